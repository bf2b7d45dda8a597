import Archive
import Documents
import Intake
package import Settlement

/// What the clerk asks of a reconciliation.
package struct ReconcileRequest: Sendable {
  /// The month whose documents are written; nil for all that is open, and no documents.
  package var period: Period?
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The day by which it is judged what is overdue; nil for today.
  package var asOf: Day?
  /// Whether the tables of the month are wanted as workbooks as well.
  package var wantsWorkbooks = false
  /// Files with invoices, besides those in reference and the month's inbox.
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
  package let outFolder: String?

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
    try ListedFiles(workspace: request.workspace, inboxOf: request.period, session.files),
    named: try named(request.files, session.files), period: request.period ?? Period(of: asOf),
    session)
  return try session.changing { archive throws(RunError) in
    let standing = try orRunError(
      InvoiceStanding(
        source.rows, archive.standingHeads().map { $0.invoiced }, dealers: source.dealers,
        rulebook: source.rulebook, asOf: asOf, archive: archive))
    var new = NewRun(
      .reconcile, request.period, on: asOf, asOf: asOf, programVersion: session.program)
    new.inputs = source.inputs
    (new.invoices, new.events) = (standing.new, standing.events)
    new.reconciliation = standing.record(of: request.period)
    let isNew = try orRunError(new.changesAnything(in: archive))
    let lacksWorkbooks = try orRunError(
      archive.lacksWorkbooks(request.wantsWorkbooks, of: request.period))
    let stored = try orRunError(isNew || lacksWorkbooks ? archive.store(new) : nil)
    try publish(stored, request, in: archive, session)
    return ReconcileReport(standing, request.period, source.findings)
  }
}

/// The files that were named, all of which have to be there.
private func named(
  _ paths: [String], _ files: any InputFiles
) throws(RunError) -> [ListedFile] {
  if let absent = paths.first(where: { !files.exists($0) }) {
    throw .missing([FileWanted.invoices.isNotThere(absent)])
  }
  return paths.map { ListedFile($0, isRulebook: false, at: $0, files) }
}

/// Closes what was stored, with the documents of the month where one is named.
private func publish(
  _ stored: StoredRun?, _ request: ReconcileRequest, in archive: Archive, _ session: Session
) throws(RunError) {
  guard let period = request.period else { return try orRunError(archive.commit(stored)) }
  var publication = try Publication(of: period, workspace: request.workspace, session)
  publication.wantsWorkbooks = request.wantsWorkbooks
  try archive.publish(
    stored, [.reconciliation], of: period, into: &publication,
    threads: session.threads)
}

extension NewRun {
  /// Whether anything came in, or is judged otherwise than the last time, the day included.
  fileprivate func changesAnything(in archive: Archive) throws(ArchiveError) -> Bool {
    guard invoices.isEmpty, events.isEmpty else { return true }
    return try reconciliation?.record != archive.latestReconciliation(of: period)?.text
  }
}

extension ReconcileReport {
  fileprivate init(
    _ standing: InvoiceStanding, _ period: Period?, _ findings: RunFindings
  ) {
    let all = standing.reconciliation
    self.init(
      reconciliation: period.map { all.of($0) } ?? all, taken: standing.new.count,
      invoiced: standing.moves.filter { $0.state == .invoiced }.map(\.number),
      reopened: standing.moves.filter { $0.state == .posted }.map(\.number),
      findings: findings.adding(standing.findings), outFolder: period.map { "out/\($0)" })
  }
}
