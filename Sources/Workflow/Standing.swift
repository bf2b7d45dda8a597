import Archive
import Settlement

/// A statement that stands for the period once the run is archived.
struct StandingEntry: Sendable {
  let head: StatementHead
  /// The canonical text of the lines.
  let lines: [UInt8]
  let headText: [UInt8]
  let issue: StatementIssue
  var state: StatementState
  /// Whether the run issues it.
  let isNew: Bool
}

/// What a run changes: the revisions it issues, and those that stand as they were.
struct StandingMonth {
  /// Revisions that the run issues, by dealer.
  var new: [NewStatement] = []
  /// The prepared statement of each new revision, in the same order.
  var prepared: [PreparedStatement] = []
  /// Statements that stand unchanged, with their text.
  var unchanged: [StandingEntry] = []
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
        unchanged.append(StandingEntry(statement, before))
        continue
      }
      if let before, let archive, before.state.isLocked {
        unchanged.append(try StandingEntry(before, from: archive))
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
          usedUp: UsedUpTexts(statement.usedUp, symbols: month.decider.symbols)))
    }
    for number in standing.keys.sorted(by: precedes) {
      guard let archive, let before = standing[number] else { continue }
      unchanged.append(try StandingEntry(before, from: archive))
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

  /// All that stands once the run is archived, by dealer.
  func entries(runDigest: Digest, issuedOn: Day) -> [StandingEntry] {
    let issued = zip(new, prepared).map { statement, prepared in
      StandingEntry(
        head: prepared.head, lines: prepared.canonical.lines, headText: prepared.canonical.head,
        issue: statement.issue(on: issuedOn, runDigest: runDigest), state: state(of: statement),
        isNew: true)
    }
    return (issued + unchanged).sorted { precedes($0.head.dealer.id, $1.head.dealer.id) }
  }
}

extension StandingEntry {
  /// A statement that was decided anew and came out the same.
  init(_ statement: PreparedStatement, _ before: StandingStatement) {
    self.init(
      head: statement.head, lines: statement.canonical.lines, headText: statement.canonical.head,
      issue: before.issue, state: before.state, isNew: false)
  }

  /// A statement that was not decided in this run.
  init(_ before: StandingStatement, from archive: Archive) throws(ArchiveError) {
    guard
      let text = try archive.statement(number: before.number, revision: before.issue.revision)
    else { throw .damaged("statement \(before.number)") }
    let record = try statementRecord(head: text.head, lines: text.lines, issue: text.issue)
    self.init(
      head: record.head, lines: text.lines, headText: text.head, issue: text.issue,
      state: before.state, isNew: false)
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
