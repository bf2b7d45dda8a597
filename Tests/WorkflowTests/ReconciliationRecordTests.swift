import Archive
import Documents
import Settlement
import TestSupport
import Testing

import Text
@testable import Workflow

/// Months of few and small amounts, so that much matches and all that can go wrong does.
private struct SeededRegister {
  private var random: SplitMix
  private(set) var statements: [InvoicedStatement] = []
  private(set) var invoices: [ArchivedInvoice] = []

  init(seed: Int) {
    random = SplitMix(seed: UInt64(seed), branch: 0x7E60)
    for month in 1...4 {
      for dealer in 1...3 { addStatement(month, dealer) }
    }
    for row in 0..<random.below(40) {
      let invoice = random.below(8) == 0 ? repeated() : red(makeInvoice(row))
      let occurrence = invoices.count { $0.invoice == invoice } + 1
      invoices.append(
        ArchivedInvoice(
          invoice: invoice, occurrence: occurrence, path: "a.csv", row: row + 2,
          input: sha256([1].span)))
    }
  }

  private mutating func addStatement(_ month: Int, _ dealer: Int) {
    guard random.below(10) > 0, let period = Period(year: 2025, month: month) else { return }
    let total = Money(fen: Int64(random.below(12) - 2) * 100)
    let net = Rate(percent: 13).net(ofGross: total)
    statements.append(
      InvoicedStatement(
        number: "S\(period.compact)-D\(dealer)", revision: 1 + random.below(3),
        dealer: "D\(dealer)", period: period, taxpayer: dealer == 3 ? .smallScale : .general,
        total: total, net: net, tax: total - net,
        rates: total == .zero ? [] : [Rate(percent: dealer == 3 ? 1 : 13)],
        due: total > .zero ? Day(number: Int32(20_100 + random.below(60))) : nil))
  }

  private mutating func makeInvoice(_ row: Int) -> Invoice {
    let dealer = 1 + random.below(random.below(6) == 0 ? 4 : 3)
    let rate = Rate(percent: dealer == 3 ? 1 : random.below(8) == 0 ? 6 : 13)
    let gross = Money(fen: Int64(1 + random.below(10)) * 100)
    let net = rate.net(ofGross: gross)
    let named = (0..<random.below(4)).compactMap { _ in statement(of: dealer) }
    return Invoice(
      number: "2535200000000\(1_000_000 + random.below(100))",
      code: random.below(12) == 0 ? "35" : "", type: random.below(12) == 0 ? .ordinary : .special,
      issuedOn: Day(number: Int32(20_080 + random.below(90))), sellerName: "\"\(row)\"",
      sellerTaxID: "T\(dealer)", buyerTaxID: random.below(12) == 0 ? "C" : "B", net: net,
      rate: rate, tax: gross - net, gross: gross, statements: named,
      status: random.below(12) == 0 ? .void : .normal)
  }

  private mutating func statement(of dealer: Int) -> String? {
    let own = statements.filter { $0.dealer == "D\(dealer)" }
    return own.isEmpty ? nil : own[random.below(own.count)].number
  }

  /// Now and then a red letter over a part of an invoice on file instead.
  private mutating func red(_ invoice: Invoice) -> Invoice {
    guard random.below(4) == 0, !invoices.isEmpty else { return invoice }
    let original = invoices[random.below(invoices.count)].invoice
    guard original.gross > .zero else { return invoice }
    var red = invoice
    (red.sellerTaxID, red.rate, red.status) = (original.sellerTaxID, original.rate, .red)
    (red.originalNumber, red.statements) = (original.number, [])
    red.gross = Money(fen: -original.gross.fen / Int64(1 + random.below(3)))
    red.net = red.rate?.net(ofGross: red.gross) ?? .zero
    red.tax = red.gross - red.net
    return red
  }

  private mutating func repeated() -> Invoice {
    invoices.isEmpty ? makeInvoice(0) : invoices[random.below(invoices.count)].invoice
  }

