package import Settlement
package import Text

/// Puts the tables of all files together.
///
/// - Parameters:
///   - tables: What the files gave, in reading order.
///   - period: The month that is settled.
///   - columns: The columns that the rulebook asks for.
///   - referenceFiles: The numbers of the files that may not be refused.
///   - symbols: What the tables were read with.
///   - giveBack: Called now and then where rows of many files are let go of.
/// - Returns: Lists and registers, with everything that was found.
package func join(
  _ tables: consuming [FileTable], period: Period, asking columns: Set<AskedColumn> = [],
  referenceFiles: Range<Int>, symbols: SymbolTable, giveBack: @escaping () -> Void = {}
) -> IntakeResult {
  var joining = Joining(period: period, symbols: symbols, giveBack: giveBack)
  for index in tables.indices {
    if !columns.isEmpty { tables[index] = tables[index].asked(for: columns) }
    let file = tables[index].file
    joining.addFindings(of: tables[index], isReference: referenceFiles.contains(file))
    for sheet in tables[index].sheets.indices {
      joining.result.lists += tables[index].sheets[sheet].heldLists
      // Taken out, so that a file's rows are freed as soon as they are in the registers.
      var rows = TableRows.none
      swap(&rows, &tables[index].sheets[sheet].rows)
      let number = tables[index].sheets[sheet].number
      if !referenceFiles.contains(file) { joining.noteOtherSort(rows, file: number) }
      joining.add(rows, file: number)
    }
  }
  joining.joinRegisters()
  joining.joinPossibleLines()
  joining.passOverOtherSellers()
  return joining.finished()
}

/// The result as it grows, file by file.
struct Joining {
  var result = IntakeResult()
  var located: [LocatedFinding] = []
  let period: Period
  let symbols: SymbolTable
  private var records = KeyedRegister<RecordRow>()
  private var machines = KeyedRegister<MachineRow>()
  private var machineReturns = KeyedRegister<ReturnRow>()
  private var dealers = DealerRows()
  /// Rows that were taken for titles and may be lines.
  var possibleLines: [PlacedLine] = []
  private var calendar: [CalendarEntry] = []
  private let giveBack: () -> Void

  private struct CalendarEntry {
    let row: CalendarRow
    let file: FileNumber
  }

  init(period: Period, symbols: SymbolTable, giveBack: @escaping () -> Void) {
    self.period = period
    self.symbols = symbols
    self.giveBack = giveBack
  }

  /// Gives freed memory back to the system after each quarter of many files: it lies in holes of a size
  /// that nothing else asks for.
  func freed(_ index: Int, of count: Int) {
    let portion = max(count / 4, 64)
    if index % portion == portion - 1 { giveBack() }
  }

  /// Adds what was found in a file, and whether the run can go on with it.
  mutating func addFindings(of table: FileTable, isReference: Bool) {
    located.append(contentsOf: table.located)
    if table.isRefused, isReference { result.fatal = true }
    for sheet in table.sheets {
      guard let kind = sheet.kind else { continue }
      result.tablesRead.insert(kind)
      for column in sheet.asked.read { result.registers.askedColumns.insert(column) }
      possibleLines += sheet.possibleLines.map {
        PlacedLine(file: sheet.number, kind: kind, line: $0)
      }
      for located in sheet.located where located.finding.severity == .error {
        apply(located.finding, of: kind)
      }
    }
  }

  /// Does to the run what an unreadable row of a kind does.
  mutating func apply(_ finding: Finding, of kind: TableKind) {
    switch kind.effectOfUnreadableRow {
    case .leftOut: break
    case .dealersHeld: hold(finding)
    case .nothingDecided: result.fatal = true
    }
  }

  /// Holds the lists of the dealer that an unreadable row names; without one, everything.
  mutating func hold(_ finding: Finding) {
    if let dealer = finding.dealer {
      result.heldDealers[dealer, default: []].append(finding)
    } else {
      result.fatal = true
    }
  }

