import Testing

@testable import Settlement

@Suite struct UnitPriceRuleTests {
  @Test(
    "The settlement price is paid; a higher claim is cut and a lower one raised",
    arguments: [(125_001, ReasonCode.priceAbove), (124_999, .priceBelow), (0, .priceBelow)]
      as [(Int64, ReasonCode)])
  func settlementPrice(claimed: Int64, code: ReasonCode) throws {
    let facts = try LineExample().facts
    let approved = UnitPriceRule.approved(facts, claimed: UnitPrice(tenThousandths: claimed))
    #expect(approved.price == UnitPrice(tenThousandths: 125_000))
    #expect(approved.code == code)
  }

  @Test(
    "An external purchase and a service are paid as claimed up to what is in force",
    arguments: [(3_000_001, 3_000_000), (2_999_999, 2_999_999)] as [(Int64, Int64)])
  func upTo(claimed: Int64, expected: Int64) throws {
    var example = try LineExample()
    let price = UnitPrice(tenThousandths: claimed)
    example.line.source = .external
    example.price = LineExample.price("300.00")
    let external = UnitPriceRule.approved(example.facts, claimed: price)
    #expect(external == (UnitPrice(tenThousandths: expected), .excessBorne))
    for kind in [ClaimKind.maintenance, .labour, .travel] {
      example.serve(kind, "600")
      let service = UnitPriceRule.approved(example.facts, claimed: price)
      #expect(service == (UnitPrice(tenThousandths: expected), .aboveTariff))
    }
  }
}
