/// A row of the table of adjustments.
struct SlowAdjustment: Equatable {
  let statement: String, line: String, reason: String, approver: String, remark: String
  let amount: Int
  /// The period in whose inbox it was read first.
  let inbox: Int

  /// Whether a correction on a statement is this row.
  func isIn(_ correction: SlowCorrection) -> Bool {
    !correction.isCarried && statement == correction.statement && line == correction.line
      && reason == correction.reason && approver == correction.approver
      && remark == correction.remark && amount == correction.amount
  }

  func isLike(_ other: SlowAdjustment) -> Bool {
    statement == other.statement && line == other.line && reason == other.reason
      && approver == other.approver && remark == other.remark && amount == other.amount
  }
}

extension SlowModel {
  /// Takes the adjustments of a month's inbox as they are now, in the place of those of before.
  mutating func readAdjustments(_ month: SlowMonth) {
    let before = given[month.period] ?? []
    var rows: [SlowAdjustment] = []
    for row in month.rows(of: "adjustments") {
      guard let adjustment = adjustment(row, month), let corrected = corrected(adjustment, month)
      else { continue }
      if let fault = fault(of: adjustment, in: month, before) {
        let severity: SlowFinding.Severity = fault == "adjustment-taken" ? .notice : .error
        findings.insert(SlowFinding(severity, fault, dealer: corrected.dealer.id))
        if fault == "adjustment-taken" { rows.append(adjustment) }
        continue
      }
      let own = standing.first { $0.dealer.id == corrected.dealer.id && $0.period == month.period }
      let taken = own.map { $0.corrections.filter(adjustment.isIn).count } ?? 0
      if let own, own.isLocked, rows.filter(adjustment.isLike).count >= taken {
        findings.insert(SlowFinding(.notice, "adjustment-locked", dealer: own.dealer.id))
      } else {
        rows.append(adjustment)
      }
    }
    given[month.period] = rows
    missRows(month)
    findLarge(month)
  }

  private mutating func adjustment(_ row: SlowCells, _ month: SlowMonth) -> SlowAdjustment? {
    let texts = ["reason", "approved_by"]
    guard let amount = row.number("amount", 2), !texts.contains(where: row.isBlank) else {
      let code = texts.contains(where: row.isBlank) ? "missing" : "number"
      findings.insert(SlowFinding(.error, code))
      return nil
    }
    return SlowAdjustment(
      statement: row.id("statement_no") ?? "", line: row.text("line"), reason: row.text("reason"),
      approver: row.text("approved_by"), remark: row.text("remark"), amount: amount,
      inbox: month.period)
  }

  /// The statement that is corrected, where it can be.
  private mutating func corrected(
    _ adjustment: SlowAdjustment, _ month: SlowMonth
  ) -> SlowStatement? {
    let found = standing.first { $0.number == adjustment.statement }
    guard let found, found.hasLine(adjustment.line) else {
      findings.insert(SlowFinding(.error, "adjustment-unknown", dealer: found?.dealer.id ?? ""))
      return nil
    }
    guard found.period < month.period, found.isLocked else {
      findings.insert(SlowFinding(.error, "adjustment-early", dealer: found.dealer.id))
      return nil
    }
    return found
  }

  /// Why a row that corrects something is left out.
  private func fault(
    of adjustment: SlowAdjustment, in month: SlowMonth, _ before: [SlowAdjustment]
  ) -> String? {
    let taken = takenElsewhere(adjustment, than: month.period)
    let elsewhere = given.filter { $0.key != month.period }.values.joined()
    if elsewhere.filter(adjustment.isLike).count > taken { return "adjustment-repeated" }
    guard taken > 0 else { return nil }
    return before.contains(where: adjustment.isLike) ? "adjustment-taken" : "adjustment-repeated"
  }

  private func takenElsewhere(_ adjustment: SlowAdjustment, than period: Int) -> Int {
    standing.filter { $0.period != period }
      .reduce(0) { $0 + $1.corrections.filter(adjustment.isIn).count }
  }

  /// What locked statements hold and the files no longer have.
  private mutating func missRows(_ month: SlowMonth) {
    let all = given.values.joined()
    for statement in standing where statement.period == month.period && statement.isLocked {
      for correction in statement.corrections where !correction.isCarried {
        guard !all.contains(where: { $0.isIn(correction) }) else { continue }
        findings.insert(SlowFinding(.notice, "adjustment-locked", dealer: statement.dealer.id))
      }
    }
  }

  /// Corrections that come to more than what was approved where they correct.
  private mutating func findLarge(_ month: SlowMonth) {
    for dealer in Set(standing.map(\.dealer.id)) {
      let own = standing.first { $0.dealer.id == dealer && $0.period == month.period }
      let mine =
        own.flatMap { $0.isLocked ? $0.corrections : nil }
        ?? corrections(of: dealer, in: month.period)
      let others = standing.filter { $0.period != month.period }.flatMap(\.corrections)
      for one in mine where !one.isCarried {
        guard let statement = standing.first(where: { $0.number == one.statement }) else {
          continue
        }
        let sum = (mine + others).filter {
          !$0.isCarried && $0.statement == one.statement && $0.line == one.line
        }.reduce(0) { $0 + $1.amount }
        let lines = statement.decisions.filter { $0.line.position == one.line }.map(\.approved)
        let approved = one.line.isEmpty ? statement.total : lines.max() ?? 0
        guard abs(sum) > abs(approved) else { continue }
        findings.insert(SlowFinding(.notice, "adjustment-large", dealer: dealer))
      }
    }
  }

  /// What the statement of a dealer takes up: what waits from earlier months, the month's own rows,
  /// then totals below zero.
  func corrections(
    of dealer: String, in period: Int, isTaxed: Bool = true
  ) -> [SlowCorrection] {
    corrections(taken: dealer, in: period).map { isTaxed ? $0 : $0.untaxed }
  }

  private func corrections(taken dealer: String, in period: Int) -> [SlowCorrection] {
    var taken = standing.filter { $0.period != period }.flatMap(\.corrections)
    var result: [SlowCorrection] = []
    for month in given.keys.filter({ $0 <= period }).sorted() {
      for adjustment in given[month] ?? [] {
        if let place = taken.firstIndex(where: adjustment.isIn) {
          taken.remove(at: place)
          continue
        }
        guard let corrected = standing.first(where: { $0.number == adjustment.statement }),
          corrected.dealer.id == dealer, corrected.period < period, corrected.isLocked
        else { continue }
        result.append(SlowCorrection(adjustment, rate: corrected.goodsRate))
      }
    }
    let carried = standing.filter { $0.dealer.id == dealer && $0.period < period && $0.isLocked }
      .sorted { $0.period < $1.period }
      .filter { earlier in
        earlier.total < 0 && !taken.contains { $0.isCarried && $0.statement == earlier.number }
      }
    return result + carried.map { SlowCorrection(carried: $0.total, of: $0) }
  }
}

extension SlowStatement {
  /// Corrections are taxed as goods of the corrected statement's period and taxpayer type.
  var goodsRate: Int {
    guard asksForInvoice else { return 0 }
    return SlowRates.percent(isSmallScale: dealer.isSmallScale, "goods", period: period)
  }

  func hasLine(_ position: String) -> Bool {
    position.isEmpty || decisions.contains { $0.line.position == position }
  }
}

extension SlowCorrection {
  /// As a statement has it that asks for no invoice.
  var untaxed: SlowCorrection {
    SlowCorrection(
      statement: statement, line: line, reason: reason, approver: approver, remark: remark,
      amount: amount, rate: 0, isCarried: isCarried)
  }

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
