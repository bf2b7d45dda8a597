import Testing

@testable import Settlement

@Suite struct InvoiceChecksTests {
  /// One change to an invoice that is in order, and what it makes of it.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let codes: [String]
    let change: @Sendable (inout Invoice) -> Void

    init(_ name: String, _ codes: String..., change: @escaping @Sendable (inout Invoice) -> Void) {
      testDescription = name
      self.codes = codes
      self.change = change
    }
  }

  static let changes = [
    Change("nothing") { _ in },
    Change("an ordinary invoice", "not-special") { $0.type = .ordinary },
    Change("another buyer", "wrong-buyer") { $0.buyerTaxID = "91350200MA9E0001XA" },
    Change("a seller that is no dealer", "wrong-seller") { $0.sellerTaxID = "9135" },
    Change("another dealer than the statement's", "wrong-seller") {
      $0.sellerTaxID = "91370200MA9D0002X7"
      $0.statements = ["S202510-D001"]
    },
    Change("a number of 19 digits", "bad-number") { $0.number = "2535200000000100001" },
    Change("a letter in the number", "bad-number") { $0.number = "2535200000000100000A" },
    Change("net and tax that miss the gross by a fen", "bad-arithmetic") {
      $0.gross = Money(fen: 113_001)
    },
    Change("the tax off by the whole tolerance") {
      $0.tax = Money(fen: 13_127)
      $0.gross = Money(fen: 113_127)
    },
    Change("the tax off by a fen more", "tax-off") {
      $0.tax = Money(fen: 13_128)
      $0.gross = Money(fen: 113_128)
    },
    Change("the tax off by a fen more the other way", "tax-off") {
      $0.tax = Money(fen: 12_872)
      $0.gross = Money(fen: 112_872)
    },
    Change("another rate, and its tax", "unmatched") {
      $0.rate = Rate(percent: 6)
      $0.tax = Money(fen: 6000)
      $0.gross = Money(fen: 106_000)
    },
    Change("another rate than the statement's that it names", "wrong-rate") {
      $0.rate = Rate(percent: 6)
      $0.tax = Money(fen: 6000)
      $0.gross = Money(fen: 106_000)
      $0.statements = ["S202510-D001"]
    },
    Change("another rate for a statement that is not on file", "unmatched") {
      $0.rate = Rate(percent: 6)
      $0.tax = Money(fen: 6000)
      $0.gross = Money(fen: 106_000)
      $0.statements = ["S202512-D001"]
    },
    Change("void", "invoice-void") { $0.status = .void },
    Change("red without an original", "red-unmatched") { $0.status = .red },
    Change(
      "everything at once", "invoice-void", "not-special", "wrong-buyer", "wrong-seller",
      "bad-number", "bad-arithmetic", "tax-off"
    ) {
      $0.status = .void
      $0.type = .ordinary
      $0.buyerTaxID = ""
      $0.sellerTaxID = ""
      $0.number = "1"
      $0.tax = .zero
    },
  ]

  @Test("An invoice is set aside for what is wrong with it", arguments: changes)
  func codes(change: Change) {
    // 1000.00 net, 130.00 tax.
    var invoice = invoice(1, 113_000)
    change.change(&invoice)
    let total = invoice.statements == ["S202512-D001"] ? 113_000 : invoice.gross.fen
    let result = reconciled([invoice], [statement(10, total)])
    #expect(result.codes(of: invoice) == change.codes)
  }

  @Test(
    "Number and code are those of a paper, an electronic or a digital invoice",
    arguments: [
      ("12345678", "3500214130", true), ("12345678", "035002141300", true),
      ("25352000000001000001", "", true), ("25352000000001000001", "3500214130", false),
      ("12345678", "", false), ("1234567", "3500214130", false),
      ("12345678", "35002141301", false), ("1234567８", "3500214130", false), ("", "", false),
    ])
  func numbers(number: String, code: String, isOne: Bool) {
    #expect(isInvoiceNumber(number, code: code) == isOne)
  }

  @Test("The rulebook sets how far the tax may be off")
  func tolerance() {
    var off = invoice(1, 113_000)
    off.tax = Money(fen: 13_002)
    off.gross = Money(fen: 113_002)
    let due = [statement(10, 113_002)]
    #expect(reconciled([off], due, tolerance: 1).codes(of: off) == ["tax-off"])
    #expect(reconciled([off], due, tolerance: 2).codes(of: off) == [])
  }

  @Test(
    "A small-scale dealer may use its rate or 3%, a general one only its own",
    arguments: [
      (TaxpayerType.smallScale, 1, 1, true), (.smallScale, 1, 3, true), (.smallScale, 1, 13, false),
      (.general, 13, 13, true), (.general, 13, 3, false),
    ] as [(TaxpayerType, Int64, Int64, Bool)])
  func rates(taxpayer: TaxpayerType, own: Int64, used: Int64, isAllowed: Bool) {
    let invoice = invoice(1, 10_300, rate: used)
    let result = reconciled([invoice], [statement(10, 10_300, rate: own, taxpayer: taxpayer)])
    #expect(result.codes(of: invoice) == (isAllowed ? [] : ["unmatched"]))
  }

  @Test("An invoice that names no statement counts on one of its rate only")
  func rateOfAnother() {
    let other = invoice(1, 500, rate: 6)
    let due = [statement(9, 1000, rate: 6), statement(10, 500)]
    #expect(reconciled([other], due).codes(of: other) == ["unmatched"])
    let set = [other, invoice(2, 500, rate: 6), invoice(3, 500)]
    #expect(
      reconciled(set, due).counted == [
        "01: S202509-D001", "02: S202509-D001", "03: S202510-D001",
      ])
    let named = invoice(1, 500, rate: 6, for: ["S202510-D001"])
    #expect(reconciled([named], due).codes(of: named) == ["wrong-rate"])
    // 500 + 500 at two rates is not 1000 at one.
    let mixed = [invoice(1, 500), invoice(2, 500, rate: 6)]
    #expect(reconciled(mixed, [statement(9, 1000, rate: 6)]).counted == [])
  }

  @Test("Two rows with one number and code are one invoice")
  func twice() {
    let result = reconciled([invoice(1, 500), invoice(1, 500)], [statement(10, 500)])
    #expect(result.invoices.map(\.codes) == [[]])
    let contradicted = reconciled([invoice(1, 500), invoice(1, 600)], [statement(10, 500)])
    #expect(contradicted.invoices.map(\.codes) == [[.differs]])
    #expect(contradicted.invoices.map(\.place) == [nil])
    var paper = invoice(1, 500)
    (paper.number, paper.code) = ("12345678", "3500214130")
    var other = paper
    other.code = "3500214131"
    let apart = reconciled([paper, other], [statement(9, 500), statement(10, 500)])
    #expect(apart.codes(of: paper, row: 0) == [] && apart.codes(of: paper, row: 1) == [])
  }

  @Test("A void row takes the earlier row of its number with it")
  func void() {
    let good = invoice(1, 500)
    var void = good
    void.status = .void
    let result = reconciled([good, void], [statement(10, 500)])
    #expect(result.invoices.map(\.codes) == [[.void]])
    #expect(result.standing == ["2025-10: 0.00 missing"])
  }

  @Test("Red letters stand against an original, but not for more than it")
  func redLetters() {
    let original = invoice(1, 1000)
    let reds = [
      redLetter(2, 400, against: original), redLetter(3, 700, against: original),
      redLetter(4, 600, against: original),
    ]
    let result = reconciled([original] + reds, [statement(10, 1000)])
    #expect(result.codes(of: reds[0]) == ["unmatched"])
    #expect(result.codes(of: reds[1]) == ["red-unmatched"])
    #expect(result.codes(of: reds[2]) == ["unmatched"])
  }

  @Test("A red letter that is set aside uses up nothing of its original")
  func redLetterSetAside() {
    let original = invoice(1, 1000)
    var wrong = redLetter(2, 800, against: original)
    wrong.buyerTaxID = "x"
    let red = redLetter(3, 300, against: original)
    let result = reconciled([original, wrong, red], [statement(10, 700)])
    #expect(result.codes(of: wrong) == ["wrong-buyer"])
    #expect(result.codes(of: red) == [])
    #expect(result.standing == ["2025-10: 7.00 matched"])
  }

  @Test("A red letter of an original that is set aside is unmatched, whatever the order of rows")
  func redLetterOfNone() {
    var original = invoice(1, 1000)
    original.buyerTaxID = "x"
    let red = redLetter(2, 400, against: original)
    #expect(reconciled([red, original], []).codes(of: red) == ["red-unmatched"])
    let good = invoice(1, 1000)
    let result = reconciled([redLetter(2, 400, against: good), good], [statement(10, 600)])
    #expect(result.standing == ["2025-10: 6.00 matched"])
    var stranger = redLetter(3, 100, against: good)
    stranger.sellerTaxID = "91370200MA9D0002X7"
    #expect(reconciled([good, stranger], []).codes(of: stranger) == ["red-unmatched"])
  }

  @Test(
    "A blue invoice that the bureau calls reversed needs its red letters",
    arguments: [
      (.reversed, [], true), (.reversed, [400], true), (.reversed, [1000], false),
      (.reversed, [400, 600], false), (.partlyReversed, [], true), (.partlyReversed, [400], false),
    ] as [(InvoiceStatus, [Int64], Bool)])
  func reversed(status: InvoiceStatus, taken: [Int64], isMissing: Bool) {
    var blue = invoice(1, 1000)
    blue.status = status
    let reds = taken.enumerated().map { redLetter(2 + $0, $1, against: blue) }
    let result = reconciled([blue] + reds, [statement(10, 600)])
    #expect(result.codes(of: blue).contains("red-missing") == isMissing)
    // A red letter of an original that is set aside has none.
    for red in reds { #expect(result.codes(of: red).contains("red-unmatched") == isMissing) }
    #expect(result.statements[0].status == (taken == [400] && !isMissing ? .matched : .missing))
  }

  @Test("A seller that two dealers have is the dealer of the statement that the invoice names")
  func sharedSeller() {
    let statements = [statement(10, 500), statement(10, 500, dealer: "D002")]
    let named = reconcile(
      InvoiceRegister(
        read([invoice(1, 500), invoice(2, 500, for: ["S202510-D002"])]), statements: statements,
        dealers: [sellerID: ["D001", "D002"]], buyerTaxID: buyerID, rulebook: [],
        asOf: day("2025-11-15")))
    #expect(named.counted == ["01: S202510-D001", "02: S202510-D002"])
  }
}
