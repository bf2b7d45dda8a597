/// A slow and obvious month-end for parts: the answer that the engine is held against.
///
/// It shares no code with the engine, searches every list from the front, and knows only what the
/// made months use: UTF-8 CSV, the rulebook of ``MonthRulebook``, no archive before the run.
package struct SlowModel {
  private struct Statement {
    let dealer: SlowRegisters.Dealer
    let decisions: [SlowDecision]
  }

  private let registers: SlowRegisters
  private let period: Int
  private let issuedOn: Int
  private var statements: [Statement] = []
  /// Every dealer whose list is held, with each code.
  package private(set) var holds: Set<Hold> = []

  /// Settles the workspace.
  package init(workspace: [(path: String, bytes: [UInt8])], period: String, issuedOn: String) {
    let files = workspace.filter { $0.path.hasSuffix(".csv") }.sorted {
      let isReference = ($0.path.hasPrefix("reference/"), $1.path.hasPrefix("reference/"))
      guard isReference.0 == isReference.1 else { return isReference.0 }
      return $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars)
    }
    let tables = files.compactMap {
      SlowTable(path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
    }
    registers = SlowRegisters(tables)
    self.period = SlowText.period(period) ?? 0
    self.issuedOn = SlowText.day(issuedOn) ?? 0
    settle(tables.filter { $0.kind == "expenses" }.flatMap { SlowList.lists(of: $0) })
  }

  /// Settles the files of a made month.
  package init(_ files: [MonthFile], issuedOn: String) {
    self.init(
      workspace: files.map { ($0.path, $0.bytes) }, period: MonthPlan.period, issuedOn: issuedOn)
  }

  private mutating func settle(_ lists: [SlowList]) {
    for list in lists {
      let codes = codes(list, lists)
      holds.formUnion(codes.map { Hold(dealer: list.dealer, code: $0) })
      guard codes.isEmpty, let dealer = registers.dealers.first(where: { $0.id == list.dealer })
      else { continue }
      var audit = SlowAudit(
        registers: registers, dealer: dealer.id, period: period, isLate: isLate(dealer.id))
      audit.decide(list)
      statements.append(Statement(dealer: dealer, decisions: audit.decisions))
    }
    statements.sort {
      $0.dealer.id.unicodeScalars.lexicographicallyPrecedes($1.dealer.id.unicodeScalars)
    }
  }

  private func codes(_ list: SlowList, _ lists: [SlowList]) -> Set<String> {
    var codes = list.defects
    guard list.period != 0 else { return codes }
    guard list.period == period else { return codes.union(["wrong-period"]) }
    if let dealer = registers.dealers.first(where: { $0.id == list.dealer }) {
      let first = period * 100 + 1
      let isValid = dealer.from <= SlowDay.lastDay(of: period) && dealer.to >= first
      if !isValid { codes.insert("dealer-not-valid") }
    } else {
      codes.insert("dealer-unknown")
    }
    let postmarks = postmarks(list.dealer)
    if postmarks.isEmpty { codes.insert("no-receipt") }
    if postmarks.count > 1 { codes.insert("two-receipts") }
    let isInspected = registers.acceptance.contains {
      $0.dealer == list.dealer && $0.period == period
    }
    if list.hasParts && !isInspected && !isLate(list.dealer) { codes.insert("not-inspected") }
    if lists.filter({ $0.dealer == list.dealer && $0.period == period }).count > 1 {
      codes.insert("two-lists")
    }
    if registers.spoiled.contains(list.dealer) { codes.insert("register-unreadable") }
    if list.wanted.contains(where: { isContradictory($0.record, $0.item, list.dealer) }) {
      codes.insert("price-conflict")
    }
    return codes
  }

  private func isContradictory(_ record: String, _ item: String, _ dealer: String) -> Bool {
    let own = registers.records.first { $0.number == record && $0.dealer == dealer }
    return SlowPricing.isContradictory(
      registers.prices, part: item, day: own?.day ?? SlowDay.lastDay(of: period))
  }

  private func postmarks(_ dealer: String) -> Set<Int> {
    Set(registers.receipts.filter { $0.dealer == dealer && $0.period == period }.map(\.mailed))
  }

  private func isLate(_ dealer: String) -> Bool {
    let extensions = registers.approvals.filter {
      $0.type == "deadline" && $0.dealer == dealer && $0.period == period
    }
    let deadline = extensions.map(\.until).max() ?? SlowDay.month(after: period) * 100 + 5
    let postmarks = postmarks(dealer)
    return postmarks.count == 1 && postmarks.allSatisfy { $0 > deadline }
  }
}

extension SlowModel {
  /// The text of `decisions.csv`.
  package func decisions() -> String {
    var rows = [SlowPrint.decisionHeading]
    for statement in statements {
      for decision in statement.decisions {
        rows.append(
          SlowPrint.decision(decision, number(statement), statement.dealer.id, periodText))
      }
    }
    return SlowPrint.csv(rows)
  }

  /// The text of `reductions.csv`.
  package func reductions() -> String {
    var rows = [["dealer", "reason", "lines", "amount"]]
    for statement in statements {
      let reasons = statement.decisions.flatMap(\.reasons)
      for code in SlowPrint.codes where reasons.contains(where: { $0.code == code }) {
        let amounts = reasons.filter { $0.code == code }.map(\.amount)
        let sum = amounts.reduce(0, +)
        rows.append([statement.dealer.id, code, "\(amounts.count)", SlowPrint.money(sum)])
      }
    }
    return SlowPrint.csv(rows)
  }

  /// The text of `summary.csv`.
  package func summary() -> String {
    var rows = [SlowPrint.summaryHeading]
    let dealers = registers.dealers.sorted {
      $0.id.unicodeScalars.lexicographicallyPrecedes($1.id.unicodeScalars)
    }
    for dealer in dealers {
      if let statement = statements.first(where: { $0.dealer.id == dealer.id }) {
        rows.append(summaryRow(statement))
      } else {
        let state = holds.contains { $0.dealer == dealer.id } ? "held" : "none"
        let blanks = Array(repeating: "", count: SlowPrint.summaryHeading.count - 6)
        rows.append([dealer.id, dealer.name, periodText, "", "", state] + blanks)
      }
    }
    return SlowPrint.csv(rows)
  }

  private func summaryRow(_ statement: Statement) -> [String] {
    let decisions = statement.decisions
    let count = { (name: String) in String(decisions.filter { $0.name == name }.count) }
    let sum = { (value: (SlowDecision) -> Int) in decisions.map(value).reduce(0, +) }
    let total = sum(\.approved)
    let divisor = statement.dealer.isSmallScale ? 101 : 113
    let net = SlowRounding.quotient(total * 100, divisor)
    let due = total > 0 ? SlowDay.text(SlowDay.workingDay(7, after: issuedOn)) : ""
    let amounts = [
      sum(\.claimed), sum(\.reductions), sum(\.approvedAmount), sum(\.approvedFee), 0, 0, total,
      net, total - net,
    ]
    return [
      statement.dealer.id, statement.dealer.name, periodText, number(statement), "1", "issued",
      SlowDay.text(issuedOn), due, "\(decisions.count)", count("approved"), count("adjusted"),
      count("rejected"),
    ] + amounts.map(SlowPrint.money)
  }

  private func number(_ statement: Statement) -> String {
    "S\(period)-\(statement.dealer.id)"
  }

  private var periodText: String {
    String(SlowDay.text(period * 100 + 1).prefix(7))
  }
}
