package import Settlement
package import Text

/// Where a file of a workspace lies: in reference, or in the inbox of a period.
package enum Inbox: Hashable, Sendable {
  case reference
  case of(Period)
}

/// All that the tables of a workspace come to for a report.
package struct ReportTables: Sendable {
  /// Nil where no table of the kind was read.
  package var records: SymbolMap<ServiceRecord>?
  package var machines: SymbolMap<Machine>?
  package var prices = PriceTable()
  /// In reading order, and so are the movements.
  package var acceptedParts: [PlacedRow<AcceptedPart>] = []
  package var movements: [PlacedRow<Movement>] = []
  /// Each row with its place, in reading order.
  package var careChecks: [(place: Place, row: CareCheck)] = []
  /// By machine, the days on which it went back from stock.
  package var daysSentBack: [Symbol: [Day]] = [:]
  package var suppliers = SymbolMap<Supplier>()
  /// In reading order, each of a supplier of the register.
  package var sourcing: [SourcingRow] = []
  package var answers: [PlacedAnswer] = []
  /// The kinds of which a table was read, be it without rows.
  package var tablesRead: Set<TableKind> = []
  /// Whether any acceptance says what becomes of the parts.
  package var hasDispositions = false
  /// Each finding once, by file, row, position of the column, and code.
  package var findings: [Finding] = []
  /// Why nothing can be worked out: a file of reference that is refused, or a row of a register that
  /// must be whole.
  package var isFatal = false
  /// How many rows and cells were left out.
  package var leftOut = LeftOut()
  /// The rows of the dealers, each by its first day; and what is worked and off.
  package var dealerRows: [Dealer] = []
  package var calendar = WorkingCalendar()
  /// The columns that any table of a kind has.
  private(set) var columns: [TableKind: Set<Field>] = [:]
  /// The rows of calls, call-backs and complaints, before it is known which of them count.
  var service = ServiceRows()

  mutating func add(_ fields: Set<Field>, of kind: TableKind) {
    columns[kind, default: []].formUnion(fields)
  }
}

/// How many rows and cells of tables count for nothing, because they cannot be read.
package struct LeftOut: Hashable, Sendable {
  package var rows = 0
  package var cells = 0

  static func += (left: inout LeftOut, right: LeftOut) {
    left.rows += right.rows
    left.cells += right.cells
  }
}

/// Puts the tables of a workspace together as reports count their rows.
///
/// Of rows of one number that of the latest inbox stands; rows of one inbox that say the same are one,
/// and count for nothing where they differ. Rows of movements and of the acceptance that are alike in
/// different files are one.
///
/// - Parameters:
///   - tables: What the files gave, in reading order: reference first, then the inboxes in time.
///   - inboxes: Where each file lies, by its number.
///   - halves: Where the halves end that cells name.
///   - symbols: What the tables were read with.
///   - sideBySide: Joins registers by their numbers from 0, on whatever threads there are.
/// - Returns: The registers, with everything that was found.
package func joinForReport(
  _ tables: [FileTable], inboxes: [Inbox], halves: HalfEnds = .ofCalendar, symbols: SymbolTable,
  sideBySide: (Int, @Sendable (Int) -> JoinedRegister) -> [JoinedRegister] = { count, join in
    (0..<count).map(join)
  }
) -> ReportTables {
  var joining = ReportJoining(symbols: symbols, inboxes: inboxes, halves: halves)
  for table in tables { joining.add(table) }
  joining.addDealersAndCalendar(of: tables)
  let large = joining.large
  return joining.finished(with: sideBySide(large.count) { large[$0]() })
}

/// A register of a report that may have a million rows, joined by itself.
package struct JoinedRegister: Sendable {
  fileprivate enum Rows: Sendable {
    case records(SymbolMap<ServiceRecord>, [LatestRegister<RecordRow>.Contradiction])
    case machines(SymbolMap<Machine>, [LatestRegister<MachineRow>.Contradiction])
    case acceptedParts([PlacedRow<AcceptedPart>])
    case movements([PlacedRow<Movement>])
  }

  fileprivate let rows: Rows
}

