import Testing

@testable import Settlement

@Suite struct InvoiceReadingsTests {
  /// What came of readings: gross and status of each invoice, and the findings of the last.
  private func told(_ readings: [Invoice]...) -> (invoices: [String], found: [String]) {
    var register = InvoiceReadings()
    var found: [InvoiceReadings.Outcome] = []
    for rows in readings { found = register.take(rows).outcomes }
    let invoices = register.entries.map { entry in
      "\(entry.invoice.gross.fen) \(entry.invoice.status?.rawValue ?? "-") \(entry.row ?? -1)"
    }
    return (
      invoices,
      found.map { outcome in
        switch outcome {
        case .contradicted(let row, let other, let columns):
          "\(row) contradicts \(other): \(columns.map(\.rawValue).joined(separator: " "))"
        case .twice(let row, let other): "\(row) is \(other)"
        case .changed(let row, let before, let after):
          "\(row) changes \(before.gross.fen) to \(after.gross.fen)"
        }
      }
    )
  }

  private func with(
    _ invoice: Invoice, _ change: (inout Invoice) -> Void
  ) -> Invoice {
    var changed = invoice
    change(&changed)
    return changed
  }

  private let first = invoice(1, 500)

  @Test("What was read before brings nothing, so an old month brings no old mistake back")
  func known() {
    let mended = invoice(1, 600)
    #expect(told([first], [first]) == (["500 - 0"], []))
    #expect(told([first], [mended]) == (["600 - 1"], ["0 changes 500 to 600"]))
    #expect(told([first], [mended], [first]) == (["600 - 1"], []))
    let again = with(first) { $0.remark = "checked" }
    #expect(told([first], [mended], [again]) == (["500 - 2"], ["0 changes 600 to 500"]))
  }

  @Test("Blank cells keep what was there, and a later state decides")
  func blanks() {
    let filled = with(first) {
      $0.receivedOn = day("2025-11-20")
      $0.statements = ["S202510-D001"]
      $0.status = .void
    }
    let register = read([filled], [with(first) { $0.sellerName = "甲" }])
    let entry = register.entries[0].invoice
    #expect(entry.receivedOn == filled.receivedOn && entry.statements == filled.statements)
    #expect(entry.status == .void && entry.sellerName == "甲")
    let normal = with(first) { $0.status = .normal }
    #expect(read([filled], [normal]).entries[0].invoice.status == .normal)
  }

  @Test("A rate of then counts only while net and tax are as they were")
  func rate() {
    let blank = with(first) {
      $0.rate = nil
      $0.remark = "x"
    }
    #expect(read([first], [blank]).entries[0].invoice.rate == Rate(percent: 13))
    let other = with(blank) { $0.net = Money(fen: 441) }
    #expect(read([first], [other]).entries[0].invoice.rate == nil)
  }

  @Test("Rows of one reading that fill blanks are one; those that contradict each other count not")
  func oneReading() {
    let named = with(first) { $0.sellerName = "甲" }
    #expect(told([first, named]) == (["500 - 1"], ["1 is 0"]))
    let other = with(named) { $0.sellerName = "乙" }
    #expect(told([named, other]) == (["500 - -1"], ["1 contradicts 0: seller_name"]))
    // What is on file stays.
    #expect(
      told([first], [named, other]) == (["500 - 0"], ["1 contradicts 0: seller_name"]))
    // A row that was read before is passed over, and contradicts nothing.
    #expect(told([first], [first, invoice(1, 600)]) == (["600 - 1"], ["1 changes 500 to 600"]))
  }

  @Test(
    "A void row makes the invoice void, else a reversed one reversed",
    arguments: [
      (.void, .normal, .void), (.normal, .void, .void), (.reversed, .normal, .reversed),
      (.normal, .partlyReversed, .partlyReversed), (nil, .red, .red), (.red, nil, .red),
      (.normal, .red, .red),
    ] as [(InvoiceStatus?, InvoiceStatus?, InvoiceStatus)])
  func status(one: InvoiceStatus?, other: InvoiceStatus?, both: InvoiceStatus) {
    let rows = [one, other].map { status in with(first) { $0.status = status } }
    #expect(read(rows).entries[0].invoice.status == both)
  }

  @Test("Number and code together make an invoice")
  func keys() {
    let paper = with(first) { $0.code = "3500214130" }
    #expect(read([first, paper]).entries.count == 2)
  }
}

private func == (
  left: (invoices: [String], found: [String]), right: ([String], [String])
) -> Bool {
  left.invoices == right.0 && left.found == right.1
}
