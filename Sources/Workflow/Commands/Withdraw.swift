import Archive
import Documents
package import Settlement
internal import Text

/// What a clerk asks of a withdrawal.
package struct WithdrawRequest: Sendable {
  /// Numbers of statements.
  package var statements: [String]
  package var day: Day
  package var remark: String
  /// The folder with reference, inbox and out.
  package var workspace: String

  /// Asks that statements are withdrawn.
  package init(statements: [String], day: Day, remark: String, workspace: String) {
    self.statements = statements
    self.day = day
    self.remark = remark
    self.workspace = workspace
  }
}

/// Withdraws open statements by hand: all of them, in one transaction, or none.
///
/// Their revisions stay readable, and what they had taken or paid is free again. The folders of their
/// months are written again.
/// - Returns: The numbers and revisions that were withdrawn.
/// - Throws: ``RunError``; `missing` where a statement was never issued, `usage` where the day cannot
///   be, `refused` where one is not open. Then nothing was changed.
package func withdraw(
  _ request: WithdrawRequest, _ session: Session
) throws(RunError) -> [(number: String, revision: Int)] {
  try session.changing { archive throws(RunError) in
    var events: [StatementEvent] = []
    var refused: [Finding] = []
    var missing: [Message] = []
    for number in request.statements where !events.contains(where: { $0.number == number }) {
      guard let newest = try orRunError(archive.history(of: number)).last else {
        missing.append(neverIssued(number))
        continue
      }
      try check(request.day, newest, session.surroundings.today)
      guard newest.state.isOpen else {
        refused.append(notOpen(newest))
        continue
      }
      events.append(
        StatementEvent(
          number: number, revision: newest.revision, kind: .withdrawn, day: request.day,
          remark: request.remark))
    }
    guard refused.isEmpty else { throw .refused(RunFindings(refused)) }
    guard missing.isEmpty else { throw .missing(missing) }
    let changes = try orRunError(archive.changes(by: events, request, session))
    try archive.publish(
      changes, workspace: request.workspace, threads: session.threads, session)
    return events.map { ($0.number, $0.revision) }
  }
}

extension Archive {
  /// The runs of a withdrawal, one for each month.
  ///
  /// That of the first has all of it, as the judgement on the invoices is one; the others write their
  /// folders.
  fileprivate func changes(
    by events: [StatementEvent], _ request: WithdrawRequest, _ session: Session
  ) throws(ArchiveError) -> [MonthChange] {
    var periods: Set<Period> = []
    for event in events {
      if let period = try period(of: event.number) { periods.insert(period) }
    }
    var changes: [MonthChange] = []
    for period in periods.sorted() {
      var run = NewRun(
        .withdraw, period, on: request.day, asOf: try asOf(of: period, on: request.day),
        programVersion: session.program)
      let withdrawn = Set(events.map(\.number))
      let standing = try InvoiceStanding(self, asOf: run.asOf, withdrawn: withdrawn)
      if changes.isEmpty {
        run.events = events
        try run.addJudgement(standing, in: self)
      } else if let standing, standing.isEmpty {
        run.reconciliation = standing.record(of: period)
      }
      changes.append(MonthChange(period: period, run: run, subjects: try subjects(of: period)))
    }
    return changes
  }
}

/// Refuses a day before the issue or after the day of the run.
private func check(_ day: Day, _ newest: RevisionHistory, _ today: Day) throws(RunError) {
  guard day < newest.issuedOn || day > today else { return }
  throw .usage(
    day > today
      ? Message(
        en: "\(day) lies after today, \(today); correct --on",
        zh: "\(day) 晚于今天（\(today)）；请更正 --on")
      : Message(
        en: "\(day) is before \(newest.number) was issued, on \(newest.issuedOn); correct --on",
        zh: "\(day) 早于 \(newest.number) 的出具日期 \(newest.issuedOn)；请更正 --on"))
}

private func neverIssued(_ number: String) -> Message {
  Message(
    en: "no statement \(number) was ever issued; compare the number with the statement",
    zh: "没有出具过结算单 \(number)；请与结算单核对单号")
}

private func notOpen(_ revision: RevisionHistory) -> Finding {
  let (number, state) = (revision.number, revision.state)
  return Finding(
    .statementLocked, at: .nowhere, dealer: revision.dealer,
    state == .withdrawn
      ? Message(en: "\(number) was withdrawn before", zh: "\(number) 此前已撤回")
      : state == .confirmed
        ? Message(
          en:
            "\(number) is confirmed and cannot be withdrawn; take the confirmation back first with "
            + "`settle revoke`",
          zh: "\(number) 已确认，不能撤回；请先用 `settle revoke` 撤销确认")
        : Message(
          en: "\(number) is \(state.rawValue) and cannot be withdrawn; put what is wrong into an "
            + "adjustment",
          zh: "\(number) \(state.lockedWord)，不能撤回；确有差错请填调整单"))
}
