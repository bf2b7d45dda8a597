import Testing

@testable import Settlement

@Suite struct NoTariffRuleTests {
  @Test(
    "A service without a tariff is rejected",
    arguments: [ClaimKind.maintenance, .labour, .travel])
  func services(kind: ClaimKind) throws {
    var example = try LineExample()
    example.serve(kind, "600", tariff: nil)
    #expect(NoTariffRule.failure(on: example.facts) == .noTariff)
    example.serve(kind, "600")
    #expect(NoTariffRule.failure(on: example.facts) == nil)
  }

  @Test("Parts and unknown kinds have no tariff", arguments: [ClaimKind.part, .unknown])
  func others(kind: ClaimKind) throws {
    var example = try LineExample()
    example.line.kind = kind
    #expect(NoTariffRule.failure(on: example.facts) == nil)
  }
}
