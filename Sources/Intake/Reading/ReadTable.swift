internal import Settlement
import Tabular
package import Text

/// Reads one file: finds the header of each sheet, and reads the rows below it.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
///   - name: What it is called, by which pictures and letters are known.
///   - asked: The one kind that the file is read as, whatever others its headers fit; nil for what
///     the headers say.
///   - wanted: Which tables are read, and what for; the others are passed over without a word.
///   - symbols: Where identifiers and names are kept, shared by all files.
/// - Returns: The tables; a file refused whole is one without a kind, with a finding that says why.
package func readTable(
  _ bytes: consuming [UInt8], file: Int, name: String = "", as asked: TableKind? = nil,
  for wanted: WantedTables = .settling, symbols: SymbolTable
) -> FileTable {
  let ending = FileEnding(name)
  if let unread = UnreadFile(copy bytes) {
    return FileTable(refused: unread.finding(file: FileNumber(file)))
  }
  do throws(TabularError) {
    if let invoices = try invoices(in: copy bytes, file: file, wanted) { return invoices }
    if let refusal = ending.refusal { throw refusal }
    var source = try openTables(bytes)
    // A page that fills its table only when it is looked at has the header alone.
    if let page = source as? HTMLTables, page.rowCount < 2 { throw .webPage }
    return try readTables(&source, file: file, ending, as: asked, for: wanted, symbols: symbols)
  } catch {
    return FileTable(refused: error.finding(file: FileNumber(file)))
  }
}

/// The invoices of a file in one of the forms that are no tables; nil where it is none.
private func invoices(
  in bytes: [UInt8], file: Int, _ wanted: WantedTables
) throws(TabularError) -> FileTable? {
  guard !wanted.kinds.contains(.invoices) else {
    return try InvoiceFile(bytes).map { FileTable($0, file: file) }
  }
  do throws(TabularError) {
    guard try InvoiceFile(bytes) != nil else { return nil }
  } catch {
    // Broken, but invoices all the same.
  }
  return FileTable(file: file, other: KindName(.invoices))
}

/// Reads the sheets of an open file, each as a table by itself.
///
/// - Throws: Why nothing of the file can be used.
func readTables(
  _ source: inout any TableSource, file: Int, _ ending: FileEnding = FileEnding(""),
  as asked: TableKind? = nil, for wanted: WantedTables = .settling, symbols: SymbolTable
) throws(TabularError) -> FileTable {
  var table = FileTable(file: file)
  let nearest = try forEachTable(in: &source, for: asked, wanted) { opened throws(TabularError) in
    let number = FileNumber(file, sheet: table.sheets.count)
    table.sheets.append(try opened.read(as: number, symbols, isForReport: wanted.isForReport))
  }
  BureauWorkbook.combine(&table.sheets)
  guard table.sheets.isEmpty, nearest.other == nil else {
    table.other = table.sheets.isEmpty ? nearest.other : nil
    return table
  }
  if ending.isOfNotes, nearest.miss?.found ?? 0 < 2 { throw .noTable(.letter) }
  return FileTable(refused: Finding(withoutKind: nearest, file: FileNumber(file)))
}

/// A sheet with a header that is known, before the first row below it.
struct OpenTable {
  /// What the file calls the sheet; nil where it is one table without a name.
  let name: String?
  let hidden: HiddenCells
  let reader: any RowReader
  let row: SheetRow
  let header: Header

  /// Stands at the first row below the header.
  func scan(
    as number: FileNumber, _ symbols: SymbolTable, isForReport: Bool = false
  ) -> TableScan {
    var scan = TableScan(
      reader, at: row, below: header, file: number, symbols: symbols, isForReport: isForReport)
    scan.beginTable()
    scan.note(hidden)
    return scan
  }
}

/// Opens each sheet that has a known header; others are passed over.
///
/// - Parameters:
///   - source: The file.
///   - asked: The one kind that counts, whatever others a header fits; nil where all do.
///   - wanted: The tables that are read where no kind is asked for.
///   - read: Reads a table.
/// - Returns: What came nearest to a header in the sheets that have none, and why there is none.
/// - Throws: What `read` throws, or why the file cannot be read through.
func forEachTable(
  in source: inout any TableSource, for asked: TableKind? = nil, _ wanted: WantedTables = .settling,
  _ read: (consuming OpenTable) throws(TabularError) -> Void
) throws(TabularError) -> MissingHeader {
  var nearest = MissingHeader()
  while let sheet = try source.nextSheet() {
    let (name, hidden) = (sheet.name, sheet.hidden)
    nearest.sheetCount += 1
    switch try findHeader(in: consume sheet, for: asked) {
    case .found(_, _, let header) where asked == nil && !header.isWanted(wanted):
      nearest.other = nearest.other ?? KindName(header.kind)
    case .found(let reader, let row, let header):
      try read(
        OpenTable(
          name: name, hidden: hidden, reader: reader, row: consume row, header: header))
    case .other(let other): nearest.other = nearest.other ?? other
    case .missing(let missing):
      if let miss = missing.miss, miss.isNearer(than: nearest.miss) {
        (nearest.miss, nearest.sheet) = (miss, name)
      }
      nearest.separator = nearest.separator ?? missing.separator
    }
  }
  return nearest
}

