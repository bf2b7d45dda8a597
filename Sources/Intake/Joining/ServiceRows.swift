package import Settlement
package import Text

/// The rows of calls, call-backs and complaints, before it is known which of them count.
struct ServiceRows: Sendable {
  var calls = LatestRegister<CallRow>()
  var complaints = LatestRegister<ComplaintRow>()
  var callBacks = RowsOfFiles<CallBackRow>()
}

/// Calls, call-backs and complaints as a report counts them; nil where no table of the kind was read.
package struct ServiceTables: Sendable {
  package fileprivate(set) var calls: [ServiceCall]?
  package fileprivate(set) var callBacks: [CallBack]?
  package fileprivate(set) var complaints: [Complaint]?
  /// The dealers that the register of machines names, by machine.
  package fileprivate(set) var machineDealers = SymbolMap<Symbol>()
  /// In no order.
  package fileprivate(set) var findings: [Finding] = []
  package fileprivate(set) var leftOut = LeftOut()
}

extension ReportTables {
  /// The times for which the calls have a column.
  package var callTimes: Set<CallTime> {
    Set(CallTime.allCases.filter { columns[.calls]?.contains($0.field) ?? false })
  }

  /// What the columns are called that targets need and no table of calls has.
  package func callColumnsMissing(for targets: [ServiceTarget]) -> [Message] {
    CallTime.allCases.filter { time in
      !callTimes.contains(time) && targets.contains { $0.from == time || $0.to == time }
    }.map { Message(en: $0.field.name, zh: $0.field.aliases.first ?? $0.field.name) }
  }

  /// Whether any table of records says what the user thought.
  package var hasSatisfaction: Bool { columns[.records]?.contains(.satisfaction) ?? false }

  /// Chooses the rows that count, and finds out whose they are.
  ///
  /// A row whose moments are out of order is left out, and takes nobody's place.
  ///
  /// - Parameters:
  ///   - targets: What has a beginning and an end.
  ///   - symbols: What the tables were read with.
  /// - Returns: What counts, and what was found.
  package func serviceTables(
    _ targets: [ServiceTarget], symbols: SymbolTable
  ) -> ServiceTables {
    var joining = ServiceJoining(DealersByName(dealerRows, symbols), targets, symbols)
    if tablesRead.contains(.calls) { joining.addCalls(service.calls) }
    if tablesRead.contains(.complaints) { joining.addComplaints(service.complaints) }
    if tablesRead.contains(.callbacks) {
      joining.result.callBacks = service.callBacks.onceEach.map(\.value.callBack)
    }
    if let machines { joining.addDealers(of: machines) }
    return joining.result
  }
}

private struct ServiceJoining {
  var result = ServiceTables()
  private let names: DealersByName
  private let targets: [ServiceTarget]
  private let symbols: SymbolTable

  init(_ names: DealersByName, _ targets: [ServiceTarget], _ symbols: SymbolTable) {
    self.names = names
    self.targets = targets
    self.symbols = symbols
  }

  mutating func addCalls(_ rows: LatestRegister<CallRow>) {
    var rows = rows
    rows.leaveOut { leavesOut($0) }
    let (register, contradictions) = rows.joined()
    for one in contradictions { note(one.row, .callNo, one.other) }
    result.calls = register.values.compactMap { row in
      leavesOut(row) ? nil : row.call(of: dealer(row.named, else: .nobody))
    }
  }

  /// Reports a call whose times are out of order.
  private mutating func leavesOut(_ row: CallRow) -> Bool {
    guard let time = row.call(of: .blank).timeOutOfOrder(targets) else { return false }
    noteOrder(row.named, time.field)
    return true
  }

  mutating func addComplaints(_ rows: LatestRegister<ComplaintRow>) {
    var rows = rows
    rows.leaveOut { leavesOut($0) }
    let (register, contradictions) = rows.joined()
    for one in contradictions { note(one.row, .complaintNo, one.other) }
    result.complaints = register.values.compactMap { row in
      leavesOut(row) ? nil : row.complaint(of: dealer(row.named, else: .machine))
    }
  }

  private mutating func leavesOut(_ row: ComplaintRow) -> Bool {
    guard row.complaint(of: .blank).isOutOfOrder else { return false }
    noteOrder(row.named, .closedAt)
    return true
  }

  mutating func addDealers(of machines: SymbolMap<Machine>) {
    for (number, machine) in zip(machines.symbols, machines.values) {
      guard let named = machine.namedDealer else { continue }
      let dealer = dealer(named, else: .recordOfMachine)
      if !dealer.isBlank { result.machineDealers[number] = dealer }
    }
  }

  /// Whose a row is where its own dealer is unknown.
  private enum Otherwise {
    case nobody, machine, recordOfMachine

    var words: Message {
      switch self {
      case .nobody:
        Message(en: "the row counts for all dealers together alone", zh: "该行只计入合计")
      case .machine:
        Message(
          en: "the row counts as one of the dealer of its machine, if that is known",
          zh: "该行按其整机的服务中心计，不详的只计入合计")
      case .recordOfMachine:
        Message(
          en: "the machine counts as one of the dealer of its latest record",
          zh: "该机按最近一次服务记录的服务中心计")
      }
    }
  }

  /// The dealer that the register has; blank, with an error, where it has none.
  private mutating func dealer(_ named: NamedDealer, else otherwise: Otherwise) -> Symbol {
    guard !named.dealer.isBlank else { return .blank }
    if let id = names.id(of: named.dealer) { return id }
    let written = symbols.text(named.asWritten)
    result.findings.append(
      Finding(
        .dealerUnknown, at: named.place, dealer: written,
        Message(
          en:
            "\(shortened(written)) is neither the id nor the name of a dealer of the register, so "
            + "\(otherwise.words.english); correct it, or add the dealer",
          zh: "“\(shortened(written))”在特约服务中心名册中既无此编号也无此名称，"
            + "\(otherwise.words.chinese)；请更正，或补登名册")))
    result.leftOut.cells += 1
    return .blank
  }

  private mutating func noteOrder(_ named: NamedDealer, _ field: Field) {
    let place = Place(file: named.place.file, row: named.place.row, column: field.name)
    let dealer = named.dealer.isBlank ? nil : symbols.text(named.dealer)
    result.findings.append(
      Finding(
        .momentOrder, at: place, dealer: dealer,
        Message(
          en:
            "the time under \(field.name) lies before one that it has to follow, so the row is left "
            + "out; correct one of the two",
          zh: "“\(field.aliases.first ?? field.name)”早于应在其前的时间，该行未计入；请更正其中一个时间")))
    result.leftOut.rows += 1
  }

  /// Reports a row that another of its number contradicts.
  private mutating func note<Row: LedgerRow>(
    _ row: PlacedRow<Row>, _ field: Field, _ other: (file: FileNumber, row: Int32)
  ) {
    let defect = CellDefect.contradicts(
      row: Int(other.row), OtherPlace(of: other.file, from: row.file))
    let dealer = row.value.dealer.isBlank ? nil : symbols.text(row.value.dealer)
    result.findings.append(
      Finding(
        defect.code, at: Place(file: row.file, row: Int(row.row), column: field.name),
        dealer: dealer, defect.message(heading: Message(asWritten: field.name), cell: "")))
    result.leftOut.rows += 1
  }
}
