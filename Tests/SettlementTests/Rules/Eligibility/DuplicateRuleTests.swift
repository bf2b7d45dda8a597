import Testing

@testable import Settlement

@Suite struct DuplicateRuleTests {
  @Test("A seal that stands on an earlier line is rejected")
  func sealTwice() throws {
    var example = try LineExample()
    example.price = LineExample.price("12.50", .seal)
    #expect(DuplicateRule.failure(on: example.facts) == nil)
    example.standsEarlier = true
    #expect(DuplicateRule.failure(on: example.facts) == .duplicate)
  }

  @Test(
    "A part that must come back is proved by what came back",
    arguments: [PartClass.part, .assembly])
  func partTwice(partClass: PartClass) throws {
    var example = try LineExample()
    example.price = LineExample.price("12.50", partClass)
    example.standsEarlier = true
    #expect(DuplicateRule.failure(on: example.facts) == nil)
    example.price = nil
    #expect(DuplicateRule.failure(on: example.facts) == nil)
  }

  @Test("An earlier line that is rejected does not stand; a later one does")
  func rejectedEarlier() throws {
    var example = try ListExample()
    try example.addPrice("P-2", "1.00", .seal)
    try example.addRecord("R-2", isSigned: false)
    example.lines = []
    for record in ["R-2", "R-2", "R-1", "R-1", "R-1"] { example.addLine(record, "P-2", 1) }
    let decisions = try example.decided().decisions
    #expect(
      decisions.map { $0.reasons.map(\.code) }
        == [[.recordUnsigned], [.recordUnsigned], [], [.duplicate], [.duplicate]])
  }

  @Test(
    "A service that stands on an earlier line is rejected",
    arguments: [ClaimKind.maintenance, .labour, .travel])
  func serviceTwice(kind: ClaimKind) throws {
    var example = try LineExample()
    example.serve(kind, "600")
    #expect(DuplicateRule.failure(on: example.facts) == nil)
    example.standsEarlier = true
    #expect(DuplicateRule.failure(on: example.facts) == .duplicate)
  }

  @Test("What was paid for another period is rejected, whatever it is and whosever record")
  func paidElsewhere() throws {
    var example = try LineExample()
    example.isPaidElsewhere = true
    #expect(DuplicateRule.failure(on: example.facts) == .duplicate)
    example.record = .otherDealer
    #expect(DuplicateRule.failure(on: example.facts) == .duplicate)
  }
}
