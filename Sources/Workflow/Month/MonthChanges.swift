import Archive
import Documents
import Settlement
internal import Text

/// What a run changes: the revisions it issues, and those that stand as they were.
struct MonthChanges {
  /// Revisions that the run issues, by dealer.
  private(set) var new: [NewStatement] = []
  /// The prepared statement of each new revision, in the same order.
  private(set) var prepared: [PreparedStatement] = []
  /// Statements that stand unchanged.
  private(set) var unchanged: [StatementEntry] = []
  /// What came in about statements, and what it changed.
  private(set) var confirmations: ConfirmationIntake
  /// One notice for each statement that is locked and would now come out differently.
  private(set) var lockedNotices: [Finding] = []

  /// Compares what was decided with what stands.
  ///
  /// A statement whose text is the same keeps its revision, as does one that is locked; what was
  /// not decided anew stands too. Confirmations were judged before: they are about what stood
  /// when they were made. Only where nothing stood are they about what this run issues.
  init(
    _ decided: DecidedMonth, _ month: MonthInputs, _ inputs: Inputs, issuedOn: Day,
    archive: Archive?
  ) throws(ArchiveError) {
    confirmations = decided.confirmations
    var differences = InputDifferences(inputs, symbols: month.decider.symbols, archive)
    var standing: [String: StandingStatement] = [:]
    for var statement in try archive?.standing(month.decider.period) ?? [] {
      statement.state = confirmations.states[statement.number] ?? statement.state
      standing[statement.number] = statement
    }
    for statement in decided.statements.sorted(by: {
      precedes($0.head.dealer.id, $1.head.dealer.id)
    }) {
      let before = standing.removeValue(forKey: statement.head.number)
      if let before, before.digest == statement.canonical.digest {
        unchanged.append(
          StatementEntry(head: statement.head, issue: before.issue, state: before.state))
        continue
      }
      if let before, let archive, before.state.isLocked {
        unchanged.append(try archive.entry(of: before))
        lockedNotices.append(try differences.notice(of: before, insteadOf: statement))
        continue
      }
      let due = month.invoiceDue(statement.head, issuedOn: issuedOn)
      prepared.append(statement)
      new.append(
        NewStatement(
          head: statement.head, canonical: statement.canonical,
          revision: (before?.issue.revision ?? 0) + 1, invoiceDue: due?.day,
          yearsWithoutCalendar: due?.yearsWithoutNotices ?? [], paidKeys: statement.paidKeys,
          consumedRights: ConsumedRightsTexts(
            statement.consumedRights, symbols: month.decider.symbols)))
    }
    for number in standing.keys.sorted(by: precedes) {
      guard let archive, let before = standing[number] else { continue }
      unchanged.append(try archive.entry(of: before))
    }
    confirmations.add(issued: new, on: issuedOn)
  }

  /// Records the states that invoices bring.
  mutating func apply(_ moves: [InvoiceStanding.Move]) {
    let states = Dictionary(moves.map { ($0.number, $0.state) }, uniquingKeysWith: { $1 })
    for index in unchanged.indices {
      if let state = states[unchanged[index].head.number] { unchanged[index].state = state }
    }
  }

  /// The state of a revision that the run issues.
  ///
  /// Only a first revision can be confirmed in the same run; with a later one, what came in was
  /// about the revision before.
  func state(of statement: NewStatement) -> StatementState {
    statement.revision == 1 ? confirmations.states[statement.number] ?? .issued : .issued
  }
}

extension Archive {
  /// A standing statement without its lines.
  func entry(of standing: StandingStatement) throws(ArchiveError) -> StatementEntry {
    StatementEntry(head: try head(of: standing), issue: standing.issue, state: standing.state)
  }
}

extension MonthInputs {
  /// The last day for the invoice of a statement; nil where nothing is due.
  func invoiceDue(_ head: StatementHead, issuedOn: Day) -> CountedDay? {
    Settlement.invoiceDue(
      issuedOn: issuedOn, edition: edition, calendar: decider.registers.calendar,
      total: head.totals.total)
  }
}

extension MonthChanges {
  /// Refuses a run that would date a revision before the one that it replaces.
  ///
  /// A clock that goes backwards is the usual reason. The order of the days decides which revision
  /// a confirmation is about and when an invoice is due, so that none may come out of it.
  ///
  /// - Throws: ``RunError/refused(_:)`` with a line for each such statement.
  func checkOrder(issuedOn: Day, archive: Archive?) throws(RunError) {
    guard let archive, let period = new.first(where: { $0.revision > 1 })?.period else { return }
    let standing = try orRunError(archive.standing(period))
    let before = Dictionary(
      standing.map { ($0.number, $0.issue) }, uniquingKeysWith: { first, _ in first })
    let late = new.compactMap { statement in
      before[statement.number].flatMap { issue in
        issue.issuedOn > issuedOn ? outOfOrder(statement, issuedOn: issuedOn, after: issue) : nil
      }
    }
    guard late.isEmpty else { throw .refused(RunFindings(late, paths: [])) }
  }
}

private func outOfOrder(
  _ statement: NewStatement, issuedOn: Day, after issue: StatementIssue
) -> Finding {
  let (number, revision) = (statement.number, statement.revision)
  return Finding(
    .date, at: .nowhere,
    Message(
      en: "\(number): revision \(revision) would be issued on \(issuedOn), before revision "
        + "\(issue.revision), which is of \(issue.issuedOn); check the clock of this machine, or "
        + "give the day with --issued-on",
      zh: "\(number)：第 \(revision) 版的出具日期为 \(issuedOn)，早于第 \(issue.revision) 版的 "
        + "\(issue.issuedOn)；请检查本机日期，或用 --issued-on 指定出具日期"))
}
