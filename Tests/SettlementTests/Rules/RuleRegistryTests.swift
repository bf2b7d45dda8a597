import Testing

@testable import Settlement
import Text

@Suite struct RuleRegistryTests {
  @Test("A line that fails everything shows everything, in the order of the codes")
  func everything() throws {
    var example = try LineExample()
    example.isLate = true
    example.edition.cardWithinDays = 30
    example.edition.causes = [.quality]
    example.record = .found(
      try LineExample.record(
        on: "2025-11-01", isSigned: false, isComplete: false, cause: .misuse, isCharged: true))
    example.machine = .found(try LineExample.machine(months: 6))
    example.price = nil
    example.acceptance = []
    example.emergencyParts = [.blank]
    example.isRepeated = true
    let decision = LineDecision(example.facts)
    #expect(decision.reasons.map(\.code) == [.late])
    #expect(
      decision.advice == [
        .recordUnsigned, .recordIncomplete, .otherMonth, .cardLate, .outOfWarranty,
        .causeNotCovered, .chargedToUser, .partUnknown, .notReturned, .maybeEmergency, .repeated,
      ])
  }
}
