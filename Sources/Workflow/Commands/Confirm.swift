import Archive
import Documents
package import Settlement
internal import Text

/// What a clerk enters by hand about statements: what a table of confirmations says by file.
package struct ConfirmationRequest: Sendable {
  /// Numbers of statements.
  package var statements: [String]
  /// The revision that is answered; nil where the day tells which one is meant.
  package var revision: Int?
  package var decision: ConfirmationDecision
  package var day: Day
  /// Who decided; may be empty.
  package var who: String
  package var remark: String
  /// The folder with reference, inbox and out.
  package var workspace: String

  /// Asks for a decision on statements.
  package init(
    statements: [String], revision: Int? = nil, decision: ConfirmationDecision, day: Day,
    who: String = "", remark: String = "", workspace: String
  ) {
    self.statements = statements
    self.revision = revision
    self.decision = decision
    self.day = day
    self.who = who
    self.remark = remark
    self.workspace = workspace
  }
}

/// What came of confirmations by hand.
package struct ConfirmationReport: Sendable {
  /// Numbers and revisions of the statements that took it.
  package let taken: [(number: String, revision: Int)]
  /// Numbers of statements of which it says nothing new.
  package let known: [String]
}

/// Confirms or disputes statements by hand, or takes an answer back.
///
/// Of all of them, in one transaction, or of none. The folders of their months are written again,
/// also where nothing is new.
///
/// - Throws: ``RunError``; `missing` where a statement was never issued, `usage` where the day cannot
///   be, `refused` where one cannot take it. Then nothing was changed.
package func confirm(
  _ request: ConfirmationRequest, _ session: Session
) throws(RunError) -> ConfirmationReport {
  try session.changing { archive throws(RunError) in
    var intake = ConfirmationIntake(archive, today: session.surroundings.today)
    try mappingErrors { () throws(ArchiveError) in
      try intake.add(request.confirmations)
      try intake.addPostponed()
    }
    try check(intake, request)
    let changes = try orRunError(
      archive.changes(
        by: intake.events, request.decision.command, on: request.day, session))
    let unchanged = try orRunError(archive.periods(of: intake.known))
      .subtracting(changes.compactMap(\.period)).sorted()
    try archive.publish(
      changes + unchanged.map { MonthChange(period: $0, run: nil, subjects: []) },
      workspace: request.workspace, threads: session.threads, session)
    return ConfirmationReport(
      taken: intake.events.map { ($0.number, $0.revision) }, known: intake.known)
  }
}

/// Refuses all where one cannot be taken.
private func check(_ intake: ConfirmationIntake, _ request: ConfirmationRequest) throws(RunError) {
  let refused = intake.findings.filter {
    $0.severity == .error || request.decision == .disputed
  }
  let days: Set<FindingCode> = [.dateAhead, .confirmationEarly]
  if let day = refused.first(where: { days.contains($0.code) }) { throw .usage(day.message) }
  let unheardOf = intake.unheardOf.map(intake.notOnFile)
  guard refused.isEmpty else { throw .refused(RunFindings(refused + unheardOf)) }
  guard unheardOf.isEmpty else { throw .missing(unheardOf.map(\.message)) }
}

extension Archive {
  fileprivate func periods(of statements: [String]) throws(ArchiveError) -> Set<Period> {
    var periods: Set<Period> = []
    for number in statements {
      if let period = try period(of: number) { periods.insert(period) }
    }
    return periods
  }

  /// Runs that record answers, one for each month; where the invoices were not judged yet as they
  /// are now, the first has the judgement.
  fileprivate func changes(
    by events: [StatementEvent], _ command: RunCommand, on day: Day, _ session: Session
  ) throws(ArchiveError) -> [MonthChange] {
    var byPeriod: [Period: [StatementEvent]] = [:]
    for event in events {
      guard let period = try period(of: event.number) else { continue }
      byPeriod[period, default: []].append(event)
    }
    var changes: [MonthChange] = []
    for period in byPeriod.keys.sorted() {
      var run = NewRun(
        command, period, on: day, asOf: try asOf(of: period, on: day),
        programVersion: session.program)
      run.events = byPeriod[period] ?? []
      if changes.isEmpty, try !hasJudgement(of: period) {
        try run.addJudgement(InvoiceStanding(self, asOf: run.asOf), in: self)
      }
      changes.append(
        MonthChange(period: period, run: run, subjects: try changingSubjects(of: period)))
    }
    return changes
  }
}

extension Archive {
  /// Whether the invoices were judged as later versions than 0.1.0 judge them; an answer changes
  /// nothing that this rests on.
  fileprivate func hasJudgement(of period: Period) throws(ArchiveError) -> Bool {
    guard let kept = try latestReconciliation(of: period) else { return false }
    return reconciliationVersion(of: kept.text) > 1
  }
}

extension NewRun {
  /// Adds what invoices do to statements once something was done by hand, and the judgement on them
  /// where it is not that on file.
  mutating func addJudgement(
    _ standing: InvoiceStanding?, in archive: Archive
  ) throws(ArchiveError) {
    guard let standing else { return }
    events += standing.events
    let kept = try archive.latestReconciliation(of: period)
    guard !standing.isKnown(kept, of: period) else { return }
    reconciliation = standing.record(of: period)
  }
}

extension ConfirmationDecision {
  fileprivate var command: RunCommand {
    switch self {
    case .confirmed: .confirm
    case .disputed: .dispute
    case .revoked: .revoke
    }
  }
}

extension ConfirmationRequest {
  fileprivate var confirmations: [Confirmation] {
    statements.map {
      Confirmation(
        statement: $0, revision: revision, decision: decision, day: day, who: who, remark: remark)
    }
  }
}
