import Archive
import Documents
import Intake
import Settlement
internal import Text

/// Works the report of care out, from the workspace and the archive.
///
/// - Throws: ``RunError/missing(_:_:)`` where no register of machines is there.
func careContents(_ sources: ReportSources) throws(RunError) -> ReportContents {
  let workspace = try WorkspaceTables(
    [.machines, .records, .dealers, .stockCare, .machineReturns], sources)
  let (tables, symbols) = (workspace.tables, workspace.symbols)
  guard let machines = tables.machines else {
    let errors = tables.findings.filter { $0.severity == .error }
    throw .missing([missingMachines], RunFindings(errors, paths: workspace.paths))
  }
  let intake = tables.careIntake(symbols: symbols)
  let records = tables.records ?? SymbolMap()
  let dealers = machineDealers(
    named: intake.named, records: records, asOf: sources.asOf, symbols: symbols)
  let basis = CareBasis(
    range: sources.range, asOf: sources.asOf, edition: workspace.edition,
    machines: zip(machines.symbols, machines.values).map {
      CaredMachine(
        number: $0, dealer: dealers[$0] ?? .blank,
        machine: $1.sentBack(on: tables.daysSentBack[$0] ?? []))
    },
    records: records, visits: try maintenanceVisits(sources, records, symbols),
    checks: intake.checks, symbols: symbols)
  var contents = ReportContents(
    CareReport(basis, dealers: names(tables.dealerRows, in: sources.range.last)),
    rulebook: workspace.rulebook, edition: workspace.edition,
    runDigest: try orRunError(sources.archive?.latestRun())?.digest.hex)
  contents.findings = RunFindings(
    inReadingOrder(tables.findings + intake.findings), paths: workspace.paths)
  contents.absences = absences(tables, sources)
  contents.leftOut = (
    tables.leftOut.rows + intake.leftOut.rows, tables.leftOut.cells + intake.leftOut.cells
  )
  contents.inputs = workspace.inputs
  return contents
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

/// The maintenance lines of all standing statements, each with the record that bears its number today.
private func maintenanceVisits(
  _ sources: ReportSources, _ records: SymbolMap<ServiceRecord>, _ symbols: SymbolTable
) throws(RunError) -> [MaintenanceVisit] {
  guard let archive = sources.archive else { return [] }
  let heads = try orRunError(archive.standingHeads())
  return try readStatements(
    heads, in: archive, sources.session, own: sources.session.tables(of: symbols)
  ) { _, record, symbols in record.visits(records, symbols) }.flatMap { $0 }
}

extension StatementRecord {
  /// The lines of maintenance whose record is the dealer's own.
  fileprivate func visits(
    _ records: SymbolMap<ServiceRecord>, _ symbols: SymbolTable
  ) -> [MaintenanceVisit] {
    let maintenance = Array(ClaimKind.maintenance.rawValue.utf8)
    let dealer = symbols.symbol(for: head.dealer.id)
    let text = { (range: TextRange) in String(decoding: self[range], as: UTF8.self) }
    return lines.compactMap { line in
      guard self[line.kind].elementsEqual(maintenance),
        let record = records[symbols.symbol(for: self[line.record].span)], record.dealer == dealer
      else { return nil }
      return MaintenanceVisit(
        dealer: head.dealer.id, milestone: text(line.item), recordNumber: text(line.record),
        record: record, statement: head.number, line: text(line.number),
        verdict: line.decision.verdict)
    }
  }
}
