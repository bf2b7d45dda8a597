import Testing

@testable import Settlement

@Suite struct RecordIncompleteRuleTests {
  @Test("A record with blanks rejects the line, a complete one passes")
  func incomplete() throws {
    var example = try LineExample()
    example.record = .found(try LineExample.record(isComplete: false))
    #expect(RecordIncompleteRule.failure(on: example.facts) == .recordIncomplete)
    example.record = .found(try LineExample.record(isSigned: false))
    #expect(RecordIncompleteRule.failure(on: example.facts) == nil)
  }

  @Test("Nothing is said of a record that is not the dealer's own")
  func notOwn() throws {
    var example = try LineExample()
    for record in [RecordLookup.notAtHand, .missing, .otherDealer] {
      example.record = record
      #expect(RecordIncompleteRule.failure(on: example.facts) == nil)
    }
  }
}
