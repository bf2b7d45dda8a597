import Testing

@testable import Settlement

@Suite struct KindUnknownRuleTests {
  @Test("A kind that is none of the four rejects the line", arguments: ClaimKind.allCases)
  func kinds(kind: ClaimKind) throws {
    var example = try LineExample()
    example.line.kind = kind
    let expected: ReasonCode? = kind == .unknown ? .kindUnknown : nil
    #expect(KindUnknownRule.failure(on: example.facts) == expected)
  }
}
