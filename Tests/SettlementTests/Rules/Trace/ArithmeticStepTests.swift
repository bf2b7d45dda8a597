import Testing

@testable import Settlement

@Suite struct ArithmeticStepTests {
  @Test(
    "A product is written to its last digit, and with the fen at least",
    arguments: [
      (
        ExactProduct.price(Quantity(thousandths: 3000), UnitPrice(tenThousandths: 123_456)),
        "37.0368", 3704 as Int64
      ),
      (.price(Quantity(thousandths: 125), UnitPrice(tenThousandths: 400)), "0.005", 1),
      (.price(Quantity(thousandths: 2000), UnitPrice(tenThousandths: 125_000)), "25.00", 2500),
      (.share(Rate(percent: 10), Money(fen: 3705)), "3.705", 371),
      (.share(Rate(basisPoints: 1), Money(fen: 1)), "0.000001", 0),
    ])
  func exact(product: ExactProduct, written: String, fen: Int64) {
    #expect(product.exact == written)
    #expect(product.rounded == Money(fen: fen))
  }

  @Test("A paid line goes from sums to quantity, price and fee, and every cut has its step")
  func paid() throws {
    // 3 claimed at 13.00 as 40.00 and a fee of 5.00; 2 came back, and 12.50 is the price:
    // 40.00 → 39.00 → 26.00 → 25.00, fee 10% of 25.00 = 2.50.
    var example = try LineExample()
    example.line.quantity = Quantity(thousandths: 3000)
    example.line.unitPrice = UnitPrice(tenThousandths: 130_000)
    example.line.amount = Money(fen: 4000)
    example.line.fee = Money(fen: 500)
    example.acceptance = [LineExample.acceptance(.accepted, 2)]
    let steps = example.facts.arithmetic(of: LineDecision(example.facts))
    #expect(
      steps.map(\.name) == [.claimedAmount, .claimedFee, .sum, .quantity, .price, .fee])
    #expect(steps.map(\.result.fen) == [4000, 500, 3900, 2600, 2500, 250])
    #expect(
      steps.compactMap(\.reduction) == [
        Reduction(.arithmetic, Money(fen: 100)), Reduction(.shortReturn, Money(fen: 1300)),
        Reduction(.priceAbove, Money(fen: 100)), Reduction(.feeAdjusted, Money(fen: 250)),
      ])
    #expect(steps[0].product == nil)
    #expect(steps[3].product?.exact == "26.00")
  }

  @Test("A rejected line loses its whole claim, with the fee that would have been due")
  func rejected() throws {
    // 1 at a blank price of 12.50, blank fee: 10% of 12.50 = 1.25; nothing came back.
    var example = try LineExample()
    example.acceptance = []
    let steps = example.facts.arithmetic(of: LineDecision(example.facts))
    #expect(steps.map(\.name) == [.claimedAmount, .lostFee, .rejection])
    #expect(steps.map(\.result.fen) == [1250, 125, 0])
    #expect(steps[1].product?.exact == "1.25")
    #expect(steps[2].reduction == Reduction(.notReturned, Money(fen: 1375)))
  }

  @Test("Where no fee is due there is no share to work out")
  func noFee() throws {
    var example = try LineExample()
    example.price = LineExample.price("12.50", .assembly)
    let fee = try #require(example.facts.arithmetic(of: LineDecision(example.facts)).last)
    #expect(fee.product == nil)
    #expect(fee.result == .zero)
    #expect(fee.reduction?.code == .feeAssembly)
  }
}
