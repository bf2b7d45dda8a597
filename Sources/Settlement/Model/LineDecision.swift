/// What became of a line.
@usableFromInline
package enum Verdict: String, CaseIterable, Sendable {
  case approved, adjusted, rejected
}

/// The decision on one line, with every fen between claimed and approved attributed.
@usableFromInline
package struct LineDecision: Hashable, Sendable {
  @usableFromInline package var quantityApproved: Quantity
  @usableFromInline package var unitPriceClaimed: UnitPrice
  @usableFromInline package var unitPriceApproved: UnitPrice
  @usableFromInline package var amountClaimed: Money
  @usableFromInline package var feeClaimed: Money
  @usableFromInline package var amountApproved: Money
  @usableFromInline package var feeApproved: Money
  @usableFromInline package var verdict: Verdict
  /// In order of precedence.
  @usableFromInline package var reasons: [Reduction]
  /// In order of precedence.
  @usableFromInline package var advice: [ReasonCode]

  /// Takes a finished decision.
  ///
  /// - Precondition: claimed amount + fee − reductions = approved amount + fee.
  @inlinable
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
