/// A row of the table of adjustments.
struct SlowAdjustment: Equatable {
  let statement: String, line: String, reason: String, approver: String, remark: String
  let amount: Int
  /// The period in whose inbox it was read first.
  let inbox: Int

  func isLike(_ other: SlowAdjustment) -> Bool {
    statement == other.statement && line == other.line && reason == other.reason
      && approver == other.approver && remark == other.remark && amount == other.amount
  }
}

extension SlowModel {
  /// Puts the adjustments of a month's inbox on file, each content once.
  mutating func readAdjustments(_ month: SlowMonth) {
    for row in month.rows(of: "adjustments") {
      let number = row.id("statement_no") ?? ""
      let corrected = standing.first { $0.number == number }
      let texts = ["reason", "approved_by"]
      guard let amount = row.number("amount", 2), !texts.contains(where: row.isBlank) else {
        let code = texts.contains(where: row.isBlank) ? "missing" : "number"
        findings.insert(SlowFinding(.error, code))
        continue
      }
      let adjustment = SlowAdjustment(
        statement: number, line: row.text("line"), reason: row.text("reason"),
        approver: row.text("approved_by"), remark: row.text("remark"), amount: amount,
        inbox: month.period)
      if adjustments.contains(where: adjustment.isLike) { continue }
      guard let corrected, corrected.isLocked, corrected.period < month.period,
        corrected.hasLine(adjustment.line)
      else {
        findings.insert(SlowFinding(.error, "value"))
        continue
      }
      adjustments.append(adjustment)
    }
  }

  /// What the statement of a dealer takes up: adjustments, then totals below zero.
  func corrections(of dealer: String, in period: Int) -> [SlowCorrection] {
    let earlier = standing.filter { $0.dealer.id == dealer && $0.period < period }
      .sorted { $0.period < $1.period }
    let taken = standing.filter { $0.dealer.id == dealer && $0.period != period }
      .flatMap(\.corrections)
    let waiting = adjustments.compactMap { adjustment -> SlowCorrection? in
      guard adjustment.inbox <= period,
        let corrected = earlier.first(where: { $0.number == adjustment.statement })
      else { return nil }
      let correction = SlowCorrection(adjustment, rate: corrected.goodsRate)
      return taken.contains(correction) ? nil : correction
    }
    let carried = earlier.compactMap { statement -> SlowCorrection? in
      let already = taken.filter { $0.isCarried && $0.statement == statement.number }
      let open = min(statement.total, 0) - already.reduce(0) { $0 + $1.amount }
      return open == 0 ? nil : SlowCorrection(carried: open, of: statement)
    }
    return waiting + carried
  }
}

extension SlowStatement {
  /// Corrections are taxed as goods of the corrected statement's period and taxpayer type.
  var goodsRate: Int {
    SlowRates.percent(isSmallScale: dealer.isSmallScale, "goods", period: period)
  }

  func hasLine(_ position: String) -> Bool {
    position.isEmpty || decisions.contains { $0.line.position == position }
  }
}

extension SlowCorrection {
  init(_ adjustment: SlowAdjustment, rate: Int) {
    self.init(
      statement: adjustment.statement, line: adjustment.line, reason: adjustment.reason,
      approver: adjustment.approver, remark: adjustment.remark, amount: adjustment.amount,
      rate: rate, isCarried: false)
  }

  init(carried amount: Int, of statement: SlowStatement) {
    self.init(
      statement: statement.number, line: "", reason: "", approver: "", remark: "", amount: amount,
      rate: statement.goodsRate, isCarried: true)
  }
}
