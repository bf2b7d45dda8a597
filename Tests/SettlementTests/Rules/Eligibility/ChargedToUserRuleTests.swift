import Testing

@testable import Settlement

@Suite struct ChargedToUserRuleTests {
  @Test("What the user paid is rejected, whatever the kind", arguments: ClaimKind.allCases)
  func charged(kind: ClaimKind) throws {
    var example = try LineExample()
    example.line.kind = kind
    #expect(!ChargedToUserRule.fails(on: example.facts))
    example.record = .found(try LineExample.record(isCharged: true))
    #expect(ChargedToUserRule.failure(on: example.facts) == .chargedToUser)
  }

  @Test("Nothing is said of a record that is not the dealer's own")
  func notOwn() throws {
    var example = try LineExample()
    for record in [RecordLookup.notAtHand, .missing, .otherDealer] {
      example.record = record
      #expect(!ChargedToUserRule.fails(on: example.facts))
    }
  }
}
