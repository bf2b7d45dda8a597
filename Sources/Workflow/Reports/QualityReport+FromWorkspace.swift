import Archive
import Documents
import Intake
import Settlement
internal import Text

/// Works the report of service quality out, from the workspace and the archive.
///
/// - Throws: ``RunError/missing(_:_:)`` where nothing in the workspace says how good the service was.
func qualityContents(_ sources: ReportSources) throws(RunError) -> ReportContents {
  let (read, heads) = try sources.read(
    [.calls, .callbacks, .complaints, .records, .machines, .dealers, .calendar])
  let workspace = try WorkspaceTables(consume read, for: sources.range, sources.session)
  let (tables, rules) = (workspace.tables, workspace.edition.service)
  let kinds: Set<TableKind> = [.calls, .callbacks, .complaints]
  guard !tables.tablesRead.isDisjoint(with: kinds) || tables.hasSatisfaction else {
    let errors = tables.findings.filter { $0.severity == .error }
    throw .missing([missingService], RunFindings(errors, paths: workspace.paths))
  }
  let service = tables.serviceTables(rules.targets, symbols: workspace.symbols)
  var record = QualityRecord(
    range: sources.range, asOf: sources.asOf, rules: rules, symbols: workspace.symbols)
  record.take(service, tables)
  record.statements = try qualityStatements(heads.get(), sources, workspace.symbols)
  var contents = ReportContents(
    QualityReport(record), rulebook: workspace.rulebook, edition: workspace.edition,
    runDigest: try orRunError(sources.archive?.latestRun())?.digest.hex)
  let found = tables.findings + service.findings.sorted { $0.column < $1.column }
  contents.findings = RunFindings(inReadingOrder(found), paths: workspace.paths)
  contents.absences = absences(tables, sources, record)
  contents.leftOut = (
    tables.leftOut.rows + service.leftOut.rows, tables.leftOut.cells + service.leftOut.cells
  )
  contents.inputs = workspace.inputs
  return contents
}

extension Finding {
  fileprivate var column: String { place.column ?? "" }
}

extension QualityRecord {
  /// Takes what the workspace has.
  fileprivate mutating func take(_ service: ServiceTables, _ tables: ReportTables) {
    calls = service.calls
    callBacks = service.callBacks
    complaints = service.complaints
    records = tables.records
    machines = tables.machines
    timesThere = tables.callTimes
    hasSatisfaction = tables.hasSatisfaction
    machineDealers = Settlement.machineDealers(
      named: service.machineDealers, records: tables.records, asOf: asOf, symbols: symbols)
    dealers = Dictionary(grouping: tables.dealerRows, by: \.id).compactMap { id, rows in
      dealer(rows, in: range.last).map { (symbols.symbol(for: id), $0.name) }
    }
    calendar = tables.calendar
  }
}

private let missingService = Message(
  en: "no file in reference or an inbox is one of calls, callbacks and complaints, and no table of "
    + "records has the column satisfaction; `settle template calls` prints the columns",
  zh: "reference 和各月 inbox 中没有售后服务登记、回访登记或投诉登记，现场服务记录表登记也没有“满意度”栏；"
    + "用 `settle template calls` 可得到空白表")

/// What the report does without.
private func absences(
  _ tables: ReportTables, _ sources: ReportSources, _ record: QualityRecord
) -> [Message] {
  var missing: [Message] = []
  for kind in [TableKind.calls, .callbacks, .complaints, .records, .machines, .dealers]
  where !tables.tablesRead.contains(kind) {
    missing.append(kind.absence)
  }
  let columns = tables.callColumnsMissing(for: record.rules.targets)
  if tables.tablesRead.contains(.calls), !columns.isEmpty {
    missing.append(
      Message(
        en: "No table of calls has the columns \(columns.map(\.english).joined(separator: ", ")): "
          + "the targets that need them are not measured.",
        zh: "售后服务登记没有“\(columns.map(\.chinese).joined(separator: "”“"))”栏：有关时限未考核。"))
  }
  if tables.tablesRead.contains(.records), !tables.hasSatisfaction {
    missing.append(
      Message(
        en: "No table of records has the column satisfaction: what users wrote on records is not "
          + "known.",
        zh: "现场服务记录表登记没有“满意度”栏：服务记录上的用户评价未统计。"))
  }
  if sources.archive == nil {
    missing.append(
      Message(
        en: "There is no archive: the cards of the service centers have no lists.",
        zh: "没有档案：各服务中心考核卡没有清单数据。"))
  }
  let years = record.yearsWithoutNotices.map(String.init)
  if !years.isEmpty {
    missing.append(
      Message(
        en: "The calendar does not know the days off of \(years.joined(separator: ", ")): days by "
          + "which complaints are due count weekdays.",
        zh: "日历没有 \(years.joined(separator: "、")) 年的放假安排：投诉办结期限按周一至周五计算。"))
  }
  return missing
}

extension TableKind {
  /// What a report does without the table.
  fileprivate var absence: Message {
    let (english, chinese) =
      switch self {
      case .calls: ("targets of calls are not measured", "各项时限未考核")
      case .callbacks: ("nothing that needs call-backs is measured", "与回访有关的指标未统计")
      case .complaints: ("complaints are not counted", "投诉未统计")
      case .records: ("repairs are not counted", "维修服务未统计")
      case .machines: ("users are not counted by their machines", "售后用户回访未统计")
      case .dealers: ("no service center is known, and none has a card", "没有服务中心，未列考核卡")
      case .expenses, .returns, .acceptance, .receipts, .prices, .approvals, .tariffs,
        .confirmations, .invoices, .adjustments, .calendar, .movements, .stockCare,
        .suppliers, .sourcing, .answers, .machineReturns, .receivables, .settlement:
        ("nothing is missing", "无缺项")
      }
    return Message(
      en: "No table of \(rawValue) was found: \(english).", zh: "没有“\(title.chinese)”：\(chinese)。")
  }
}
