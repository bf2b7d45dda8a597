import Testing

@testable import Settlement

@Suite struct RecordMissingRuleTests {
  @Test("A record that is not in the register rejects the line")
  func missing() throws {
    var example = try LineExample()
    example.record = .missing
    #expect(RecordMissingRule.failure(on: example.facts) == .recordMissing)
  }

  @Test("A record that is there passes, whoever it belongs to; so does a register not at hand")
  func passes() throws {
    var example = try LineExample()
    for record in [RecordLookup.notAtHand, .otherDealer, .found(try LineExample.record())] {
      example.record = record
      #expect(RecordMissingRule.failure(on: example.facts) == nil)
    }
  }
}
