import Testing

@testable import Settlement

@Suite struct CardLateRuleTests {
  private func failure(within days: Int?, receivedOn: String?) throws -> ReasonCode? {
    var example = try LineExample()
    example.edition.cardWithinDays = days
    example.machine = .found(
      try LineExample.machine(soldOn: "2025-03-01", cardReceivedOn: receivedOn))
    return CardLateRule.failure(on: example.facts)
  }

  @Test("A card more than so many days after the sale, or never, rejects the line")
  func late() throws {
    #expect(try failure(within: 30, receivedOn: "2025-04-01") == .cardLate)
    #expect(try failure(within: 0, receivedOn: "2025-03-02") == .cardLate)
    #expect(try failure(within: 30, receivedOn: nil) == .cardLate)
  }

  @Test("The last day passes, and so does a card before the sale")
  func inTime() throws {
    #expect(try failure(within: 30, receivedOn: "2025-03-31") == nil)
    #expect(try failure(within: 0, receivedOn: "2025-03-01") == nil)
    #expect(try failure(within: 30, receivedOn: "2025-02-20") == nil)
  }

  @Test(
    "A machine that was not sold by the day of the visit has no card",
    arguments: [
      (nil, "2025-09-01", NotAskedReason.inStock), ("2025-10-11", "2025-09-01", .inStock),
      ("2025-10-11", nil, .notSold), (nil, "2023-01-05", .notSold),
    ] as [(String?, String?, NotAskedReason)])
  func notSold(soldOn: String?, arrivedOn: String?, reason: NotAskedReason) throws {
    var example = try LineExample()
    example.edition.cardWithinDays = 20
    example.edition.stockSeasons = 2
    example.machine = .found(try LineExample.machine(soldOn: soldOn, arrivedOn: arrivedOn))
    #expect(CardLateRule.verdict(on: example.facts) == .notAsked(reason))
  }

  @Test("Nothing is asked where the rulebook sets no days, or the machine is not at hand")
  func notAsked() throws {
    #expect(try failure(within: nil, receivedOn: nil) == nil)
    var example = try LineExample()
    example.edition.cardWithinDays = 30
    for machine in [MachineLookup.notAtHand, .missing] {
      example.machine = machine
      #expect(CardLateRule.failure(on: example.facts) == nil)
    }
  }
}
