import Testing

@testable import Settlement

@Suite struct PartUnknownRuleTests {
  @Test("A part without a price in force is rejected, one with a price passes")
  func noPrice() throws {
    var example = try LineExample()
    #expect(PartUnknownRule.failure(on: example.facts) == nil)
    example.price = nil
    #expect(PartUnknownRule.failure(on: example.facts) == .partUnknown)
  }

  @Test("Nothing is said of other kinds", arguments: [ClaimKind.maintenance, .labour, .unknown])
  func otherKinds(kind: ClaimKind) throws {
    var example = try LineExample()
    example.line.kind = kind
    example.price = nil
    #expect(PartUnknownRule.failure(on: example.facts) == nil)
  }
}
