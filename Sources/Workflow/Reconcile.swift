import Archive
import Documents
import Intake
import Settlement

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
    let heads = try archive.standingHeads()
    let standing = try InvoiceStanding(
      source.rows, heads.map { $0.invoiced }, dealers: source.dealers,
      rulebook: source.rulebook, asOf: asOf, archive: archive)
    try standing.store(in: archive, from: source.inputs, run: nil)
    try archive.commit()
    return standing
  }
  if let period = request.period {
    try publish(standing, period, in: "\(request.workspace)/out/\(period)", effects)
  }
  return ReconcileReport(standing, request.period, source.findings)
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

/// Writes the documents of the reconciliation into the folder of the month, and the list of
/// digests last; what else is in the folder stays as it is.
private func publish(
  _ standing: InvoiceStanding, _ period: Period, in folder: String, _ effects: some Effects
) throws(RunError) {
  var entries: [ChecksumList.Entry] = []
  let sums = "\(folder)/SHA256SUMS"
  let before = try effects.exists(sums) ? contents(of: sums, effects) : []
  try world { () throws(EffectError) in try effects.makeFolder(folder) }
  for document in ReconciliationDocument.allCases {
    var text = TextBuffer()
    standing.append(document, of: period, to: &text)
    entries.append(
      ChecksumList.Entry(path: document.rawValue, digest: text.withBytes { sha256($0) }.hex))
    try replace("\(folder)/\(document.rawValue)", text, effects)
  }
  var list = TextBuffer()
  ChecksumList.append(before, replacing: entries, to: &list)
  try replace(sums, list, effects)
}

private func contents(
  of path: String, _ effects: some Effects
) throws(RunError) -> [UInt8] {
  do throws(EffectError) { return try effects.read(path) } catch { throw RunError(error) }
}

private func replace(
  _ path: String, _ text: borrowing TextBuffer, _ effects: some Effects
) throws(RunError) {
  do throws(EffectError) {
    try effects.remove(path)
    try text.withBytes { bytes throws(EffectError) in try effects.write(path, bytes) }
  } catch {
    throw RunError(error)
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
