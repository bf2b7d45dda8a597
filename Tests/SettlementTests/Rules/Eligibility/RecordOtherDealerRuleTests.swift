import Testing

@testable import Settlement

@Suite struct RecordOtherDealerRuleTests {
  @Test("Another dealer's record rejects the line")
  func otherDealer() throws {
    var example = try LineExample()
    example.record = .otherDealer
    #expect(RecordOtherDealerRule.failure(on: example.facts) == .recordOtherDealer)
  }

  @Test("The dealer's own record passes, and so does one that is not there")
  func passes() throws {
    var example = try LineExample()
    for record in [RecordLookup.notAtHand, .missing, .found(try LineExample.record())] {
      example.record = record
      #expect(RecordOtherDealerRule.failure(on: example.facts) == nil)
    }
  }

  @Test("Nothing else of another dealer's record is shown")
  func nothingElse() throws {
    var example = try ListExample()
    try example.addRecord("R-1", on: "2025-08-01", dealer: "D002", isSigned: false)
    let decision = try example.decided().decisions[0]
    #expect(decision.reasons.map(\.code) == [.recordOtherDealer])
    #expect(decision.advice == [])
  }
}
