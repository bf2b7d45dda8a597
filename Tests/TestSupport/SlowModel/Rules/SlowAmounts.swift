/// What is paid for a line, and what each reason takes off.
enum SlowAmounts {
  static func decision(_ one: SlowCase) -> SlowDecision {
    var decision = SlowDecision(line: one.line)
    decision.machine = one.own?.machine ?? ""
    decision.mustReturn = one.mustReturn
    decision.claimedPrice = one.line.unitPrice ?? one.settlementPrice ?? 0
    decision.claimedAmount =
      one.line.amount ?? SlowRounding.amount(one.line.quantity, decision.claimedPrice)
    let failures = SlowEligibility.failures(one)
    if let code = failures.first {
      reject(&decision, code, one)
    } else {
      pay(&decision, one)
    }
    decision.advice = failures.dropFirst() + SlowAdvice.codes(one)
    return decision
  }

  private static func reject(_ decision: inout SlowDecision, _ code: String, _ one: SlowCase) {
    let lost = SlowRounding.amount(one.line.quantity, one.settlementPrice ?? 0)
    let isDue = one.price != nil && one.feeCode == "fee-adjusted"
    decision.isRejected = true
    decision.claimedFee = one.line.fee ?? (isDue ? one.month.rulebook.fee(on: lost) : 0)
    decision.reasons = [SlowReason(code: code, amount: decision.claimed)]
  }

  private static func pay(_ decision: inout SlowDecision, _ one: SlowCase) {
    let (claimed, settlement) = (decision.claimedPrice, one.settlementPrice ?? 0)
    let quantity = one.payableQuantity
    let price = one.isPaidAsClaimed ? min(claimed, settlement) : settlement
    decision.consentPart = one.line.isExternal ? one.consent : nil
    decision.approvedQuantity = quantity
    decision.approvedPrice = price
    decision.approvedAmount = SlowRounding.amount(quantity, price)
    let isDue = one.feeCode == "fee-adjusted"
    decision.approvedFee = isDue ? one.month.rulebook.fee(on: decision.approvedAmount) : 0
    decision.claimedFee = one.line.fee ?? decision.approvedFee
    let computed = SlowRounding.amount(one.line.quantity, claimed)
    let reduced = SlowRounding.amount(quantity, claimed)
    let reasons = [
      ("arithmetic", decision.claimedAmount - computed),
      (one.quantityCode, computed - reduced),
      (one.priceCode(claimed), reduced - decision.approvedAmount),
      (one.feeCode, decision.claimedFee - decision.approvedFee),
    ]
    decision.reasons = reasons.filter { $0.1 != 0 }.map { SlowReason(code: $0.0, amount: $0.1) }
  }
}

extension SlowCase {
  fileprivate var payableQuantity: Int {
    if mustReturn { return min(line.quantity, pool.left) }
    return line.kind == "maintenance" ? min(line.quantity, 1_000) : line.quantity
  }

  /// A lower claim is paid as it is.
  fileprivate var isPaidAsClaimed: Bool { line.isService || line.isExternal }

  fileprivate var quantityCode: String {
    line.kind == "maintenance" ? "quantity-above" : pool.fault ?? "short-return"
  }

  fileprivate func priceCode(_ claimed: Int) -> String {
    if line.isService { return "above-tariff" }
    if line.isExternal { return "excess-borne" }
    return claimed > settlementPrice ?? 0 ? "price-above" : "price-below"
  }

  /// Why no fee is due, or the code of a wrong one where it is.
  fileprivate var feeCode: String {
    if line.isService { return "fee-not-due" }
    if price?.isAssembly == true { return "fee-assembly" }
    if line.source == "emergency" { return "fee-emergency" }
    return line.isExternal ? "fee-external" : "fee-adjusted"
  }
}
