import Testing

@testable import Settlement

@Suite struct OtherMonthRuleTests {
  @Test(
    "A service date outside the period rejects the line",
    arguments: ["2025-09-30", "2025-11-01", "2024-10-10"])
  func otherMonth(day: String) throws {
    var example = try LineExample()
    example.record = .found(try LineExample.record(on: day))
    #expect(OtherMonthRule.failure(on: example.facts) == .otherMonth)
  }

  @Test("The first and the last day of the period pass", arguments: ["2025-10-01", "2025-10-31"])
  func inPeriod(day: String) throws {
    var example = try LineExample()
    example.record = .found(try LineExample.record(on: day))
    #expect(OtherMonthRule.failure(on: example.facts) == nil)
  }

  @Test("Nothing is said of a record that is not the dealer's own")
  func notOwn() throws {
    var example = try LineExample()
    for record in [RecordLookup.notAtHand, .missing, .otherDealer] {
      example.record = record
      #expect(OtherMonthRule.failure(on: example.facts) == nil)
    }
  }
}
