import Testing

@testable import Settlement

@Suite struct MilestoneUnknownRuleTests {
  @Test(
    "Only the numbers of the rulebook's milestones pass",
    arguments: [
      ("100", nil), ("2400", nil), ("500", .milestoneUnknown), ("0100", .milestoneUnknown),
      ("P-1", .milestoneUnknown), ("3000", .milestoneUnknown),
    ] as [(String, ReasonCode?)])
  func milestones(item: String, expected: ReasonCode?) throws {
    var example = try LineExample()
    example.serve(.maintenance, item)
    #expect(MilestoneUnknownRule.failure(on: example.facts) == expected)
  }

  @Test("The rulebook says which they are")
  func rulebook() throws {
    var example = try LineExample()
    example.serve(.maintenance, "100")
    example.edition.milestones = [250, 3000]
    #expect(MilestoneUnknownRule.failure(on: example.facts) == .milestoneUnknown)
    example.serve(.maintenance, "3000")
    #expect(MilestoneUnknownRule.failure(on: example.facts) == nil)
  }

  @Test("Nothing is asked of another kind", arguments: [ClaimKind.part, .labour, .travel])
  func others(kind: ClaimKind) throws {
    var example = try LineExample()
    example.serve(kind, "500")
    #expect(MilestoneUnknownRule.failure(on: example.facts) == nil)
  }
}
