import Testing

@testable import Settlement

@Suite struct ArithmeticRuleTests {
  private func corrected(
    quantity: Int64, price: Int64, amount: Int64
  ) throws -> (amount: Money, reduction: Reduction) {
    var example = try LineExample()
    example.line.quantity = Quantity(thousandths: quantity)
    example.line.unitPrice = UnitPrice(tenThousandths: price)
    example.line.amount = Money(fen: amount)
    var payment = Payment(ClaimedFigures(example.facts))
    let step = ArithmeticRule.step(&payment, example.facts)
    #expect(step.result == payment.amount)
    return (payment.amount, try #require(step.reduction))
  }

  @Test("Too high an amount is cut, too low a one raised, to quantity × unit price")
  func wrongSum() throws {
    // 4 × 64.25 = 257.00
    let tooHigh = try corrected(quantity: 4000, price: 642_500, amount: 27_500)
    #expect(tooHigh.amount == Money(fen: 25_700))
    #expect(tooHigh.reduction == Reduction(.arithmetic, Money(fen: 1_800)))
    // 2 × 64.25 = 128.50
    let tooLow = try corrected(quantity: 2000, price: 642_500, amount: 12_000)
    #expect(tooLow.reduction == Reduction(.arithmetic, Money(fen: -850)))
  }

  @Test("Half a fen goes away from zero before amounts are compared")
  func halfFen() throws {
    // 0.5 × 0.01 = 0.005
    #expect(try corrected(quantity: 500, price: 100, amount: 1).reduction.amount == .zero)
    #expect(try corrected(quantity: 499, price: 100, amount: 0).reduction.amount == .zero)
  }
}
