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
  var registers = ExpenseRegisters(tables, edition: edition, symbols: symbols)
  let statements = try archive.expenseStatements(
    heads, monthEnds.map { ($0.period, registers.source(of: $0)) }, symbols, sources.session)
  let record = ExpenseRecord(
    range: sources.range, statements: statements, machines: registers.machines(of: newest),
    repeatWithinDays: edition.repeatWithinDays, symbols: symbols)
  var contents = ReportContents(
    ExpenseReport(record, claims: try orRunError(archive.claims(symbols))), rulebook: rulebook,
    edition: edition,
    runDigest: try orRunError(archive.latestRun())?.digest.hex)
  contents.findings = tables.findings
  contents.leftOut.cells = tables.findings.findings.count
  return contents
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
  private let tables: MonthEndTables
  private let edition: Edition
  private let symbols: SymbolTable
  private var machines: [[Digest]: SymbolMap<Machine>] = [:]
  private var prices: [[Digest]: PricesInForce] = [:]

  init(_ tables: MonthEndTables, edition: Edition, symbols: SymbolTable) {
    self.tables = tables
    self.edition = edition
    self.symbols = symbols
  }

  mutating func source(of run: ArchivedRun) -> ExpenseSource {
    let records = tables.contents(of: .records, inRun: run.id)
    return ExpenseSource(
      records: tables.registers(records, .records, period: run.period).records ?? SymbolMap(),
      machines: machines(of: run), prices: prices(of: run), period: run.period)
  }

  mutating func machines(of run: ArchivedRun) -> SymbolMap<Machine> {
    let contents = tables.contents(of: .machines, inRun: run.id)
    if let known = machines[contents] { return known }
    let made =
      tables.registers(contents, .machines, period: run.period).machines ?? SymbolMap()
    machines[contents] = made
    return made
  }

  private mutating func prices(of run: ArchivedRun) -> PricesInForce {
    let contents = tables.contents(of: .prices, inRun: run.id)
    if let known = prices[contents] { return known }
    let made = PricesInForce(
      tables.registers(contents, .prices, period: run.period).prices, edition: edition,
      symbols: symbols)
    prices[contents] = made
    return made
  }
}

extension Archive {
  /// That nothing stands in a range, and what was settled.
  fileprivate func noStatement(in range: PeriodRange) throws(RunError) -> RunError {
    let settled = try orRunError(periods()).suffix(12).map(\.description)
    guard !settled.isEmpty else {
      return .missing([
        Message(
          en: "\(range): no statement stands, for no month was ever settled (see `settle run`)",
          zh: "\(range)：没有有效的结算单，尚未结算过任何月份（见 `settle run`）")
      ])
    }
    return .missing([
      Message(
        en: "\(range): no statement stands in these periods (settled are "
          + "\(settled.joined(separator: ", ")))",
        zh: "\(range)：该期间没有有效的结算单（已结算的有 \(settled.joined(separator: "、"))）")
    ])
  }

  /// The rulebook that a month-end read.
  fileprivate func rulebook(ofRun run: ArchivedRun) throws(ArchiveError) -> Rulebook? {
    guard let input = try inputs(ofRun: run.digest.hex).first(where: { $0.kinds.isRulebook })
    else { return nil }
    return readRulebook(try content(of: input.digest), file: 0).rulebook
  }

  /// The lines of statements, each with what the registers of its period say.
  fileprivate func expenseStatements(
    _ heads: [StandingHead], _ registers: [(period: Period, source: ExpenseSource)],
    _ symbols: SymbolTable, _ session: Session
  ) throws(RunError) -> [ExpenseStatement] {
    let sources = Dictionary(
      registers.map { ($0.period, $0.source) }, uniquingKeysWith: { first, _ in first })
    var statements: [ExpenseStatement] = []
    statements.reserveCapacity(heads.count)
    let step = Message(en: "reading statements", zh: "读取结算单")
    let batch = max(session.threads * 64, 1)
    for start in stride(from: 0, to: heads.count, by: batch) {
      session.surroundings.progress(step, done: start, of: heads.count)
      let chosen = heads[start..<min(start + batch, heads.count)]
      let texts = try orRunError(self.texts(of: chosen, isComparing: false))
      let read = concurrentMap(texts.count, threads: session.threads) { index in
        Result { () throws(ArchiveError) in
          let head = heads[start + index]
          return ExpenseStatement(
            try texts[index].record, head.state, at: start + index,
            sources[head.head.period], symbols)
        }
      }
      for statement in read { statements.append(try orRunError(statement.get())) }
    }
    return statements
  }
}

extension ExpenseStatement {
  /// Takes what an archived statement approved.
  fileprivate init(
    _ record: StatementRecord, _ state: StatementState, at place: Int, _ source: ExpenseSource?,
    _ symbols: SymbolTable
  ) {
    let dealer = symbols.symbol(for: record.head.dealer.id)
    var lines: [ExpenseLine] = []
    lines.reserveCapacity(record.lines.count)
    func symbol(_ range: TextRange) -> Symbol { symbols.symbol(for: record[range].span) }
    for line in record.lines where line.decision.verdict != .rejected {
      let kind = ClaimKind(rawValue: String(decoding: record[line.kind], as: UTF8.self))
      let isPart = kind == .part
      var expense = ExpenseLine(
        statement: place, kind: kind ?? .unknown, record: symbol(line.record),
        item: symbol(line.item), listedName: isPart ? symbol(line.name) : .blank,
        quantity: line.decision.quantityApproved, amount: line.decision.amountApproved,
        fee: line.decision.feeApproved)
      source?.complete(&expense, of: dealer)
      lines.append(expense)
    }
    self.init(head: record.head, dealer: dealer, state: state, lines: lines)
  }
}
