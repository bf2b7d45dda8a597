package import Settlement
package import Text

extension TextBuffer {
  /// Writes a member with an amount, as a text that keeps both decimals.
  package mutating func append(json key: StaticString, _ amount: Money) {
    append(json: key, text(amount))
  }

  /// Writes the members that say what was claimed and what was approved on a line.
  mutating func append(jsonFiguresOf decision: LineDecision, claimed: Quantity) {
    append(json: "quantity_claimed", text(claimed))
    append(json: "quantity_approved", text(decision.quantityApproved))
    append(json: "unit_price_claimed", text(decision.unitPriceClaimed))
    append(json: "unit_price_approved", text(decision.unitPriceApproved))
    append(json: "amount_claimed", decision.amountClaimed)
    append(json: "fee_claimed", decision.feeClaimed)
    append(json: "amount_approved", decision.amountApproved)
    append(json: "fee_approved", decision.feeApproved)
  }
}
