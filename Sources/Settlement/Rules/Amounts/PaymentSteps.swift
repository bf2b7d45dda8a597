/// The figures between the claimed and the approved money of a line that is paid, step by step.
struct PaymentSteps {
  /// What the claimed figures come to.
  let computed: Money
  let arithmetic: Reduction
  let quantity: Quantity
  /// The approved quantity at the claimed unit price.
  let amountForQuantity: Money
  let shortfall: Reduction
  let unitPrice: UnitPrice
  /// The approved quantity at the approved unit price.
  let approved: Money
  let priceCut: Reduction
  let fee: Money
  let feeClaimed: Money
  let feeCut: Reduction

  /// Goes from sums to quantity, price and fee.
  init(_ claim: ClaimedFigures, _ facts: LineFacts) {
    (computed, arithmetic) = ArithmeticRule.corrected(claim)
    let quantity = QuantityRule.approved(facts)
    amountForQuantity = Money(quantity.quantity, times: claim.unitPrice)
    let price = UnitPriceRule.approved(facts, claimed: claim.unitPrice)
    approved = Money(quantity.quantity, times: price.price)
    let due = ManagementFeeRule.due(facts, on: approved)
    feeClaimed = claim.fee ?? due.fee
    self.quantity = quantity.quantity
    unitPrice = price.price
    fee = due.fee
    shortfall = Reduction(quantity.code, computed - amountForQuantity)
    priceCut = Reduction(price.code, amountForQuantity - approved)
    feeCut = Reduction(due.code, feeClaimed - due.fee)
  }
}
