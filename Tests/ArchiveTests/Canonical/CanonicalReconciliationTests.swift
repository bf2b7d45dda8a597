import Settlement
import Testing

@testable import Archive
import Text

/// The canonical forms, versions 1 and 2, as worked out and written down by hand.
///
/// They may never change: archives hold texts of them.
@Suite struct CanonicalReconciliationTests {
  private static let golden = """
    {"v":1,"period":"2025-10","as_of":"2025-11-30","language":"zh",\
    "buyer":{"name":"示例重工 \\"甲\\"","taxpayer_id":"B"},\
    "register":"0ebe858d585919300f645f94aa915a3d18d837232e6f919686151eeda9f8c38e","statements":[
    ["S202510-D001",2,2,56500,50000,[[1300,56500,50000]],"matched",4,false]],\
    "elsewhere":30000,"invoices":[
    [2,"D001",[["S202509-D001",30000,26549],["S202510-D001",83000,73451]],[]],
    [1,"D001",[],["invoice-void"]],
    [3,"D001",[["S202509-D001",0,0],["S202510-D001",-26500,-23451]],[]],
    [4,null,[],["wrong-seller"]]]}
    """

  /// The same in version 2, where no share is of nothing.
  private static let second = golden.replacing("\"v\":1", with: "\"v\":2")
    .replacing("[\"S202509-D001\",0,0],", with: "").replacing("]],[]]", with: "]],[],[],null]")
    .replacing("-void\"]]", with: "-void\"],[],null]")
    .replacing("-seller\"]]", with: "-seller\"],[],null]")

  /// A void invoice, one of 1130.00 over two statements, 265.00 of it taken back, and a stranger's.
  private static let invoices: [ArchivedInvoice] = {
    let number = { (last: Int) in "2535200000000100000\(last)" }
    var void = invoice(number(2), 11_300, net: 10_000)
    void.status = .void
    var whole = invoice(number(1), 113_000, net: 100_000)
    whole.statements = ["S202509-D001", "S202510-D001"]
    var red = invoice(number(3), -26_500, net: -23_451)
    (red.status, red.originalNumber) = (.red, whole.number)
    red.issuedOn = Day("2025-11-25") ?? red.issuedOn
    var stranger = invoice("83000004", 11_300, net: 10_000)
    (stranger.code, stranger.sellerTaxID) = ("3500214130", "X")
    return [void, whole, red, stranger].enumerated().map { row, invoice in
      ArchivedInvoice(
        invoice: invoice, occurrence: 1, path: "a.csv", row: row + 2, input: sha256([1].span))
    }
  }()

  private static let readings = {
    var readings = InvoiceReadings()
    readings.take(onFile: invoices.map(\.invoice), hasRemarks: true)
    return readings
  }()

  private static let statements = [
    statement("2025-09", revision: 1, 30_000, net: 26_549),
    statement("2025-10", revision: 2, 56_500, net: 50_000),
  ]

  private static func invoice(_ number: String, _ gross: Int64, net: Int64) -> Invoice {
    Invoice(
      number: number, issuedOn: Day("2025-11-14") ?? Day(number: 0), sellerTaxID: "S",
      buyerTaxID: "B", net: Money(fen: net), rate: Rate(percent: 13),
      tax: Money(fen: gross - net), gross: Money(fen: gross))
  }

  private static func statement(
    _ month: String, revision: Int, _ total: Int64, net: Int64
  ) -> InvoicedStatement {
    let period = Period(month) ?? october
    return InvoicedStatement(
      number: "S\(period.compact)-D001", revision: revision, dealer: "D001", period: period,
      taxpayer: .general, total: Money(fen: total), net: Money(fen: net),
      tax: Money(fen: total - net), rates: [Rate(percent: 13)], due: Day("2025-11-21"))
  }

  private static let record = ReconciliationRecord(
    reconcile(
      InvoiceRegister(
        readings, statements: statements, dealers: ["S": ["D001"]],
        buyerTaxID: "B", rulebook: [], asOf: Day("2025-11-30") ?? Day(number: 0))
    ).of(october), buyer: Buyer(name: "示例重工 \"甲\"", taxpayerID: "B"), language: .chinese)

  private func read(_ text: String) throws(ArchiveError) -> ReconciliationRecord {
    try reconciliationRecord(Array(text.utf8), of: Self.invoices, with: Self.statements)
  }

  @Test("A reconciliation of one month has the bytes that it always had")
  func bytes() throws {
    let text = canonicalReconciliation(Self.record, of: Self.invoices)
    #expect(String(decoding: text, as: UTF8.self) == Self.second)
    let first = canonicalReconciliation(try read(Self.golden), of: Self.invoices, version: 1)
    #expect(String(decoding: first, as: UTF8.self) == Self.golden)
  }

  @Test("The bytes are read back as the record that they were made from")
  func reading() throws {
    #expect(try read(Self.second) == Self.record)
  }

