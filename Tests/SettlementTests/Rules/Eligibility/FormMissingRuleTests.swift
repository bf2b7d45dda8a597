import Testing

@testable import Settlement

@Suite struct FormMissingRuleTests {
  @Test("A maintenance without its form is rejected")
  func missing() throws {
    var example = try LineExample()
    example.serve(.maintenance, "600")
    #expect(FormMissingRule.failure(on: example.facts) == nil)
    example.line.isAttached = false
    #expect(FormMissingRule.failure(on: example.facts) == .formMissing)
  }

  @Test("No other kind needs a form", arguments: [ClaimKind.part, .labour, .travel, .unknown])
  func others(kind: ClaimKind) throws {
    var example = try LineExample()
    example.line.kind = kind
    #expect(FormMissingRule.failure(on: example.facts) == nil)
  }
}
