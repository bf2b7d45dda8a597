/// A command that changes the archive.
package enum SlowCommand: Sendable {
  /// A month-end, issued on a day.
  case run(period: String, issuedOn: String)
  /// `confirmed`, `disputed` or `revoked`, by hand.
  case answer(String, statements: [String], revision: Int?, on: String, by: String, remark: String)
  case withdraw(statement: String, on: String, remark: String)
  case post(period: String, on: String)
  /// Of a period, or of all that is open.
  case reconcile(period: String?, asOf: String)
}

/// Why a command changes nothing.
package enum SlowRefusal: Sendable {
  /// Its days cannot be.
  case usage
  /// What it names cannot take it, or was never there.
  case refused
}

/// What comes of a command.
package struct SlowOutcome: Sendable {
  /// Nil where the command is done.
  package let refusal: SlowRefusal?
  /// The tables of every month by the name of the file, by period.
  package let tables: [String: [String: String]]
  /// What a month-end has to say; nil for other commands.
  package let findings: Set<SlowFinding>?

  /// The files that are compared.
  package static let tableNames = [
    "decisions.csv", "summary.csv", "reductions.csv", "journal.csv", "vat-reconciliation.csv",
    "vat-invoices.csv", "set-off.csv", "machine-returns.csv",
  ]

  /// The first lines in which a table is not the one that was expected; nil where it is.
  package static func difference(
    _ actual: String, _ expected: String, _ table: String
  ) -> String? {
    let isSame =
      table == "journal.csv" ? SlowEntry.isJournal(actual, like: expected) : actual == expected
    if isSame { return nil }
    let (lines, wanted) = (actual.split(separator: "\n"), expected.split(separator: "\n"))
    let pairs = (0..<max(lines.count, wanted.count)).map {
      ($0 < lines.count ? lines[$0] : "nothing", $0 < wanted.count ? wanted[$0] : "nothing")
    }
    let pair = pairs.first { line, wanted in
      table == "journal.csv"
        ? !SlowEntry.isJournal(String(line), like: String(wanted)) : line != wanted
    }
    return "  came out \(pair?.0 ?? "")\n  expected \(pair?.1 ?? "")"
  }
}

extension SlowModel {
  /// Does what a command asks for, or nothing of it.
  ///
  /// - Parameters:
  ///   - command: What is asked.
  ///   - files: Every file of the workspace.
  ///   - today: The day of the command.
  /// - Returns: What comes of it.
  package mutating func perform(
    _ command: SlowCommand, _ files: [MonthFile], today: String
  ) -> SlowOutcome {
    let before = self
    let refusal = attempt(command, files, SlowText.day(today) ?? 0)
    if refusal != nil { self = before }
    var hasRun = false
    if case .run = command { hasRun = refusal == nil }
    let tables = folders.map { (SlowDay.periodText($0.key), $0.value.tables) }
    return SlowOutcome(
      refusal: refusal, tables: Dictionary(uniqueKeysWithValues: tables),
      findings: hasRun ? findings : nil)
  }

  private mutating func attempt(
    _ command: SlowCommand, _ files: [MonthFile], _ today: Int
  ) -> SlowRefusal? {
    switch command {
    case .run(let period, let issuedOn):
      guard let month = SlowMonth(files, period: SlowText.period(period) ?? 0),
        let day = SlowText.day(issuedOn)
      else { return .refused }
      return run(month, issuedOn: day, today)
    case .answer(let decision, let statements, let revision, let on, let by, let remark):
      let answers = statements.map {
        SlowAnswer(
          statement: $0, revision: revision, decision: decision, by: by, remark: remark,
          day: SlowText.day(on) ?? 0)
      }
      return answer(answers, today)
    case .withdraw(let statement, let on, _):
      return withdraw(statement, on: SlowText.day(on) ?? 0, today)
    case .post(let period, let on):
      guard let month = SlowMonth(files, period: SlowText.period(period) ?? 0) else {
        return .refused
      }
      return post(month, on: SlowText.day(on) ?? 0, today: today)
    case .reconcile(let period, let asOf):
      let (period, asOf) = (period.flatMap { SlowText.period($0) }, SlowText.day(asOf) ?? 0)
      // Without a period no inbox is read.
      let read = files.filter { period != nil || $0.path.hasPrefix("reference/") }
      guard let month = SlowMonth(read, period: period ?? asOf / 100) else { return .refused }
      reconcile(month, period, asOf: asOf)
      return nil
    }
  }

  /// No revision may be dated before the one that it replaces.
  private mutating func run(_ month: SlowMonth, issuedOn: Int, _ today: Int) -> SlowRefusal? {
    guard issuedOn <= today, issuedOn > SlowDay.lastDay(of: month.period) else { return .usage }
    let before = revisions
    guard !refuses(month) else { return .refused }
    settle(month, issuedOn: issuedOn, on: today)
    guard !hasContradictedBalance else { return .refused }
    let isAhead = revisions.contains { number, days in
      days != before[number] && days.dropLast().contains { $0 > issuedOn }
    }
    return isAhead ? .usage : nil
  }

  /// All of the statements, or none.
  private mutating func answer(_ rows: [SlowAnswer], _ today: Int) -> SlowRefusal? {
    let before = log.count
    var faults: [SlowFinding] = []
    for row in rows where !isAboutNewRevision(row) {
      let undecided = undecided
      if let fault = take(row, on: today, byHand: true, undecided: { undecided[$0.number] }) {
        faults.append(fault)
      }
    }
    let isDispute = rows.contains { $0.decision == "disputed" }
    faults.removeAll { $0.severity == .notice && !isDispute }
    if faults.contains(where: { ["date-ahead", "confirmation-early"].contains($0.code) }) {
      return .usage
    }
    guard faults.isEmpty, !rows.contains(where: isAboutNewRevision) else { return .refused }
    let own = log.dropFirst(before).compactMap {
      SlowText.period(String($0.statement.dropFirst().prefix(6)))
    }
    if let day = rows.first?.day { publish(own: Set(own), on: day) }
    return nil
  }

  /// What it had taken waits again, and what it paid is free.
  private mutating func withdraw(_ number: String, on day: Int, _ today: Int) -> SlowRefusal? {
    guard let issued = revisions[number]?.last else { return .refused }
    guard day >= issued, day <= today else { return .usage }
    guard let index = standing.firstIndex(where: { $0.number == number }),
      !standing[index].isLocked
    else { return .refused }
    let statement = standing.remove(at: index)
    withdrawn.append(statement)
    undecided[number] = nil
    contradicted = []
    publish(own: [statement.period], on: day)
    return nil
  }

  /// Without a period, every month with something open is written.
  private mutating func reconcile(_ month: SlowMonth, _ period: Int?, asOf: Int) {
    readInvoices(month)
    judged = month
    let own = period.map { [$0] } ?? openMonths()
    publish(own: Set(own), asOf: asOf)
  }

  /// The months with a statement of which money is not invoiced as it is due.
  private func openMonths() -> [Int] {
    guard let judged else { return [] }
    let matching = SlowMatching(
      SlowInvoiceChecks(invoices: invoices, statements: standing, month: judged))
    return standing.filter { statement in
      let status = SlowPrint.reconciliation(statement, matching.invoices, on: 0)[11]
      return !["matched", "nothing-due"].contains(status)
    }.map(\.period)
  }
}
