import Archive
package import Documents
import Intake
package import Settlement

/// What the clerk asks of a reconciliation.
package struct ReconcileRequest: Sendable {
  /// The month whose documents are written; nil for all that is open, and no documents.
  package var period: Period?
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The path of the archive.
  package var archive: String
  /// The day by which it is judged what is overdue; nil for today.
  package var asOf: Day?
  /// Files with invoices, besides those in reference and the month's inbox.
  package var files: [String]
  /// The version of the program, for the archive.
  package var programVersion: String
  /// What the folder of a month can have.
  package var documents = DocumentRegistry.standard

  /// Asks for a reconciliation.
  package init(
    period: Period?, workspace: String, archive: String, asOf: Day?, files: [String],
    programVersion: String
  ) {
    self.period = period
    self.workspace = workspace
    self.archive = archive
    self.asOf = asOf
    self.files = files
    self.programVersion = programVersion
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

/// Takes in invoices and holds all on file against all standing statements.
///
/// The archive changes in one transaction. The documents follow from it: where they could not be
/// written to their end, the next reconciliation or run writes them again.
///
/// - Parameters:
///   - request: What the clerk asks for.
///   - effects: The world.
/// - Returns: How statements and invoices stand.
/// - Throws: ``RunError``; then the archive is as it was.
package func reconcile(
  _ request: ReconcileRequest, _ effects: some Effects
) throws(RunError) -> ReconcileReport {
  let asOf = request.asOf ?? effects.today
  let source = try InvoiceSource(request, asOf: asOf, effects)
  let archive = try openKnownArchive(request.archive)
  defer { archive.end() }
  let standing = try archived { () throws(ArchiveError) in
    try InvoiceStanding(
      source.rows, try archive.standingHeads().map { $0.invoiced }, dealers: source.dealers,
      rulebook: source.rulebook, asOf: asOf, archive: archive)
  }
  var new = NewRun(
    .reconcile, request.period, on: asOf, asOf: asOf, programVersion: request.programVersion)
  new.inputs = source.inputs
  (new.invoices, new.events) = (standing.new, standing.events)
  new.reconciliation = standing.record(of: request.period)
  let stored = try archived { () throws(ArchiveError) in
    try new.changesAnything(in: archive) ? try archive.store(new) : nil
  }
  try publish(stored, request, in: archive, effects)
  return ReconcileReport(standing, request.period, source.findings)
}

/// Closes what was stored, with the documents of the month where one is named.
private func publish(
  _ stored: StoredRun?, _ request: ReconcileRequest, in archive: Archive, _ effects: some Effects
) throws(RunError) {
  guard let period = request.period else {
    return try archived { () throws(ArchiveError) in
      if let stored { try archive.close(stored, with: []) }
      try archive.commit()
    }
  }
  var publication = try Publication(
    of: period, workspace: request.workspace, request.documents, effects)
  try archive.publish(
    stored, [.reconciliation], of: period, into: &publication,
    threads: effects.cores)
}

extension NewRun {
  /// Whether anything came in, or is judged otherwise than the last time, the day included.
  fileprivate func changesAnything(in archive: Archive) throws(ArchiveError) -> Bool {
    guard invoices.isEmpty, events.isEmpty else { return true }
    return try reconciliation?.record != archive.latestReconciliation(of: period)?.text
  }
}

/// Opens an archive that is there, and begins a transaction.
///
/// - Throws: ``RunError/missing(_:)`` where there is none: no month was settled yet.
private func openKnownArchive(_ path: String) throws(RunError) -> Archive {
  do throws(ArchiveError) {
    _ = try Archive.open(path: path, readOnly: true)
  } catch {
    // Anything else comes up again on opening it for writing, which may also mend it.
    if case .missing = error { throw .missing([error.message], RunFindings([], paths: [])) }
  }
  return try archived { () throws(ArchiveError) in
    let archive = try Archive.open(path: path, readOnly: false)
    try archive.begin()
    return archive
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
      findings: findings, outFolder: period.map { "out/\($0)" })
  }
}
