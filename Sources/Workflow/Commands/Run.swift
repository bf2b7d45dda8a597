import Archive
package import Documents
import Intake
package import Settlement
internal import Text

/// What the clerk asks of a month-end.
package struct RunRequest: Sendable {
  package var period: Period
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The path of the archive.
  package var archive: String
  /// The day the statements are issued; nil for today.
  package var issuedOn: Day?
  /// The day by which deadlines are judged; nil for the day of issue.
  package var asOf: Day?
  /// The dealers whose lists are decided; empty for all.
  package var dealers: [String]
  /// Whether nothing may be archived or written.
  package var isDryRun: Bool
  /// The threads to use; nil for one a core.
  package var threads: Int?
  /// The version of the program, for the archive.
  package var programVersion: String
  /// What the folder of a month can have.
  package var documents = DocumentRegistry.standard

  /// Asks for a period of a workspace; everything else has its usual value.
  package init(period: Period, workspace: String, archive: String, programVersion: String) {
    self.period = period
    self.workspace = workspace
    self.archive = archive
    self.programVersion = programVersion
    issuedOn = nil
    asOf = nil
    dealers = []
    isDryRun = false
    threads = nil
  }
}

/// Runs the month-end: reads, decides, archives, publishes.
///
/// All or nothing: the archive changes in one transaction, and the folder of the month is
/// replaced whole after that. Killed at any moment, the next run finds the old state or the new.
///
/// - Parameters:
///   - request: What the clerk asks for.
///   - effects: The world.
/// - Returns: What came of it, lists held and all.
/// - Throws: ``RunError``; then nothing was changed.
package func run(
  _ request: RunRequest, _ effects: some Effects
) throws(RunError) -> RunReport {
  var phases = Phases(effects)
  let symbols = SymbolTable()
  let threads = request.threads ?? effects.cores
  let issuedOn = request.issuedOn ?? effects.today

  var inputs = try Inputs(try InputPaths(request, effects), request, symbols: symbols, effects)
  var month = try Month(inputs, inputs.takeTables(), period: request.period, symbols: symbols)
  phases.end("read")

  let archive = try openArchive(request, effects)
  defer { archive?.end() }
  let dealers = try month.chosen(request.dealers)
  try month.correct(from: archive, paths: inputs.paths)
  let decided = try month.decide(
    month.takeLists(), dealers: dealers, paths: inputs.paths, threads: threads, archive: archive)
  phases.end("decide")

  var standing = try archived { () throws(ArchiveError) in
    try StandingMonth(decided, month, inputs, issuedOn: issuedOn, archive: archive)
  }
  try standing.checkOrder(issuedOn: issuedOn, archive: archive)
  let invoices = try archived { () throws(ArchiveError) in
    try InvoiceStanding(
      month, inputs, standing, asOf: request.asOf ?? issuedOn, archive: archive)
  }
  standing.take(invoices.moves)
  let findings = RunFindings(month, decided, standing, paths: inputs.paths)
  let before = try archived { () throws(ArchiveError) in
    try dealers == nil ? nil : archive?.latestRecordText(request.period).map(runRecord)
  }
  let record = RunRecord(month, decided, standing, before: before, findings: findings)
  var report = RunReport(month, decided, standing, findings: findings, bytesIn: inputs.size)
  phases.end("compare")

  guard let archive, !request.isDryRun else {
    report.seconds = phases.seconds
    return report
  }
  let new = NewRun(request, month, inputs, record, standing, invoices, issuedOn)
  let stored = try archived { () throws(ArchiveError) in
    try new.changesAnything(in: archive, invoices) ? try archive.store(new) : nil
  }
  phases.end("archive")

  var publication = try Publication(
    of: request.period, workspace: request.workspace, request.documents, effects)
  let subjects = try archived { () throws(ArchiveError) in
    try archive.subjects(of: request.period, withInvoices: !invoices.isEmpty)
  }
  try archive.publish(
    stored, subjects, of: request.period, into: &publication, threads: threads)
  report.runDigest = try archived { () throws(ArchiveError) in
    try archive.latestRun()?.digest.hex ?? ""
  }
  phases.end("publish")
  report.finish(publication.size, phases.seconds, folder: "out/\(request.period)")
  return report
}