  @Test("What no row on file says is written whole")
  func whole() throws {
    var readings = Self.readings
    var changed = Self.invoices[1].invoice
    (changed.remark, changed.statements, changed.status) = ("更正", [], .normal)
    changed.receivedOn = Day("2025-11-30")
    _ = readings.take([changed, Self.invoice("1", 100, net: 50), Self.invoice("1", 100, net: 51)])
    let record = ReconciliationRecord(
      reconcile(
        InvoiceRegister(
          readings, statements: Self.statements, dealers: ["S": ["D001"]], buyerTaxID: "B",
          rulebook: [], asOf: Day(number: 20_400))), buyer: Self.record.buyer, language: .english)
    let invoices =
      Self.invoices + [
        ArchivedInvoice(
          invoice: changed, occurrence: 1, path: "b.csv", row: 2, input: sha256([2].span))
      ]
    let text = canonicalReconciliation(record, of: invoices)
    #expect(try reconciliationRecord(text, of: invoices, with: Self.statements) == record)
    #expect(
      String(decoding: text, as: UTF8.self).contains("[null,\"D001\",[],[\"invoice-differs\"]"))
  }

  @Test("A reconciliation of all months says that it is of none in particular")
  func allMonths() throws {
    let record = ReconciliationRecord(
      Reconciliation(
        asOf: Day(number: 20_400), period: nil, statements: [], elsewhere: .zero, invoices: []),
      buyer: Buyer(name: "b", taxpayerID: "B"), language: .english)
    let text = canonicalReconciliation(record, of: [])
    #expect(String(decoding: text, as: UTF8.self).hasPrefix("{\"v\":2,\"period\":null,"))
    #expect(try reconciliationRecord(text, of: [], with: []) == record)
  }

  @Test(
    "A text that names what is not there, or is not canonical, is damaged",
    arguments: [
      (#""v":1"#, #""v":3"#, "a reconciliation, at v"),
      (#""2025-10""#, #""2025-1""#, "a reconciliation, at period"),
      (#""matched""#, #""fits""#, "a reconciliation, at entry 7"),
      ("0ebe8", "0ebe9", "the invoices are not those of a reconciliation"),
      (#"D001",2,2"#, #"D001",1,2"#, "statement S202510-D001, revision 1, of a reconciliation"),
      (#"["S202510-D001",2,2"#, #"["S202511-D001",2,2"#, nil),
      ("\n[4,", "\n[5,", "invoice 5 of a reconciliation"),
      ("\n[4,", "\n[0,", "invoice 0 of a reconciliation"),
      ("\n[4,", "\n[3,", "a reconciliation does not have every invoice once"),
      ("false]]", "0]]", "a reconciliation, at entry 9"),
      ("[[1300,56500,50000]]", "[[1300,9223372036854775807,-1]]", "a tax of a reconciliation"),
      ("[]],\n[1,", "[],1],\n[1,", nil), ("]]]}", "]]],\"more\":1}", nil),
    ] as [(String, String, String?)])
  func damaged(part: String, changed: String, says: String?) {
    let text = Self.golden.replacing(part, with: changed, maxReplacements: 1)
    #expect(text != Self.golden)
    let error = #expect(throws: ArchiveError.self) { try read(text) }
    if let says { #expect(error == .damaged(says)) }
  }

  @Test(
    "A text whose sums do not hold is damaged",
    arguments: [
      ("83000,73451", "83001,73451"), ("83000,73451", "83000,73450"),
      ("30000,\"inv", "30001,\"inv"),
      ("[\"S202510-D001\",83000", "[\"S202509-D001\",83000"),
      ("\"S202510-D001\",83000", "\"S202510-D002\",83000"), ("\"matched\"", "\"over\""),
      ("1300,56500,50000", "1300,56500,49999"), ("1300,56500", "1200,56500"),
      (",2,2,56500", ",2,3,56500"), ("[],[\"invoice-void\"]", "[],[]"),
      ("[2,\"D001\"", "[2,\"D002\""),
    ])
  func sums(part: String, changed: String) throws {
    let text = Self.golden.replacing(part, with: changed, maxReplacements: 1)
    #expect(text != Self.golden)
    #expect(throws: ArchiveError.self) { try read(text) }
    let found = try reconciliationMismatches(
      Array(text.utf8), of: Self.invoices, with: Self.statements)
    #expect(!found.isEmpty)
  }

  @Test(
    "A flipped bit is refused, or changes what the digest of the text covers, and never an amount")
  func flips() throws {
    let text = Array(Self.golden.utf8)
    var refused = 0
    for index in text.indices {
      for bit in 0..<8 {
        var flipped = text
        flipped[index] ^= 1 << bit
        let read = try? reconciliationRecord(
          flipped, of: Self.invoices, with: Self.statements)
        refused += read == nil ? 1 : 0
        guard let read else { continue }
        #expect(read.reconciliation.totals.invoiced == Money(fen: 56_500))
        #expect(read.reconciliation.elsewhere == Money(fen: 30_000))
      }
    }
    #expect(refused > text.count * 6)
  }

  @Test("Invoices that came later, or are not those that were judged, are told")
  func register() {
    let later = Self.invoices + Self.invoices.prefix(1)
    for invoices in [later, Self.invoices.reversed(), Self.invoices.dropLast()] {
      #expect(throws: ArchiveError.damaged("the invoices are not those of a reconciliation")) {
        try reconciliationRecord(
          Array(Self.golden.utf8), of: Array(invoices), with: Self.statements)
      }
    }
  }
}
