/// What became of a line.
package enum Verdict: String, CaseIterable, Sendable {
  case approved, adjusted, rejected
}

/// The decision on one line, with every fen between claimed and approved attributed.
package struct LineDecision: Hashable, Sendable {
  package var quantityApproved: Quantity
  package var unitPriceClaimed: UnitPrice
  package var unitPriceApproved: UnitPrice
  package var amountClaimed: Money
  package var feeClaimed: Money
  package var amountApproved: Money
  package var feeApproved: Money
  package var verdict: Verdict
  /// In order of precedence.
  package var reasons: [Reduction]
  /// In order of precedence.
  package var advice: [ReasonCode]

  /// Takes a finished decision.
  ///
  /// - Precondition: claimed amount + fee − reductions = approved amount + fee.
  package init(
    quantityApproved: Quantity, unitPriceClaimed: UnitPrice, unitPriceApproved: UnitPrice,
    amountClaimed: Money, feeClaimed: Money, amountApproved: Money, feeApproved: Money,
    verdict: Verdict, reasons: [Reduction], advice: [ReasonCode]
  ) {
    self.quantityApproved = quantityApproved
    self.unitPriceClaimed = unitPriceClaimed
    self.unitPriceApproved = unitPriceApproved
    self.amountClaimed = amountClaimed
    self.feeClaimed = feeClaimed
    self.amountApproved = amountApproved
    self.feeApproved = feeApproved
    self.verdict = verdict
    self.reasons = reasons
    self.advice = advice
    let reduced = reasons.reduce(Money.zero) { $0 + $1.amount }
    precondition(amountClaimed + feeClaimed - reduced == amountApproved + feeApproved)
  }
}