  /// Adds the rows of a sheet.
  mutating func add(_ rows: TableRows, file: FileNumber) {
    switch rows {
    case .none, .acceptedParts, .movements, .calls, .callBacks, .complaints, .stockCare, .suppliers,
      .sourcing, .answers, .settlement:
      break
    case .lists(let lists):
      // A cell names a half, whose days the rulebook says.
      result.lists += period.halves.map { halves in lists.map { $0.ending(halves) } } ?? lists
    case .returns(let rows): rows.add(to: &result.registers.manifests, of: period)
    case .acceptance(let rows): add(rows, .acceptance, \.acceptance)
    case .receipts(let rows): add(rows, .receipts, \.receipts)
    case .prices(let rows):
      result.registers.prices.reserve(rows.count)
      for row in rows { result.registers.prices.add(row.value, for: row.key) }
    case .dealers(let rows): dealers.append(rows, file: file)
    case .records(let rows): records.append(rows, file: file)
    case .machines(let rows): machines.append(rows, file: file)
    case .approvals(let rows):
      var approvals = result.registers.approvals ?? []
      result.registers.approvals = nil
      approvals += rows
      result.registers.approvals = approvals
    case .tariffs(let rows):
      for entry in rows { result.registers.tariffs.add(entry.row, for: entry.item, of: entry.kind) }
    case .adjustments(let rows): result.registers.adjustments += rows
    case .calendar(let rows):
      calendar.append(contentsOf: rows.map { CalendarEntry(row: $0, file: file) })
    case .machineReturns(let rows): machineReturns.append(rows, file: file)
    case .receivables(let rows):
      for row in rows { result.registers.receivables[row.key, default: []].append(row.value) }
    case .confirmations(let rows): result.confirmations += rows
    case .invoices(let rows): result.invoices.append(contentsOf: rows)
    }
  }

  private mutating func add<Row>(
    _ rows: PeriodRows<Row>, _ kind: RegisterKind,
    _ register: WritableKeyPath<Registers, RowsByDealer<Row>?>
  ) {
    for row in rows.unreadable where row.period ?? period == period {
      result.registers.unreadable[kind, default: []].insert(row.dealer)
    }
    var known = result.registers[keyPath: register] ?? RowsByDealer()
    result.registers[keyPath: register] = nil
    rows.add(to: &known, of: period)
    result.registers[keyPath: register] = known
  }

  /// Makes the registers that have one row for each key, now that all rows are known.
  mutating func joinRegisters() {
    let known = result.tablesRead
    let recordMap = taken(\.records).joined(column: .recordNo, &self)
    if known.contains(.records) { result.registers.records = recordMap }
    let machineMap = taken(\.machines).joined(column: .machineNo, &self)
    if known.contains(.machines) { result.registers.machines = machineMap }
    let returns = taken(\.machineReturns).joined(
      column: .returnNo, keepsContradicted: false, &self)
    result.registers.machineReturns = zip(returns.symbols, returns.values).map {
      $1.machineReturn($0, symbols: symbols)
    }
    joinDealers()
    joinCalendar()
  }

  private mutating func taken<Row>(
    _ register: WritableKeyPath<Joining, KeyedRegister<Row>>
  ) -> KeyedRegister<Row> {
    defer { self[keyPath: register] = KeyedRegister() }
    return self[keyPath: register]
  }

  private mutating func joinDealers() {
    let register = dealers.joined(&self)
    for (key, rows) in zip(register.symbols, register.values) {
      result.registers.dealers[key] = dealer(rows.map(\.value.dealer), in: period)
    }
    let rows = register.values.flatMap { $0 }
    result.registers.dealerRows = rows.map(\.value.dealer)
    checkTaxpayerIDs(rows)
  }

  private mutating func joinCalendar() {
    var days: [Day: CalendarEntry] = [:]
    for entry in calendar {
      if let earlier = days[entry.row.day], earlier.row.isOff != entry.row.isOff {
        note(
          .contradicts(
            row: Int(earlier.row.row), OtherPlace(of: earlier.file, from: entry.file)),
          .date, file: entry.file, row: entry.row.row, dealer: .blank)
      } else {
        days[entry.row.day] = entry
      }
      result.registers.calendar.set(entry.row.day, isWorking: !entry.row.isOff)
    }
  }

  /// Adds a finding about rows that are good by themselves.
  mutating func note(
    _ defect: CellDefect, _ field: Field, file: FileNumber, row: Int32, dealer named: Symbol
  ) {
    let dealer = named.isBlank ? nil : symbols.text(named)
    let place = Place(file: file, row: Int(row), column: field.name)
    let message = defect.message(heading: Message(asWritten: field.name), cell: "")
    let finding = Finding(
      defect.code, at: place, dealer: dealer,
      dealer == nil ? message : Texts.held(message, dealer: dealer))
    located.append(LocatedFinding(finding: finding, position: -1))
    hold(finding)
  }

  /// The result, with its findings in their order.
  consuming func finished() -> IntakeResult {
    result.findings = located.sorted().map(\.finding)
    return result
  }
}

extension PeriodRows {
  /// Adds the rows of one period to those of their dealers.
  ///
  /// A file with the rows of one dealer, the usual case, is taken as it is.
  func add(to register: inout RowsByDealer<Row>, of period: Period) {
    if let packed, let run = runs.first, runs.count == 1 {
      if run.period == period { register.append(packed, of: run.dealer) }
      return
    }
    let rows = rows
    var start = 0
    for run in runs {
      if run.period == period { register.append(rows[start..<run.end], of: run.dealer) }
      start = run.end
    }
  }
}
