internal import Settlement

extension TextBuffer {
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
