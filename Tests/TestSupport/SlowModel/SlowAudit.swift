/// The audit of one list, line after line, each line looking back over all that came before it.
struct SlowAudit {
  let registers: SlowRegisters
  let dealer: String
  let period: Int
  let isLate: Bool
  private(set) var decisions: [SlowDecision] = []

  private struct Pool {
    var left = 0
    var whole = 0
    var fault: String?
  }

  mutating func decide(_ list: SlowList) {
    for line in list.lines { decisions.append(decided(line)) }
  }

  private func decided(_ line: SlowLine) -> SlowDecision {
    let record = registers.records.first { $0.number == line.record }
    let own = record?.dealer == dealer ? record : nil
    let day = own?.day ?? SlowDay.lastDay(of: period)
    let pricing = line.isPart ? SlowPricing(registers.prices, part: line.item, day: day) : nil
    let pool = pool(line, pricing)
    var failed = recordFaults(record, own)
    if pricing?.isSeal == true && standsEarlier(line) { failed.append("duplicate") }
    if !line.isPart { failed.append("kind-unknown") }
    if line.isPart && pricing == nil { failed.append("part-unknown") }
    if line.isPart && pricing?.isSeal != true && pool.left <= 0 {
      failed.append(pool.fault ?? "not-returned")
    }
    var decision = SlowDecision(line: line)
    claim(&decision, pricing)
    if let code = failed.first {
      reject(&decision, code, pricing)
    } else if let pricing {
      pay(&decision, pricing, pool)
    }
    decision.advice = failed.dropFirst() + advice(line, pricing, pool)
    return decision
  }

  private func recordFaults(
    _ record: SlowRegisters.Record?, _ own: SlowRegisters.Record?
  ) -> [String] {
    var faults: [String] = isLate ? ["late"] : []
    if record == nil { faults.append("record-missing") }
    if record != nil && own == nil { faults.append("record-other-dealer") }
    guard let own else { return faults }
    if !own.signed { faults.append("record-unsigned") }
    if !own.complete { faults.append("record-incomplete") }
    if own.day / 100 != period { faults.append("other-month") }
    return faults
  }

  /// The same record and item on an earlier part line that is not rejected.
  private func standsEarlier(_ line: SlowLine) -> Bool {
    decisions.contains {
      !$0.isRejected && $0.line.isPart && $0.line.record == line.record && $0.line.item == line.item
    }
  }

  private func pool(_ line: SlowLine, _ pricing: SlowPricing?) -> Pool {
    var pool = Pool()
    for row in registers.acceptance
    where row.dealer == dealer && row.period == period && row.label == line.record
      && row.part == line.item
    {
      let counts =
        row.result == "accepted" || row.result == "dismantled" && pricing?.mayBeDismantled == true
      if counts { pool.whole += row.quantity } else { pool.fault = pool.fault ?? row.result }
    }
    pool.left = pool.whole
    for earlier in decisions
    where !earlier.isRejected && earlier.line.record == line.record
      && earlier.line.item == line.item
    {
      pool.left -= earlier.approvedQuantity
    }
    return pool
  }

  private func claim(_ decision: inout SlowDecision, _ pricing: SlowPricing?) {
    let line = decision.line
    decision.claimedPrice = line.unitPrice ?? pricing?.price ?? 0
    decision.claimedAmount =
      line.amount ?? SlowRounding.amount(line.quantity, decision.claimedPrice)
  }

  private func reject(_ decision: inout SlowDecision, _ code: String, _ pricing: SlowPricing?) {
    let line = decision.line
    let isDue = pricing.map { !$0.isAssembly && line.source != "emergency" } ?? false
    let lost = SlowRounding.fee(SlowRounding.amount(line.quantity, pricing?.price ?? 0))
    decision.isRejected = true
    decision.claimedFee = line.fee ?? (isDue ? lost : 0)
    decision.reasons = [SlowReason(code: code, amount: decision.claimed)]
  }

  private func pay(_ decision: inout SlowDecision, _ pricing: SlowPricing, _ pool: Pool) {
    let line = decision.line
    let quantity = pricing.isSeal ? line.quantity : min(line.quantity, pool.left)
    let computed = SlowRounding.amount(line.quantity, decision.claimedPrice)
    let returned = SlowRounding.amount(quantity, decision.claimedPrice)
    decision.approvedQuantity = quantity
    decision.approvedPrice = pricing.price
    decision.approvedAmount = SlowRounding.amount(quantity, pricing.price)
    let feeCode =
      pricing.isAssembly
      ? "fee-assembly" : line.source == "emergency" ? "fee-emergency" : "fee-adjusted"
    decision.approvedFee =
      feeCode == "fee-adjusted" ? SlowRounding.fee(decision.approvedAmount) : 0
    decision.claimedFee = line.fee ?? decision.approvedFee
    let priceCode = decision.claimedPrice > pricing.price ? "price-above" : "price-below"
    decision.reasons = [
      SlowReason(code: "arithmetic", amount: decision.claimedAmount - computed),
      SlowReason(code: pool.fault ?? "short-return", amount: computed - returned),
      SlowReason(code: priceCode, amount: returned - decision.approvedAmount),
      SlowReason(code: feeCode, amount: decision.claimedFee - decision.approvedFee),
    ].filter { $0.amount != 0 }
  }

  private func advice(_ line: SlowLine, _ pricing: SlowPricing?, _ pool: Pool) -> [String] {
    guard line.isPart else { return [] }
    var advice: [String] = []
    if pricing?.isDoubtful == true { advice.append("class-doubtful") }
    if line.source != "emergency" && wasEmergency(line) { advice.append("maybe-emergency") }
    if pricing?.isSeal != true, let code = manifestAdvice(line, pool) { advice.append(code) }
    if let pricing, !line.name.isEmpty, !pricing.name.isEmpty,
      SlowText.comparable(line.name) != SlowText.comparable(pricing.name)
    {
      advice.append("name-differs")
    }
    let isRepeated = decisions.contains {
      $0.line.isPart && $0.line.record == line.record && $0.line.item == line.item
    }
    return advice + (isRepeated ? ["repeated"] : [])
  }

  private func wasEmergency(_ line: SlowLine) -> Bool {
    let first = SlowDay.month(before: period) * 100 + 1
    return registers.approvals.contains {
      $0.type == "emergency" && $0.dealer == dealer && ($0.part.isEmpty || $0.part == line.item)
        && $0.granted >= first && $0.granted <= SlowDay.lastDay(of: period)
    }
  }

  private func manifestAdvice(_ line: SlowLine, _ pool: Pool) -> String? {
    let manifest = registers.manifest.filter { $0.dealer == dealer && $0.period == period }
    guard !manifest.isEmpty, pool.whole > 0 else { return nil }
    let rows = manifest.filter { $0.label == line.record && $0.part == line.item }
    guard !rows.isEmpty else { return "not-on-manifest" }
    return pool.whole > rows.reduce(0) { $0 + $1.quantity } ? "accepted-over-manifest" : nil
  }
}
