import Testing

@testable import Settlement

@Suite struct QuantityRuleTests {
  private func approved(
    claimed: Int64, _ rows: [(InspectionResult, Int64)], drawn: Int64 = 0,
    _ partClass: PartClass = .part, mayBeDismantled: Bool = false
  ) throws -> (quantity: Int64, code: ReasonCode) {
    var example = try LineExample()
    example.line.quantity = Quantity(thousandths: claimed * 1000)
    example.acceptance = rows.map(LineExample.acceptance)
    example.drawn = Quantity(thousandths: drawn * 1000)
    example.price = LineExample.price("12.50", partClass, mayBeDismantled: mayBeDismantled)
    let (quantity, code) = QuantityRule.approved(example.facts)
    return (quantity.thousandths / 1000, code)
  }

  @Test("Only what is left in the pool is paid")
  func short() throws {
    #expect(try approved(claimed: 3, [(.accepted, 2)]) == (2, .shortReturn))
    #expect(try approved(claimed: 3, [(.accepted, 4)], drawn: 3) == (1, .shortReturn))
    #expect(try approved(claimed: 3, [(.accepted, 4)]).quantity == 3)
  }

  @Test("Where a row carries a result, the first of them is the reason")
  func result() throws {
    #expect(
      try approved(claimed: 3, [(.accepted, 2), (.notGenuine, 1), (.noLabel, 1)])
        == (2, .notGenuine))
  }

  @Test("A shortfall of what may be dismantled is a short return")
  func dismantled() throws {
    #expect(try approved(claimed: 3, [(.accepted, 1), (.dismantled, 1)]) == (1, .dismantled))
    #expect(
      try approved(claimed: 3, [(.accepted, 1), (.dismantled, 1)], mayBeDismantled: true)
        == (2, .shortReturn))
  }

  @Test(
    "A milestone is paid once; other services as often as claimed",
    arguments: [
      (ClaimKind.maintenance, 3000, 1000), (.maintenance, 500, 500), (.labour, 3000, 3000),
      (.travel, 3000, 3000),
    ] as [(ClaimKind, Int64, Int64)])
  func services(kind: ClaimKind, claimed: Int64, expected: Int64) throws {
    var example = try LineExample()
    example.serve(kind, "600")
    example.line.quantity = Quantity(thousandths: claimed)
    let (quantity, code) = QuantityRule.approved(example.facts)
    #expect(quantity.thousandths == expected)
    #expect(kind != .maintenance || code == .quantityAbove)
  }

  @Test("Seals draw on no pool, nor does anything where no acceptance was read")
  func noPool() throws {
    #expect(try approved(claimed: 3, [], .seal).quantity == 3)
    var example = try LineExample()
    example.line.quantity = Quantity(thousandths: 9000)
    example.isInspected = false
    #expect(QuantityRule.approved(example.facts).quantity == Quantity(thousandths: 9000))
  }
}
