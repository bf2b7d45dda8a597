import TestSupport
import Testing

@Suite("The slow model")
struct SlowModelTests {
  static let seeds: [UInt64] = Array(1...20)

  @Test("explains every fen of every line", arguments: seeds)
  func balances(seed: UInt64) throws {
    let model = SlowModel(
      TightMonth(seed: seed, defects: true).files(), issuedOn: "2025-11-12")
    for row in model.decisions().split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 19, "\(row)")
      let claimed = try fen(cells[12]) + fen(cells[13])
      let approved = try fen(cells[14]) + fen(cells[15])
      let reasons = cells[17].split(separator: ";").map { $0.split(separator: ":")[1] }
      let reduced = try reasons.reduce(0) { try $0 + fen(String($1)) }
      #expect(claimed - reduced == approved, "\(row)")
    }
  }

  @Test("meets every reason and every hold within a few tight months")
  func meetsEverything() {
    var reductions = ""
    var holds: Set<String> = []
    var decisions = ""
    for seed in 1...120 {
      let model = SlowModel(
        TightMonth(seed: UInt64(seed), defects: true).files(), issuedOn: "2025-11-12")
      reductions += model.reductions()
      decisions += model.decisions()
      holds.formUnion(model.holds.map(\.code))
    }
    let reasons = [
      "late", "record-missing", "record-other-dealer", "record-unsigned", "record-incomplete",
      "other-month", "duplicate", "kind-unknown", "part-unknown", "not-returned", "no-label",
      "not-received", "wrong-part", "not-genuine", "dismantled", "arithmetic", "short-return",
      "price-above", "price-below", "fee-assembly", "fee-emergency", "fee-adjusted",
    ]
    for reason in reasons { #expect(reductions.contains(",\(reason),"), "\(reason)") }
    let advice = [
      "class-doubtful", "maybe-emergency", "not-on-manifest", "accepted-over-manifest",
      "name-differs", "repeated",
    ]
    for code in advice { #expect(decisions.contains(code), "\(code)") }
    let codes: Set = [
      "missing", "number", "value", "yes-no", "identifier-damaged", "period", "dealer-unknown",
      "dealer-not-valid", "wrong-period", "no-receipt", "two-receipts", "not-inspected",
      "two-lists", "price-conflict", "register-unreadable",
    ]
    #expect(holds == codes)
  }

  @Test("works a line out as it is done by hand")
  func worksALineOut() {
    let model = SlowModel(HandMonth.files, issuedOn: "2025-11-12")
    #expect(model.decisions() == HandMonth.decisions)
    #expect(model.summary() == HandMonth.summary)
    #expect(model.reductions() == HandMonth.reductions)
  }

  private func fen(_ text: String) throws -> Int {
    try #require(Int(text.filter { $0 != "." }))
  }
}