private struct ReportJoining {
  private var result = ReportTables()
  private var located: [LocatedFinding] = []
  private let symbols: SymbolTable
  private let inboxes: [Inbox]
  private let halves: HalfEnds
  private var records = LatestRegister<RecordRow>()
  private var machines = LatestRegister<MachineRow>()
  private var parts = AcceptedRows()
  private var moves = RowsOfFiles<Movement>()
  private var careChecks = RowsOfFiles<CareCheck>()
  private var returns = LatestRegister<ReturnRow>()
  private var suppliers = SupplierRows()
  private var answers = RowsOfFiles<SupplierAnswer>()

  init(symbols: SymbolTable, inboxes: [Inbox], halves: HalfEnds) {
    self.symbols = symbols
    self.inboxes = inboxes
    self.halves = halves
  }

  mutating func add(_ table: FileTable) {
    located += table.located
    let inbox = inboxes[table.file]
    let isCopy = table.located.contains { $0.finding.code == .fileTwice }
    if table.isRefused, inbox == .reference { result.isFatal = true }
    for sheet in table.sheets {
      guard let kind = sheet.kind else { continue }
      result.tablesRead.insert(kind)
      result.leftOut += sheet.leftOut
      result.add(sheet.columns, of: kind)
      if kind.endsReports, sheet.leftOut.rows > 0 { result.isFatal = true }
      if kind == .suppliers, sheet.leftOut.rows > 0 { suppliers.isRegisterWhole = false }
      if isCopy, kind.isOfService { continue }
      add(sheet, inbox)
    }
  }

  private mutating func add(_ sheet: SheetTable, _ inbox: Inbox) {
    switch sheet.rows {
    case .records(let rows): records.append(rows, file: sheet.number, inbox)
    case .machines(let rows): machines.append(rows, file: sheet.number, inbox)
    case .prices(let rows):
      for row in rows { result.prices.add(row.value, for: row.key) }
    case .acceptedParts(let rows, let hasDispositions):
      result.hasDispositions = result.hasDispositions || hasDispositions
      parts.append(rows.rows, inbox)
    case .movements(let rows): for row in rows { moves.append(row) }
    case .stockCare(let rows): for row in rows { careChecks.append(row) }
    case .suppliers(let rows): suppliers.add(rows)
    case .sourcing(let rows): suppliers.add(rows)
    case .answers(let rows): for row in rows { answers.append(row) }
    case .none, .lists, .returns, .acceptance, .receipts, .dealers, .approvals, .tariffs,
      .calendar, .confirmations, .invoices, .adjustments, .receivables, .settlement:
      break
    // Rows of one return stand in the inbox of each period that has it: all of them are one register.
    case .machineReturns(let rows): returns.append(rows, file: sheet.number, .reference)
    case .calls(let rows): result.service.calls.append(rows, file: sheet.number, inbox)
    case .callBacks(let rows): for row in rows { result.service.callBacks.append(row) }
    case .complaints(let rows):
      result.service.complaints.append(rows, file: sheet.number, inbox)
    }
  }

  /// Joins dealers and calendar as a month-end does; what contradicts there ends the report.
  mutating func addDealersAndCalendar(of tables: [FileTable]) {
    let chosen = tables.compactMap { table in
      table.keeping { $0 == .dealers || $0 == .calendar }
    }
    guard !chosen.isEmpty else { return }
    let joined = join(
      chosen, period: Period(of: Day(number: 0)), referenceFiles: 0..<0, symbols: symbols)
    result.dealerRows = joined.registers.dealerRows
    result.calendar = joined.registers.calendar
    let contradictions = joined.findings.filter { $0.code == .registerUnreadable }
    located += contradictions.map { LocatedFinding(finding: $0, position: -1) }
    result.leftOut.rows += contradictions.count
    if !contradictions.isEmpty { result.isFatal = true }
  }