/// Opens the archive and begins the run's transaction; a dry run only reads, where there is one.
private func openArchive(
  _ request: RunRequest, _ effects: some Effects
) throws(RunError) -> Archive? {
  if request.isDryRun, !effects.exists(request.archive) { return nil }
  return try archived { () throws(ArchiveError) in
    let archive = try Archive.open(path: request.archive, readOnly: request.isDryRun)
    if !request.isDryRun { try archive.begin() }
    return archive
  }
}

extension Month {
  /// The dealers that the clerk named; nil for all of them.
  func chosen(_ names: [String]) throws(RunError) -> Set<Symbol>? {
    guard !names.isEmpty else { return nil }
    let known = decider.registers.dealers
    let names = names.map(identifierText)
    let unknown = names.filter { known[decider.symbols.symbol(for: $0)] == nil }
    guard unknown.isEmpty else {
      throw .missing(
        unknown.map {
          Message(
            en: "the dealer \($0) is not in the dealers register",
            zh: "服务中心 \($0) 不在特约服务中心名册中")
        }, RunFindings([], paths: []))
    }
    return Set(names.map { decider.symbols.symbol(for: $0) })
  }
}

extension NewRun {
  fileprivate init(
    _ request: RunRequest, _ month: Month, _ inputs: Inputs, _ record: RunRecord,
    _ standing: StandingMonth, _ invoices: InvoiceStanding, _ issuedOn: Day
  ) {
    self.init(
      .run, request.period, on: issuedOn, asOf: request.asOf ?? issuedOn,
      programVersion: request.programVersion)
    monthEnd = MonthEnd(
      language: month.rulebook.language, edition: month.edition.from,
      dealers: request.dealers.map(identifierText), record: canonicalRunRecord(record))
    self.inputs = inputs.archived
    statements = standing.new
    events = standing.confirming.events + invoices.events
    adjustments = month.corrections.new
    self.invoices = invoices.new
    reconciliation = invoices.isEmpty ? nil : invoices.record(of: request.period)
  }

  /// Whether the run found or judged anything that the latest one of its period did not; a run that
  /// changed nothing is not a new run.
  fileprivate func changesAnything(
    in archive: Archive, _ judged: InvoiceStanding
  ) throws(ArchiveError) -> Bool {
    let isNew = [
      statements.isEmpty, events.isEmpty, adjustments.isEmpty, invoices.isEmpty,
      judged.isKnown(try archive.latestReconciliation(of: period), of: period),
    ].contains(false)
    guard !isNew, let period, let monthEnd else { return true }
    return try archive.latestRecord(period) != sha256(monthEnd.record.span)
  }
}

/// Says what a failure of the archive means for a run.
func archived<Value>(
  _ body: () throws(ArchiveError) -> Value
) throws(RunError) -> Value {
  do throws(ArchiveError) {
    return try body()
  } catch {
    throw RunError(error)
  }
}

/// Says what a failure of the world means for a run.
func world(_ body: () throws(EffectError) -> Void) throws(RunError) {
  do throws(EffectError) {
    try body()
  } catch {
    throw RunError(error)
  }
}

/// The seconds that each phase took.
private struct Phases<World: Effects> {
  private let effects: World
  private var last: Double
  private(set) var seconds: [(phase: String, seconds: Double)] = []

  init(_ effects: World) {
    self.effects = effects
    last = effects.seconds()
  }

  mutating func end(_ phase: String) {
    let now = effects.seconds()
    seconds.append((phase, now - last))
    last = now
  }
}
