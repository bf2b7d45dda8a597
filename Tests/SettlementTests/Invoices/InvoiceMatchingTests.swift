import Testing

@testable import Settlement

@Suite struct InvoiceMatchingTests {
  @Test("An invoice that names a statement counts there and nowhere else")
  func named() {
    let result = reconciled(
      [invoice(1, 400, for: ["S202510-D001"])], [statement(9, 400), statement(10, 500)])
    #expect(result.counted == ["01: S202510-D001"])
    #expect(result.standing == ["2025-09: 0.00 missing", "2025-10: 4.00 under"])
  }

  @Test("Several named statements are filled oldest first; what is too much stays on the last")
  func severalNamed() {
    let result = reconciled(
      [invoice(1, 1000, for: ["S202510-D001", "S202509-D001"])],
      [statement(10, 500), statement(9, 300)])
    #expect(result.counted == ["01: S202509-D001 S202510-D001"])
    #expect(result.standing == ["2025-09: 3.00 matched", "2025-10: 7.00 over"])
    // 8.85 net of 10.00: round(8.85 × 3.00 ÷ 10.00) = 2.66 (2.655 away from zero), the rest 6.19.
    #expect(result.statements.map { text($0.invoicedNet) } == ["2.66", "6.19"])
    #expect(result.statements.map(\.invoices) == [1, 1])
  }

  @Test(
    "An invoice that names what is not on file, or asks for nothing, is unmatched",
    arguments: ["S202501-D001", "S202508-D001"])
  func namedWithout(number: String) {
    let invoice = invoice(1, 500, for: [number])
    let result = reconciled([invoice], [statement(8, 0), statement(10, 500)])
    #expect(result.codes(of: invoice) == ["unmatched"])
    #expect(result.standing == ["2025-08: 0.00 nothing-due", "2025-10: 0.00 missing"])
  }

  @Test("Equal amounts go to equal statements, both in their order")
  func equal() {
    let result = reconciled(
      [
        invoice(2, 500, on: "2025-11-12"), invoice(1, 500, on: "2025-11-13"),
        invoice(3, 300, on: "2025-11-10"),
      ], [statement(9, 500), statement(10, 500), statement(11, 300)])
    #expect(result.counted == ["01: S202510-D001", "02: S202509-D001", "03: S202511-D001"])
  }

  @Test("What is left open after a named invoice is matched by one that is equal to it")
  func rest() {
    let result = reconciled(
      [invoice(1, 200, for: ["S202510-D001"]), invoice(2, 300)], [statement(10, 500)])
    #expect(result.counted == ["01: S202510-D001", "02: S202510-D001"])
    #expect(result.standing == ["2025-10: 5.00 matched"])
  }

  @Test("A statement is met by the fewest invoices that add up to it, then by the first")
  func sets() {
    // 5 = 1 + 4 = 2 + 3, and 1 + 2 + 2; the invoices' order is that of their days.
    let result = reconciled(
      [
        invoice(1, 100, on: "2025-11-11"), invoice(2, 200, on: "2025-11-10"),
        invoice(3, 200, on: "2025-11-12"), invoice(4, 300, on: "2025-11-13"),
        invoice(5, 400, on: "2025-11-14"),
      ], [statement(10, 500)])
    #expect(result.counted == ["02: S202510-D001", "04: S202510-D001"])
    #expect(result.standing == ["2025-10: 5.00 matched"])
  }