  /// Joins each of the registers that may be large.
  var large: [@Sendable () -> JoinedRegister] {
    [
      { [records] in
        let (register, differing) = records.joined()
        return JoinedRegister(rows: .records(register, differing))
      },
      { [parts, halves] in JoinedRegister(rows: .acceptedParts(parts.joined(halves))) },
      { [machines] in
        let (register, differing) = machines.joined()
        return JoinedRegister(rows: .machines(register, differing))
      },
      { [moves] in JoinedRegister(rows: .movements(moves.onceEach)) },
    ]
  }

  consuming func finished(with large: [JoinedRegister]) -> ReportTables {
    for register in large { take(register) }
    let (returned, unlike) = returns.joined()
    for row in returned.values {
      result.daysSentBack[row.machine, default: []].append(row.returnedOn)
    }
    for found in unlike { note(found.row, .returnNo, found.other) }
    result.careChecks = careChecks.onceEach.map { ($0.place, $0.value) }
    result.answers = answers.onceEach.map { PlacedAnswer($0.value, at: $0.place) }
    joinSuppliers()
    result.findings = located.sorted().map(\.finding)
    return result
  }

  private mutating func take(_ joined: JoinedRegister) {
    switch joined.rows {
    case .records(let register, let differing):
      if result.tablesRead.contains(.records) { result.records = register }
      for found in differing { note(found.row, .recordNo, found.other) }
    case .machines(let register, let differing):
      if result.tablesRead.contains(.machines) { result.machines = register }
      for found in differing { note(found.row, .machineNo, found.other) }
      if !differing.isEmpty { result.isFatal = true }
    case .acceptedParts(let rows): result.acceptedParts = rows
    case .movements(let rows): result.movements = rows
    }
  }

  /// Puts suppliers and what comes from them together; what is wrong with either ends the command.
  ///
  /// Where no register of suppliers was read, nobody asks whom a row means: the register is missing.
  private mutating func joinSuppliers() {
    guard result.tablesRead.contains(.suppliers) else { return }
    let (register, sourcing, found) = suppliers.joined(symbols)
    (result.suppliers, result.sourcing) = (register, sourcing)
    located += found.map { LocatedFinding(finding: $0, position: -1) }
    if !found.isEmpty { result.isFatal = true }
  }

  /// Reports a row that another of its number contradicts.
  private mutating func note<Row: LedgerRow>(
    _ row: PlacedRow<Row>, _ field: Field, _ other: (file: FileNumber, row: Int32)
  ) {
    let defect = CellDefect.contradicts(
      row: Int(other.row), OtherPlace(of: other.file, from: row.file))
    let dealer = row.value.dealer.isBlank ? nil : symbols.text(row.value.dealer)
    located.append(
      LocatedFinding(
        finding: Finding(
          defect.code, at: Place(file: row.file, row: Int(row.row), column: field.name),
          dealer: dealer, defect.message(heading: Message(asWritten: field.name), cell: "")),
        position: -1))
    result.leftOut.rows += 1
  }
}

extension TableKind {
  /// Whether a row that cannot be read ends a report, for the register must be whole.
  fileprivate var endsReports: Bool {
    switch self {
    case .prices, .dealers, .machines, .calendar, .suppliers, .sourcing: true
    case .expenses, .returns, .acceptance, .receipts, .records, .approvals, .tariffs,
      .confirmations, .invoices, .adjustments, .answers, .settlement, .movements, .calls,
      .callbacks, .complaints, .stockCare, .machineReturns, .receivables:
      false
    }
  }
}

extension TableKind {
  /// Whether a file with the bytes of another counts nowhere, for the other has all that it says.
  fileprivate var isOfService: Bool {
    self == .calls || self == .callbacks || self == .complaints
  }
}
