import Archive
import Documents
import Intake
import Settlement
internal import Text

/// Works the report of care out, from the workspace and the archive.
///
/// What statements have of maintenance is read while another thread puts the registers together.
///
/// - Throws: ``RunError/missing(_:_:)`` where no register of machines is there.
func careContents(_ sources: ReportSources) throws(RunError) -> ReportContents {
  let (range, asOf, session) = (sources.range, sources.asOf, sources.session)
  let (read, heads) = try sources.read(
    [.machines, .records, .dealers, .stockCare, .machineReturns])
  let (joined, found) = concurrentPair(threads: session.threads) {
    Result { () throws(RunError) in try CareRegisters(read, range, asOf: asOf, session) }
  } meanwhile: {
    Result { () throws(RunError) in try maintenanceLines(heads.get(), sources, read.symbols) }
  }
  let (registers, lines) = (try joined.get(), try found.get())
  let (tables, basis) = (registers.workspace.tables, registers.basis)
  let records = tables.records ?? SymbolMap()
  let visits = lines.compactMap { $0.visit(records) }
  let done = DoneMilestones(visits, basis.symbols)
  let care = concurrentMap(basis.machines.count, threads: session.threads) {
    basis.care(ofDealerAt: $0, done: done)
  }
  var contents = ReportContents(
    CareReport(
      care, visits: basis.visitRows(visits), dealers: names(tables.dealerRows, in: range.last),
      symbols: basis.symbols),
    rulebook: registers.workspace.rulebook, edition: registers.workspace.edition,
    runDigest: try orRunError(sources.archive?.latestRun())?.digest.hex)
  registers.describe(&contents)
  contents.absences = absences(tables, sources)
  return contents
}

/// What the registers of a workspace say of the care of machines.
private struct CareRegisters: Sendable {
  let workspace: WorkspaceTables
  let basis: CareBasis
  private let intake: CareIntake

  /// Puts the files together that were read.
  init(
    _ read: ReadFiles, _ range: PeriodRange, asOf: Day, _ session: Session
  ) throws(RunError) {
    workspace = try WorkspaceTables(read, for: range, session)
    let (tables, symbols) = (workspace.tables, workspace.symbols)
    guard let machines = tables.machines else {
      let errors = tables.findings.filter { $0.severity == .error }
      throw .missing([missingMachines], RunFindings(errors, paths: workspace.paths))
    }
    intake = tables.careIntake(symbols: symbols)
    let records = tables.records ?? SymbolMap()
    let dealers = machineDealers(
      named: intake.named, records: records, asOf: asOf, symbols: symbols)
    basis = CareBasis(
      range: range, asOf: asOf, edition: workspace.edition,
      machines: zip(machines.symbols, machines.values).map {
        CaredMachine(
          number: $0, dealer: dealers[$0] ?? .blank,
          machine: $1.sentBack(on: tables.daysSentBack[$0] ?? []))
      },
      records: records, checks: intake.checks, symbols: symbols)
  }

  /// Says what the report was made from, and what was found in it.
  func describe(_ contents: inout ReportContents) {
    let tables = workspace.tables
    contents.findings = RunFindings(
      inReadingOrder(tables.findings + intake.findings), paths: workspace.paths)
    contents.leftOut = (
      tables.leftOut.rows + intake.leftOut.rows, tables.leftOut.cells + intake.leftOut.cells
    )
    contents.inputs = workspace.inputs
  }
}

private let missingMachines = Message(
  en:
    "no file in reference or an inbox is a register of machines; `settle template machines` prints "
    + "the columns",
  zh: "reference 和各月 inbox 中没有整机档案；用 `settle template machines` 可得到空白表")

/// What the dealers are called in a period, by their numbers.
private func names(_ rows: [Dealer], in period: Period) -> [String: String] {
  Dictionary(grouping: rows, by: \.id).compactMapValues { dealer($0, in: period)?.name }
}

/// What the report does without.
private func absences(_ tables: ReportTables, _ sources: ReportSources) -> [Message] {
  var missing: [Message] = []
  if sources.archive == nil {
    missing.append(
      Message(
        en: "There is no archive: no maintenance counts as done, and no visit is known.",
        zh: "没有档案：没有已完成的强制保养和已进行的服务。"))
  }
  let kinds: [(TableKind, Message)] = [
    (
      .records,
      Message(
        en: "hours and visits are not known, so nothing counts as done",
        zh: "工作小时和服务日期不详，没有已完成的强制保养")
    ),
    (
      .stockCare,
      Message(en: "no machine in stock was checked", zh: "待销车均未检查")
    ),
    (.dealers, Message(en: "service centers have no names", zh: "服务中心没有名称")),
  ]
  for (kind, effect) in kinds where !tables.tablesRead.contains(kind) {
    missing.append(
      Message(
        en: "No table of \(kind.rawValue) was found: \(effect.english).",
        zh: "没有“\(kind.title.chinese)”：\(effect.chinese)。"))
  }
  return missing
}

/// The maintenance lines of standing statements.
private func maintenanceLines(
  _ heads: [StandingHead], _ sources: ReportSources, _ symbols: SymbolTable
) throws(RunError) -> [MaintenanceLine] {
  guard let archive = sources.archive else { return [] }
  return try readStatements(
    heads, in: archive, sources.session, own: sources.session.tables(of: symbols)
  ) { _, record, symbols in record.maintenanceLines(symbols) }.flatMap { $0 }
}

extension StatementRecord {
  fileprivate func maintenanceLines(_ symbols: SymbolTable) -> [MaintenanceLine] {
    let maintenance = Array(ClaimKind.maintenance.rawValue.utf8)
    let dealer = symbols.symbol(for: head.dealer.id)
    let statement = symbols.symbol(for: head.number)
    return lines.compactMap { line in
      guard self[line.kind].elementsEqual(maintenance) else { return nil }
      return MaintenanceLine(
        dealer: dealer, milestone: symbols.symbol(for: self[line.item].span),
        record: symbols.symbol(for: self[line.record].span), statement: statement,
        number: symbols.symbol(for: self[line.number].span), verdict: line.decision.verdict)
    }
  }
}
