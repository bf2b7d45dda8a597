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
}
