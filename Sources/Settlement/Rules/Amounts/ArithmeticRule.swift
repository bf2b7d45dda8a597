/// Corrects a claimed amount that is not claimed quantity × claimed unit price.
enum ArithmeticRule: AmountRule {
  static let codes: [ReasonCode] = [.arithmetic]

  /// What the claimed figures come to, and what the claim is reduced by.
  static func corrected(_ claim: ClaimedFigures) -> (amount: Money, reduction: Reduction) {
    let amount = Money(claim.quantity, times: claim.unitPrice)
    return (amount, Reduction(.arithmetic, claim.amount - amount))
  }
}
