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
}
