extension LineDecision {
  /// Decides a line: the first eligibility rule that fails rejects it, else each step between
  /// claimed and approved money is attributed to its rule.
  init(_ facts: LineFacts) {
    let failures = RuleRegistry.eligibility.compactMap { $0.failure(of: facts) }
    let hints = RuleRegistry.advice.compactMap { $0.applies(to: facts) ? $0.code : nil }
    let advice = failures.dropFirst() + hints
    let claim = ClaimedFigures(facts)
    if let code = failures.first {
      self.init(rejecting: claim, for: code, facts, advice: Array(advice))
    } else {
      self.init(paying: claim, facts, advice: Array(advice))
    }
  }

  /// One reason takes the whole claimed money, which is always written, also where it is zero.
  ///
  /// A blank fee is what would have been due, so that what was lost is shown in full.
  private init(
    rejecting claim: ClaimedFigures, for code: ReasonCode, _ facts: LineFacts, advice: [ReasonCode]
  ) {
    let fee = claim.fee ?? claim.feeLost(facts).fee
    self.init(
      quantityApproved: .zero, unitPriceClaimed: claim.unitPrice, unitPriceApproved: .zero,
      amountClaimed: claim.amount, feeClaimed: fee, amountApproved: .zero, feeApproved: .zero,
      verdict: .rejected, reasons: [Reduction(code, claim.amount + fee)], advice: advice)
  }

  /// Goes from the claimed to the approved money step by step: sums, quantity, price, fee.
  private init(paying claim: ClaimedFigures, _ facts: LineFacts, advice: [ReasonCode]) {
    let steps = PaymentSteps(claim, facts)
    var reasons: [Reduction] = []
    reasons.attribute(steps.arithmetic)
    reasons.attribute(steps.shortfall)
    reasons.attribute(steps.priceCut)
    reasons.attribute(steps.feeCut)
    self.init(
      quantityApproved: steps.quantity, unitPriceClaimed: claim.unitPrice,
      unitPriceApproved: steps.unitPrice, amountClaimed: claim.amount,
      feeClaimed: steps.feeClaimed, amountApproved: steps.approved, feeApproved: steps.fee,
      verdict: reasons.isEmpty ? .approved : .adjusted, reasons: reasons, advice: advice)
  }
}

extension [Reduction] {
  /// A step that changes nothing needs no reason.
  fileprivate mutating func attribute(_ step: Reduction) {
    if step.amount != .zero { append(step) }
  }
}