  @Test("The older statement chooses first")
  func setsInOrder() {
    let result = reconciled(
      [invoice(1, 100), invoice(2, 400), invoice(3, 250), invoice(4, 250)],
      [statement(9, 500), statement(10, 500)])
    #expect(
      result.counted == [
        "01: S202509-D001", "02: S202509-D001", "03: S202510-D001", "04: S202510-D001",
      ])
  }

  @Test("Twelve invoices may add up to a statement, thirteen may not", arguments: [12, 13])
  func largestSet(count: Int) {
    let amounts = (0..<count).map { Int64(1) << Int64($0) }
    let result = reconciled(
      amounts.enumerated().map { invoice($0.offset, $0.element) },
      [statement(10, amounts.reduce(0, +))])
    #expect(result.statements[0].status == (count == 12 ? .matched : .missing))
  }

  @Test("A red letter goes where its original goes, as one amount")
  func groups() {
    let original = invoice(1, 800)
    let result = reconciled(
      [original, redLetter(2, 300, against: original), invoice(3, 800)],
      [statement(9, 500), statement(10, 800)])
    #expect(
      result.counted == ["01: S202509-D001", "02: S202509-D001", "03: S202510-D001"])
    #expect(result.statements.map(\.invoices) == [2, 1])
    // 8.00 at 13% is 7.08 net, 3.00 is 2.65.
    #expect(text(result.statements[0].invoicedNet) == "4.43")
  }

  @Test("A group that takes itself back is unmatched, unless it names a statement")
  func emptyGroup() {
    let original = invoice(1, 800)
    let red = redLetter(2, 800, against: original)
    let result = reconciled([original, red], [statement(10, 500)])
    #expect(result.codes(of: original) == ["unmatched"] && result.codes(of: red) == ["unmatched"])
    let named = invoice(1, 800, for: ["S202510-D001"])
    let other = reconciled([named, redLetter(2, 800, against: named)], [statement(10, 500)])
    #expect(other.counted == ["01: S202510-D001", "02: S202510-D001"])
    #expect(other.standing == ["2025-10: 0.00 under"])
  }

  @Test("Another dealer's invoices are not looked at")
  func dealers() {
    let result = reconciled([invoice(1, 500)], [statement(10, 500, dealer: "D002")])
    #expect(result.standing == ["2025-10: 0.00 missing"])
    #expect(result.codes(of: invoice(1, 500)) == ["unmatched"])
  }

  @Test("The order of the register makes no difference")
  func order() {
    let invoices = [
      invoice(1, 100), invoice(2, 400), invoice(3, 250), invoice(4, 250), invoice(5, 77),
      invoice(6, 900, for: ["S202511-D001"]),
    ]
    let due = [statement(9, 500), statement(10, 500), statement(11, 901)]
    let expected = reconciled(invoices, due)
    for shift in 1..<invoices.count {
      let turned = Array(invoices[shift...] + invoices[..<shift])
      let result = reconciled(turned.reversed(), due.reversed())
      #expect(result.statements == expected.statements)
      #expect(result.invoices.map(\.invoice) == expected.invoices.map(\.invoice))
      #expect(result.invoices.map(\.shares) == expected.invoices.map(\.shares))
      #expect(result.invoices.map(\.codes) == expected.invoices.map(\.codes))
    }
  }

  @Test("An unmatched invoice tells which two or three statements it would fill")
  func fitting() {
    let due = [statement(8, 70), statement(9, 300), statement(10, 500), statement(11, 900)]
    let all = [invoice(1, 800), invoice(2, 870), invoice(3, 871)]
    let result = reconciled(all, due)
    #expect(
      result.invoices.map(\.fitting) == [
        ["S202509-D001", "S202510-D001"], ["S202508-D001", "S202509-D001", "S202510-D001"], [],
      ])
    #expect(reconciled([invoice(1, 800, rate: 6)], due).invoices.map(\.fitting) == [[]])
  }

  @Test("An invoice of two rates goes where both are due")
  func severalRates() {
    var mixed = invoice(1, 2190)
    mixed.rate = nil
    let line = { (net: Int64, tax: Int64) in
      InvoiceLine(
        name: "n", rate: nil, net: Money(fen: net), tax: Money(fen: tax),
        gross: Money(fen: net + tax))
    }
    mixed.items = [line(1000, 130), line(1000, 60)]
    (mixed.net, mixed.tax) = (Money(fen: 2000), Money(fen: 190))
    #expect(reconciled([mixed], [statement(10, 2190)]).counted == [])
    let both = InvoicedStatement(
      number: "S202510-D001", revision: 1, dealer: "D001", period: statement(10, 1).period,
      taxpayer: .general, total: Money(fen: 2190), net: Money(fen: 2000), tax: Money(fen: 190),
      rates: [Rate(percent: 13), Rate(percent: 6)], due: nil)
    let result = reconciled([mixed], [both], tolerance: 0)
    #expect(result.counted == ["01: S202510-D001"])
    #expect(result.statements[0].taxes.map(\.net) == [Money(fen: 1000), Money(fen: 1000)])
    #expect(result.statements[0].taxes.map(\.rate) == both.rates)
  }
}
