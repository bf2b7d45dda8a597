extension LineDecision {
  /// Decides a line: the first eligibility rule that fails rejects it, else each step between
  /// claimed and approved money is attributed to its rule.
  init(_ facts: LineFacts) {
    let failures = facts.list.rules.eligibility.compactMap { $0.verdict(on: facts).failure }
    let hints = facts.list.rules.advice.compactMap { $0.verdict(on: facts).failure }
    let claim = ClaimedFigures(facts)
    if let code = failures.first {
      self.init(rejecting: claim, for: code, facts, advice: failures.dropFirst() + hints)
    } else {
      self.init(paying: claim, facts, advice: hints)
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

  /// Goes from the claimed to the approved money, one rule of amounts after another.
  private init(paying claim: ClaimedFigures, _ facts: LineFacts, advice: [ReasonCode]) {
    var payment = Payment(claim)
    var reasons: [Reduction] = []
    for rule in facts.list.rules.amounts {
      let reduction = rule.step(&payment, facts).reduction
      if let reduction, reduction.amount != .zero { reasons.append(reduction) }
    }
    self.init(
      quantityApproved: payment.quantity, unitPriceClaimed: claim.unitPrice,
      unitPriceApproved: payment.unitPrice, amountClaimed: claim.amount,
      feeClaimed: payment.feeClaimed, amountApproved: payment.amount, feeApproved: payment.fee,
      verdict: reasons.isEmpty ? .approved : .adjusted, reasons: reasons, advice: advice)
  }
}

extension RuleVerdict {
  fileprivate var failure: ReasonCode? {
    guard case .fails(let code) = self else { return nil }
    return code
  }
}
