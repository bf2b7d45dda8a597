import Testing

@testable import Settlement
import Text

@Suite struct RuleRegistryTests {
  @Test("A line that fails everything shows everything, in the order of the codes")
  func everything() throws {
    var example = try LineExample()
    example.isLate = true
    example.edition.cardWithinDays = 30
    example.record = .found(
      try LineExample.record(on: "2023-01-01", isSigned: false, isComplete: false))
    example.machine = .found(try LineExample.machine())
    example.price = nil
    example.acceptance = []
    example.emergencyParts = [.blank]
    example.isRepeated = true
    let decision = LineDecision(example.facts)
    #expect(decision.reasons.map(\.code) == [.late])
    #expect(
      decision.advice == [
        .recordUnsigned, .recordIncomplete, .otherMonth, .cardLate, .outOfWarranty, .partUnknown,
        .notReturned, .maybeEmergency, .repeated,
      ])
  }
}
