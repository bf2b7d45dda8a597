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
    let settlementAmount = Money(claim.quantity, times: facts.settlementPrice ?? .zero)
    let fee = claim.fee ?? ManagementFeeRule.due(facts, on: settlementAmount).fee
    self.init(
      quantityApproved: .zero, unitPriceClaimed: claim.unitPrice, unitPriceApproved: .zero,
      amountClaimed: claim.amount, feeClaimed: fee, amountApproved: .zero, feeApproved: .zero,
      verdict: .rejected, reasons: [Reduction(code, claim.amount + fee)], advice: advice)
  }

  /// Goes from the claimed to the approved money step by step: sums, quantity, price, fee.
  private init(paying claim: ClaimedFigures, _ facts: LineFacts, advice: [ReasonCode]) {
    let (amount, arithmetic) = ArithmeticRule.corrected(claim)
    let (quantity, quantityCode) = QuantityRule.approved(facts)
    let amountForQuantity = Money(quantity, times: claim.unitPrice)
    let (price, priceCode) = UnitPriceRule.approved(facts, claimed: claim.unitPrice)
    let approved = Money(quantity, times: price)
    let (fee, feeCode) = ManagementFeeRule.due(facts, on: approved)
    let feeClaimed = claim.fee ?? fee
    var reasons: [Reduction] = []
    reasons.attribute(arithmetic.amount, to: arithmetic.code)
    reasons.attribute(amount - amountForQuantity, to: quantityCode)
    reasons.attribute(amountForQuantity - approved, to: priceCode)
    reasons.attribute(feeClaimed - fee, to: feeCode)
    self.init(
      quantityApproved: quantity, unitPriceClaimed: claim.unitPrice, unitPriceApproved: price,
      amountClaimed: claim.amount, feeClaimed: feeClaimed, amountApproved: approved,
      feeApproved: fee, verdict: reasons.isEmpty ? .approved : .adjusted, reasons: reasons,
      advice: advice)
  }
}

extension [Reduction] {
  /// A step that changes nothing needs no reason.
  fileprivate mutating func attribute(_ amount: Money, to code: ReasonCode) {
    if amount != .zero { append(Reduction(code, amount)) }
  }
}
