/// The money of a line that is not rejected, on its way from the claimed to the approved figures.
package struct Payment {
  let claim: ClaimedFigures
  var quantity: Quantity
  var unitPrice: UnitPrice
  private(set) var amount: Money
  /// The claimed fee; where that is blank, the approved one.
  var feeClaimed: Money
  var fee = Money.zero

  init(_ claim: ClaimedFigures) {
    self.claim = claim
    quantity = claim.quantity
    unitPrice = claim.unitPrice
    amount = claim.amount
    feeClaimed = claim.fee ?? .zero
  }

  /// Computes the amount again from quantity and unit price; the code answers for the difference.
  mutating func multiply(_ name: ArithmeticStep.Name, for code: ReasonCode) -> ArithmeticStep {
    let before = amount
    amount = Money(quantity, times: unitPrice)
    return ArithmeticStep(
      name, .price(quantity, unitPrice), result: amount,
      reduction: Reduction(code, before - amount))
  }
}
