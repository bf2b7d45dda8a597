import Archive
import Documents
import Intake
import Settlement
internal import Text

/// Works the report of expenses out, from the archive alone.
///
/// - Throws: ``RunError/missing(_:_:)`` where no statement of the range stands.
func expenseContents(_ sources: ReportSources) throws(RunError) -> ReportContents {
  guard let archive = sources.archive else {
    throw RunError(ArchiveError.missing(path: sources.session.archive))
  }
  let lastDay = sources.range.lastDay
  let heads = try orRunError(archive.standingHeads()).filter { $0.head.period.lastDay <= lastDay }
  guard heads.contains(where: { sources.range.contains($0.head.period) }) else {
    throw try archive.noStatement(in: sources.range)
  }
  let monthEnds = try latestMonthEnds(archive).filter { $0.period.lastDay <= lastDay }
  guard let newest = monthEnds.last,
    let rulebook = try orRunError(archive.rulebook(ofRun: newest)),
    let edition = rulebook.edition(for: sources.range.last)
  else { throw RunError(ArchiveError.damaged("the rulebook of a month-end")) }
  let symbols = SymbolTable()
  let tables = try MonthEndTables(
    [.records, .machines, .prices], ofRuns: monthEnds, archive, sources.session, symbols: symbols)
  let registers = ExpenseRegisters(
    tables, of: monthEnds, edition: edition, symbols: symbols, sources.session)
  let basis = ExpenseBasis(
    range: sources.range, machines: registers.newestMachines,
    repeatWithinDays: edition.repeatWithinDays, symbols: symbols)
  let statements = heads.enumerated().map { place, head in
    ExpenseStatement(
      head: head.head, place: place, dealer: symbols.symbol(for: head.head.dealer.id),
      state: head.state, range: sources.range)
  }
  let sums = try expenseSums(
    heads, statements, registers.sources, basis, in: archive, sources.session)
  let record = ExpenseRecord(basis, statements: statements, sums: sums)
  var contents = ReportContents(
    ExpenseReport(record, claims: try orRunError(archive.claims(symbols))), rulebook: rulebook,
    edition: edition,
    runDigest: try orRunError(archive.latestRun())?.digest.hex)
  contents.absences = absences(
    of: monthEnds.filter { sources.range.contains($0.period) }, tables)
  contents.findings = tables.findings
  contents.leftOut.cells = tables.findings.findings.count
  return contents
}

/// What is not known of lines, because their month-end had no register of it.
private func absences(of monthEnds: [ArchivedRun], _ tables: MonthEndTables) -> [Message] {
  let lacking: [(TableKind, Message)] = [
    (
      .records,
      Message(
        en: "machine, cause and month in service", zh: "整机、故障责任和使用月数")
    ),
    (.machines, Message(en: "model, family and month in service", zh: "机型、机种和使用月数")),
  ]
  return lacking.compactMap { kind, what in
    let periods = monthEnds.filter { tables.contents(of: kind, inRun: $0.id).isEmpty }
      .map(\.period.description)
    guard !periods.isEmpty else { return nil }
    return Message(
      en: "No table of \(kind.rawValue) was archived with \(periods.joined(separator: ", ")): of "
        + "these lines \(what.english) are not known.",
      zh: "\(periods.joined(separator: "、")) 的结算没有“\(kind.title.chinese)”：其各行的"
        + "\(what.chinese)不详。")
  }
}

/// The latest month-end of each period, by period.
private func latestMonthEnds(_ archive: Archive) throws(RunError) -> [ArchivedRun] {
  var latest: [Period: ArchivedRun] = [:]
  for run in try orRunError(archive.runs()) { latest[run.period] = run }
  return latest.values.sorted { $0.period < $1.period }
}

/// The registers of month-ends as a report of expenses asks them, each made once for all month-ends
/// that read the same files.
private struct ExpenseRegisters {
  /// By period.
  private(set) var sources: [Period: ExpenseSource] = [:]
  /// The register of the latest month-end.
  private(set) var newestMachines = SymbolMap<Machine>()

  /// Makes them on all threads.
  init(
    _ tables: MonthEndTables, of monthEnds: [ArchivedRun], edition: Edition, symbols: SymbolTable,
    _ session: Session
  ) {
    var machines: [[Digest]: SymbolMap<Machine>] = [:]
    var prices: [[Digest]: PricesInForce] = [:]
    for run in monthEnds {
      let own = tables.contents(of: .machines, inRun: run.id)
      if machines[own] == nil {
        machines[own] =
          tables.registers(own, .machines, period: run.period).machines ?? SymbolMap()
      }
      newestMachines = machines[own] ?? SymbolMap()
      let priced = tables.contents(of: .prices, inRun: run.id)
      if prices[priced] == nil {
        prices[priced] = PricesInForce(
          tables.registers(priced, .prices, period: run.period).prices, edition: edition,
          symbols: symbols)
      }
    }
    let (allMachines, allPrices) = (machines, prices)
    let made = concurrentMap(monthEnds.count, threads: session.threads) { index in
      let run = monthEnds[index]
      let records = tables.contents(of: .records, inRun: run.id)
      return ExpenseSource(
        records: tables.registers(records, .records, period: run.period).records ?? SymbolMap(),
        machines: allMachines[tables.contents(of: .machines, inRun: run.id)] ?? SymbolMap(),
        prices: allPrices[tables.contents(of: .prices, inRun: run.id)]
          ?? PricesInForce(PriceTable(), edition: edition, symbols: symbols),
        period: run.period)
    }
    for (run, source) in zip(monthEnds, made) { sources[run.period] = source }
  }
}

extension Archive {
  /// That nothing stands in a range, and what was settled.
  fileprivate func noStatement(in range: PeriodRange) throws(RunError) -> RunError {
    let settled = try orRunError(periods()).suffix(12).map(\.description)
    guard !settled.isEmpty else {
      return .missing([
        Message(
          en: "\(range.words.english): no statement stands, for no month was ever settled "
            + "(see `settle run`)",
          zh: "\(range.words.chinese)：没有有效的结算单，尚未结算过任何月份（见 `settle run`）")
      ])
    }
    return .missing([
      Message(
        en: "\(range.words.english): no statement stands in these periods (settled are "
          + "\(settled.joined(separator: ", ")))",
        zh: "\(range.words.chinese)：该期间没有有效的结算单（已结算的有 \(settled.joined(separator: "、"))）")
    ])
  }

  /// The rulebook that a month-end read.
  fileprivate func rulebook(ofRun run: ArchivedRun) throws(ArchiveError) -> Rulebook? {
    let rulebooks = try inputs(ofRun: run.digest.hex, having: [InputKinds.rulebook.text])
    guard let input = rulebooks.first else { return nil }
    return readRulebook(try content(of: input.digest), file: 0).rulebook
  }
}
