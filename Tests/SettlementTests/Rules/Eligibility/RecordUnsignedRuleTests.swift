import Testing

@testable import Settlement

@Suite struct RecordUnsignedRuleTests {
  @Test("A record without the user's signature rejects the line, a signed one passes")
  func unsigned() throws {
    var example = try LineExample()
    example.record = .found(try LineExample.record(isSigned: false))
    #expect(RecordUnsignedRule.failure(on: example.facts) == .recordUnsigned)
    example.record = .found(try LineExample.record(isComplete: false))
    #expect(RecordUnsignedRule.failure(on: example.facts) == nil)
  }

  @Test("Nothing is said of a record that is not the dealer's own")
  func notOwn() throws {
    var example = try LineExample()
    for record in [RecordLookup.notAtHand, .missing, .otherDealer] {
      example.record = record
      #expect(RecordUnsignedRule.failure(on: example.facts) == nil)
    }
  }
}
