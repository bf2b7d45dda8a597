import Archive
import Documents
import Settlement
internal import Text

/// What a run changes: the revisions it issues, and those that stand as they were.
struct StandingMonth {
  /// Revisions that the run issues, by dealer.
  var new: [NewStatement] = []
  /// The prepared statement of each new revision, in the same order.
  var prepared: [PreparedStatement] = []
  /// Statements that stand unchanged.
  var unchanged: [StatementEntry] = []
  /// What came in about statements, and what it changed.
  var confirming: Confirming
  /// One notice for each statement that is locked and would now come out differently.
  var lockedNotices: [Finding] = []

  /// Holds what was decided against what stands.
  ///
  /// A statement whose text is the same keeps its revision, as does one that is locked; what was
  /// not decided anew stands too. Confirmations are taken in first: they are about what stood
  /// when they were made. Only where nothing stood are they about what this run issues.
  init(
    _ decided: DecidedMonth, _ month: Month, _ inputs: Inputs, issuedOn: Day, archive: Archive?
  ) throws(ArchiveError) {
    confirming = Confirming(archive, paths: inputs.paths)
    let unheardOf = try confirming.take(month.confirmations)
    var differences = InputDifferences(inputs, symbols: month.decider.symbols, archive)
    var standing: [String: StandingStatement] = [:]
    for var statement in try archive?.standing(month.decider.period) ?? [] {
      statement.state = confirming.states[statement.number] ?? statement.state
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
    confirming.take(unheardOf, issuing: new, on: issuedOn)
  }

  /// The state of a revision that the run issues.
  ///
  /// Only a first revision can be confirmed in the same run; with a later one, what came in was
  /// about the revision before.
  func state(of statement: NewStatement) -> StatementState {
    statement.revision == 1 ? confirming.states[statement.number] ?? .issued : .issued
  }
}

extension Archive {
  /// A standing statement without its lines.
  func entry(of standing: StandingStatement) throws(ArchiveError) -> StatementEntry {
    StatementEntry(head: try head(of: standing), issue: standing.issue, state: standing.state)
  }
}

extension Month {
  /// The last day for the invoice of a statement; nil where nothing is due.
  func invoiceDue(_ head: StatementHead, issuedOn: Day) -> CountedDay? {
    Settlement.invoiceDue(
      issuedOn: issuedOn, edition: edition, calendar: decider.registers.calendar,
      total: head.totals.total)
  }
}