  var reconciliation: Reconciliation {
    var readings = InvoiceReadings()
    readings.take(onFile: invoices.map(\.invoice), hasRemarks: true)
    return reconcile(
      InvoiceRegister(
        readings, statements: statements,
        dealers: ["T1": ["D1"], "T2": ["D2"], "T3": ["D3"]], buyerTaxID: "B", rulebook: [],
        asOf: Day(number: 20_130)))
  }
}

@Suite struct ReconciliationRecordTests {
  private static let buyer = Buyer(name: "示例重工", taxpayerID: "B")

  private func documents(_ record: ReconciliationRecord) -> [[UInt8]] {
    DocumentRegistry.standard.documents(of: [.reconciliation]).map { document in
      var text = TextBuffer()
      if case .reconciliation(let write) = document.writer { write(record, &text) }
      return text.copy
    }
  }

  @Test("The documents made from the archived record are those made before", arguments: 0..<150)
  func documents(seed: Int) throws {
    let register = SeededRegister(seed: seed)
    let all = register.reconciliation
    let months = [all] + (1...4).compactMap { Period(year: 2025, month: $0) }.map { all.of($0) }
    for month in months {
      let record = ReconciliationRecord(
        month, buyer: Self.buyer, language: seed.isMultiple(of: 2) ? .chinese : .english)
      let text = canonicalReconciliation(record, of: register.invoices)
      let read = try reconciliationRecord(
        text, of: register.invoices, with: register.statements.reversed())
      #expect(read == record)
      #expect(documents(read) == documents(record))
      #expect(canonicalReconciliation(read, of: register.invoices) == text)
    }
  }

  @Test("The registers have split invoices, red letters and invoices set aside among them")
  func coverage() {
    let entries = (0..<150).flatMap { SeededRegister(seed: $0).reconciliation.invoices }
    #expect(entries.contains { $0.shares.count > 1 })
    #expect(Set(entries.flatMap(\.codes)).isSuperset(of: [.differs, .void, .redUnmatched]))
    #expect(entries.contains { $0.codes == [.unmatched] })
  }
  @Test(
    "A long search is read back as it was",
    arguments: [.none, .cutShort, .found([0, 2])] as [SubsetAnswer])
  func longSearch(answer: SubsetAnswer) throws {
    let statement = try #require(SeededRegister(seed: 1).statements.first)
    let record = ReconciliationRecord(
      Reconciliation(
        asOf: Day(number: 20_130), period: nil,
        statements: [
          ReconciledStatement(
            statement: statement, invoices: 0, invoiced: .zero, invoicedNet: .zero, taxes: [],
            status: .missing,
            late: nil, isSearchCutShort: answer == .cutShort,
            longSearch: LongSearch(target: 900, amounts: [400, 300, 500], answer: answer))
        ], elsewhere: .zero, invoices: []), buyer: Self.buyer, language: .english)
    let text = canonicalReconciliation(record, of: [])
    #expect(try reconciliationRecord(text, of: [], with: [statement]) == record)
  }

  @Test("A search whose amounts do not add up is damage")
  func wrongSearch() throws {
    let nothing: [UInt8] = []
    let noBytes = sha256(nothing.span)
    let found = "[\"S\",1,0,0,0,[],\"missing\",null,false,[900,[400,300],[0,1]]]"
    let text =
      "{\"v\":2,\"period\":null,\"as_of\":\"2025-11-15\",\"language\":\"en\","
      + "\"buyer\":{\"name\":\"\",\"taxpayer_id\":\"\"},\"register\":\"\(noBytes.hex)\","
      + "\"statements\":[\(found)],\"elsewhere\":0,\"invoices\":[]}"
    #expect(throws: ArchiveError.damaged("a search of a reconciliation")) {
      try reconciliationRecord(Array(text.utf8), of: [], with: [], isPartial: true)
    }
  }
}