extension OpenTable {
  /// Reads the rows, or says why none may be read.
  fileprivate consuming func read(
    as number: FileNumber, _ symbols: SymbolTable, isForReport: Bool
  ) throws(TabularError) -> SheetTable {
    let findings = header.refusals(file: number)
    guard findings.isEmpty else { return try refused(number, symbols, for: findings) }
    let (name, kind, headerRow, letters) = (self.name, header.kind, header.row, self.letters)
    let asked = askedColumns(number)
    let columns = Set(kind.columns.map(\.field).filter { header.place(of: $0) >= 0 })
    var scan = scan(as: number, symbols, isForReport: isForReport)
    let rows = try scan.readRows()
    return SheetTable(
      number: number, name: name, kind: kind, headerRow: headerRow, letters: letters, rows: rows,
      asked: asked, located: scan.located, possibleLines: scan.possibleLines,
      columns: isForReport ? columns : [], leftOut: scan.leftOut)
  }

  /// The letters of the columns by their canonical names; none where the file names no cells.
  private var letters: [String: String] {
    guard row.name(ofCell: 0) != nil else { return [:] }
    return RowRoles(header).fields.reduce(into: [:]) { $0[$1.value.name] = columnLetters($1.key) }
  }

  /// What the header has of the columns that the rulebook may ask for.
  private func askedColumns(_ number: FileNumber) -> AskedHeadings {
    var columns = AskedHeadings()
    for column in AskedColumn.allCases {
      guard let field = header.kind.field(of: column) else { continue }
      if header.place(of: field) >= 0 {
        columns.read.append(column)
      } else if !header.unknown.isEmpty {
        columns.doubts += header.refusals(asking: field, file: number).map { (column, $0) }
      }
    }
    return columns
  }

  /// The table without rows; whose its lists are is known where the header says it.
  private consuming func refused(
    _ number: FileNumber, _ symbols: SymbolTable, for findings: [Finding]
  ) throws(TabularError) -> SheetTable {
    var table = SheetTable(
      number: number, name: name, kind: nil, rows: .none,
      located: findings.map { LocatedFinding(finding: $0, position: -1) })
    guard header.kind == .expenses, header.doubled == nil else { return table }
    var scan = scan(as: number, symbols)
    table.heldLists = try scan.readLists().map { $0.held(by: findings) }
    return table
  }
}

extension TableScan {
  /// Reads all rows as the kind has them.
  fileprivate mutating func readRows() throws(TabularError) -> TableRows {
    switch header.kind {
    case .expenses: .lists(try readLists())
    case .returns: .returns(try readReturns())
    case .acceptance where isForReport:
      .acceptedParts(
        try readAcceptedParts(), hasDispositions: header.place(of: .disposition) >= 0)
    case .acceptance: .acceptance(try readAcceptance())
    case .receipts: .receipts(try readReceipts())
    case .prices: .prices(try readPrices())
    case .dealers: .dealers(try readDealers())
    case .records: .records(try readRecords())
    case .machines: .machines(try readMachines())
    case .approvals: .approvals(try readApprovals())
    case .calendar: .calendar(try readCalendar())
    case .tariffs: .tariffs(try readTariffs())
    case .confirmations: .confirmations(try readConfirmations())
    case .invoices: .invoices(try readInvoices())
    case .adjustments: .adjustments(try readAdjustments())
    case .machineReturns: .machineReturns(try readMachineReturns())
    case .receivables: .receivables(try readReceivables())
    case .movements: .movements(try readMovements())
    case .calls: .calls(try readCalls())
    case .callbacks: .callBacks(try readCallBacks())
    case .complaints: .complaints(try readComplaints())
    case .stockCare: .stockCare(try readStockCare())
    case .suppliers: .suppliers(try readSuppliers())
    case .sourcing: .sourcing(try readSourcing())
    case .answers: .answers(try readAnswers())
    case .settlement: .settlement(try readSettlement())
    }
  }
}
