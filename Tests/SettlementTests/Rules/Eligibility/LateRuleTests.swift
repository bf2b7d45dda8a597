import Testing

@testable import Settlement
import Text

@Suite struct LateRuleTests {
  @Test("A line of a forfeited list is rejected, one of a list in time passes")
  func late() throws {
    var example = try LineExample()
    #expect(LateRule.failure(on: example.facts) == nil)
    example.isLate = true
    #expect(LateRule.failure(on: example.facts) == .late)
  }

  @Test(
    "The postmark decides, the fifth included",
    arguments: [("2025-11-05", false), ("2025-11-06", true)])
  func postmark(day: String, isLate: Bool) throws {
    var example = try ListExample()
    example.registers.receipts?[example.dealer] = [try ListExample.receipt(day)]
    let decided = try example.decided()
    #expect(decided.deadline.isLate == isLate)
    #expect((decided.decisions[0].verdict == .rejected) == isLate)
  }
}
