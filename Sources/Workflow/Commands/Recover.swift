import Archive
import Documents
import Intake
package import Settlement
internal import Text

/// What somebody asks of claims on suppliers.
package struct RecoverRequest: Sendable {
  package let period: Period
  /// The folder with reference, inbox and out.
  package let workspace: String
  /// The day on which claims are issued; nil for today.
  package var issuedOn: Day?
  /// The day by which answers are late; nil for the day of issue.
  package var asOf: Day?

  /// Asks for the claims of a period of a workspace.
  package init(period: Period, workspace: String) {
    self.period = period
    self.workspace = workspace
  }
}

/// What came of working claims out.
package struct RecoverReport: Sendable {
  package let period: Period
  package let asOf: Day
  /// As the clerk would type it.
  package var folder: String
  /// The standing claims of the period, by number.
  package let claims: [ClaimSummary]
  /// Part lines of the period on no claim.
  package let left: Int
  package let leftAmount: Money
  package let tie: RecoveryTie
  package let findings: RunFindings
  /// Revisions that were issued now.
  package let issued: Int
  /// Whether the archive has a new run.
  package internal(set) var isNew = false
  /// The folders of other periods that were written too.
  package var others: [String] = []

  /// Whether a row could not be used, or figures that must agree do not.
  package var wantsAttention: Bool {
    findings.findings.contains { $0.severity == .error } || !tie.holds
  }
}

/// A claim as commands tell of it.
package struct ClaimSummary: Hashable, Sendable {
  package let number: String
  package let revision: Int
  package let supplier: String
  package let name: String
  package let period: Period
  package let state: ClaimState
  package let due: Day
  package let claimed: Money
  package let open: Money
  /// Nil where it is not late.
  package let late: Int?

  /// Sums a claim up by a day.
  init(_ claim: SupplierClaim, asOf: Day, _ symbols: SymbolTable) {
    (number, revision, period) = (claim.number, claim.revision, claim.period)
    (supplier, name) = (symbols.text(claim.supplier), symbols.text(claim.name))
    (state, due) = (claim.state, claim.due)
    (claimed, open, late) = (claim.claimed, claim.open, claim.daysLate(on: asOf))
  }
}

/// Works out what suppliers owe for their parts: takes their answers, works out the claims of a
/// period, archives both, and writes the folders of all periods whose claims changed.
///
/// - Parameters:
///   - request: What is asked for.
///   - session: What the command works with.
/// - Returns: What came of it.
/// - Throws: ``RunError``; then nothing was changed.
package func recover(
  _ request: RecoverRequest, _ session: Session
) throws(RunError) -> RecoverReport {
  let today = session.surroundings.today
  let issuedOn = request.issuedOn ?? today
  let days = RecoveryDays(issuedOn: issuedOn, asOf: request.asOf ?? issuedOn, madeOn: today)
  let period = request.period.ending(try session.files.halfEnds(in: request.workspace))
  try request.check(days, of: period)
  let workspace = try RecoveryWorkspace(
    ListedInboxes(workspace: request.workspace, session.files), period: period,
    isArchiving: true, session)
  return try session.changing { archive throws(RunError) in
    let worked = try WorkedRecovery(workspace, days, in: archive, session)
    var report = RecoverReport(worked, days)
    var folders = RecoveryFolders(archive, workspace: request.workspace, session)
    do throws(RunError) {
      if try orRunError(worked.changesAnything(days, in: archive)) {
        try folders.publish(worked, workspace.inputs, days, session)
        report.isNew = true
      }
      try folders.restore(request.period)
      try orRunError(archive.commit())
    } catch {
      folders.abandon()
      throw error
    }
    try folders.finish()
    report.others = folders.periods.filter { $0 != request.period }.map(RecoveryFolder.path(of:))
    return report
  }
}

extension RecoverRequest {
  /// Refuses days on which nothing can be issued, as a month-end does.
  fileprivate func check(_ days: RecoveryDays, of period: Period) throws(RunError) {
    var monthEnd = RunRequest(period: period, workspace: workspace)
    monthEnd.issuedOn = issuedOn
    try monthEnd.checkDays(issuedOn: days.issuedOn, asOf: days.asOf, today: days.madeOn)
  }
}

extension RecoverReport {
  fileprivate init(_ worked: WorkedRecovery, _ days: RecoveryDays) {
    let record = worked.record
    period = record.period
    asOf = days.asOf
    folder = RecoveryFolder.path(of: record.period)
    claims = worked.claims.filter { $0.period == record.period && $0.stands }
      .map { ClaimSummary($0, asOf: days.asOf, worked.symbols) }
      .sorted { precedes($0.number, $1.number) }
    left = record.left.count
    leftAmount = record.tie.left
    tie = record.tie
    findings = worked.findings
    issued = worked.new.claims.count
  }
}

extension WorkedRecovery {
  /// Whether anything is new, or comes out otherwise by the day that is asked for.
  fileprivate func changesAnything(
    _ days: RecoveryDays, in archive: Archive
  ) throws(ArchiveError) -> Bool {
    guard !new.changesClaims, let latest = try archive.latestRecovery(of: record.period) else {
      return true
    }
    let known = SymbolTable()
    var then = try recoveryRecord(latest.text, known)
    // That a day has passed is nothing that was found.
    then.madeOn = record.madeOn
    guard canonicalRecovery(then, known) == canonicalRecovery(record, symbols) else { return true }
    return claims.contains { claim in
      claim.period == record.period
        && claim.daysLate(on: latest.asOf) != claim.daysLate(on: days.asOf)
    }
  }

  /// The periods of claims that are answered otherwise now.
  fileprivate var otherPeriods: Set<Period> {
    let changed = Set(new.events.map(\.number))
    return Set(claims.filter { changed.contains($0.number) }.map(\.period))
      .subtracting([record.period])
  }
}

extension RecoveryFolders {
  /// Stores the run of what was worked out, and writes the folders that show it.
  fileprivate mutating func publish(
    _ worked: WorkedRecovery, _ inputs: [RunInput], _ days: RecoveryDays, _ session: Session
  ) throws(RunError) {
    var run = NewRun(
      .recover, nil, on: days.issuedOn, asOf: days.asOf, programVersion: session.program)
    run.inputs = inputs
    var recovery = worked.new
    recovery.found = NewRecovery.Found(
      period: worked.record.period, asOf: days.asOf,
      record: canonicalRecovery(worked.record, worked.symbols))
    run.recovery = recovery
    try store(run, of: worked.record.period)
    try follow(run, in: worked.otherPeriods)
  }
}
