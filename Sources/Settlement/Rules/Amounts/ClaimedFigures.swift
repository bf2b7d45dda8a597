/// A line's claimed figures with its blanks filled in: blank means as computed.
struct ClaimedFigures {
  let quantity: Quantity
  let unitPrice: UnitPrice
  let amount: Money
  /// Nil where the cell is blank: then it is the approved fee.
  let fee: Money?

  init(_ facts: LineFacts) {
    quantity = facts.line.quantity
    unitPrice = facts.line.unitPrice ?? facts.settlementPrice ?? .zero
    amount = facts.line.amount ?? Money(quantity, times: unitPrice)
    fee = facts.line.fee
  }

  /// The fee that would have been due on the whole claim at the settlement price, and the amount
  /// that it is of: what is lost with a rejected line whose fee is blank.
  func feeLost(_ facts: LineFacts) -> (amount: Money, fee: Money) {
    let amount = Money(quantity, times: facts.settlementPrice ?? .zero)
    return (amount, ManagementFeeRule.due(facts, on: amount).fee)
  }
}
