import Archive
import Documents
import Intake
package import Settlement

/// What the clerk asks of a reconciliation.
package struct ReconcileRequest: Sendable {
  /// The month whose folder is written; nil for every month with something open.
  package var period: Period?
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The day by which it is judged what is overdue; nil for today.
  package var asOf: Day?
  /// Whether the tables of the month are wanted as workbooks as well.
  package var wantsWorkbooks = false
  /// Files and folders with invoices; where none is named, those of the month's inbox are read.
  package var files: [String]

  /// Asks for a reconciliation.
  package init(
    period: Period?, workspace: String, asOf: Day?, files: [String]
  ) {
    self.period = period
    self.workspace = workspace
    self.asOf = asOf
    self.files = files
  }
}

/// What came of a reconciliation.
package struct ReconcileReport: Sendable {
  /// Of the month, or of all months.
  package let reconciliation: Reconciliation
  /// How many invoices were put on file now.
  package let taken: Int
  /// The statements that are invoiced now.
  package let invoiced: [String]
  /// The statements that were invoiced and no longer match.
  package let reopened: [String]
  package let findings: RunFindings
  /// The folder that was written; nil where none was asked for.
  package var outFolder: String?
  /// The folders of other months that were written again; without a month, of all.
  package let otherFolders: [String]

  /// Whether something wants attention: exit status 1.
  package var wantsAttention: Bool {
    reconciliation.hasDifferences || findings.findings.contains { $0.severity == .error }
  }
}

/// Reads invoices and matches all on file to all standing statements.
///
/// The archive changes in one transaction. The documents follow from it: where they could not be
/// written to their end, the next reconciliation or run writes them again.
///
/// - Parameters:
///   - request: What the clerk asks for.
///   - session: What the command works with.
/// - Returns: How statements and invoices stand.
/// - Throws: ``RunError``; then the archive is as it was.
package func reconcile(
  _ request: ReconcileRequest, _ session: Session
) throws(RunError) -> ReconcileReport {
  let asOf = request.asOf ?? session.surroundings.today
  let source = try InvoiceSource(
    try ListedFiles(
      workspace: request.workspace, inboxOf: request.files.isEmpty ? request.period : nil,
      session.files),
    named: try named(request.files, session.files), period: request.period ?? Period(of: asOf),
    session)
  return try session.changing { archive throws(RunError) in
    if let period = request.period, try !orRunError(archive.periods()).contains(period) {
      throw try archive.neverSettled(period)
    }
    let standing = try orRunError(
      InvoiceStanding(
        source.rows, archive.standingHeads().map { $0.invoiced }, dealers: source.dealers,
        rulebook: source.rulebook, asOf: asOf, archive: archive))
    var new = NewRun(
      .reconcile, request.period, on: asOf, asOf: asOf, programVersion: session.program)
    new.inputs = source.inputs
    (new.invoices, new.events) = (standing.new, standing.events)
    new.reconciliation = standing.record(of: request.period)
    let changes = try orRunError(archive.changes(by: new, standing, request.wantsWorkbooks))
    let published = try archive.publish(
      changes, workspace: request.workspace, threads: session.threads, session)
    return ReconcileReport(
      standing, request.period, source.findings,
      otherFolders: published.others(than: request.period))
  }
}

/// The files that were named and those in folders that were named, all of which have to be there.
private func named(
  _ paths: [String], _ files: any InputFiles
) throws(RunError) -> [ListedFile] {
  if let absent = paths.first(where: { !files.exists($0) }) {
    throw .missing([FileWanted.invoices.isNotThere(absent)])
  }
  return paths.flatMap { path in
    // What is no folder has no files in it.
    let inside = try? files.files(under: path)
    return inside?.map { "\(path)/\($0)" } ?? [path]
  }.map { ListedFile($0, isRulebook: false, at: $0, files) }
}

extension Archive {
  /// The run of a reconciliation, where it is one, and the months whose folders it is to write: the
  /// one that was asked for, or each that has something open.
  fileprivate func changes(
    by new: NewRun, _ standing: InvoiceStanding, _ wantsWorkbooks: Bool
  ) throws(ArchiveError) -> [MonthChange] {
    var isNew = !new.invoices.isEmpty || !new.events.isEmpty
    if !isNew {
      isNew = try !standing.isKnown(latestReconciliation(of: new.period), of: new.period)
    }
    guard let period = new.period else {
      let main = MonthChange(period: nil, run: new, subjects: [])
      let open = Set(
        standing.reconciliation.statements.filter { !$0.isSettled }.map(\.statement.period))
      var changes = isNew ? [main] : []
      for period in open.sorted() { changes.append(try change(of: period, new, isNew)) }
      return changes
    }
    let lacksWorkbooks = try lacksWorkbooks(wantsWorkbooks, of: period)
    guard isNew || lacksWorkbooks else {
      return [try change(of: period, new, false)]
    }
    return [
      MonthChange(
        period: period, run: new, subjects: try changingSubjects(of: period),
        wantsWorkbooks: wantsWorkbooks)
    ]
  }

  /// The folder of a month by the day of a reconciliation, with a run where anything is otherwise.
  private func change(
    of period: Period, _ new: NewRun, _ isNew: Bool
  ) throws(ArchiveError) -> MonthChange {
    let shown = try latestRun(of: period)?.asOf
    var run: NewRun?
    if isNew || shown != new.asOf {
      run = NewRun(
        .reconcile, period, on: new.day, asOf: new.asOf, programVersion: new.programVersion)
    }
    return MonthChange(period: period, run: run, subjects: try changingSubjects(of: period))
  }
}

extension ReconcileReport {
  fileprivate init(
    _ standing: InvoiceStanding, _ period: Period?, _ findings: RunFindings,
    otherFolders: [String]
  ) {
    let all = standing.reconciliation
    self.init(
      reconciliation: period.map { all.of($0) } ?? all, taken: standing.new.count,
      invoiced: standing.moves.filter { $0.state == .invoiced }.map(\.number),
      reopened: standing.moves.filter { $0.state == .posted }.map(\.number),
      findings: findings.adding(standing.findings), outFolder: period.map { "out/\($0)" },
      otherFolders: otherFolders)
  }
}
