internal import Settlement
import Tabular
package import Text

/// Reads one file: finds the header of each sheet, and reads the rows below it.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
///   - name: What it is called, by which pictures and letters are known.
///   - symbols: Where identifiers and names are kept, shared by all files.
/// - Returns: The tables; a file refused whole is one without a kind, with a finding that says why.
package func readTable(
  _ bytes: consuming [UInt8], file: Int, name: String = "", symbols: SymbolTable
) -> FileTable {
  let ending = FileEnding(name)
  if let unread = UnreadFile(copy bytes) { return FileTable(refused: unread.finding(file: file)) }
  do throws(TabularError) {
    if let refusal = ending.refusal { throw refusal }
    var source = try openTables(bytes)
    return try readTables(&source, file: file, ending, symbols: symbols)
  } catch {
    return FileTable(refused: error.finding(file: file))
  }
}

/// Reads the sheets of an open file.
///
/// - Throws: Why nothing of the file can be used.
func readTables(
  _ source: inout any TableSource, file: Int, _ ending: FileEnding = FileEnding(""),
  symbols: SymbolTable
) throws(TabularError) -> FileTable {
  var table = FileTable(file: file)
  var refusals: [Finding] = []
  let nearest = try forEachTable(in: &source) { reader, row, header throws(TabularError) in
    let refused = header.refusals(file: file)
    guard refused.isEmpty else {
      refusals += refused
      guard header.kind == .expenses, header.doubled == nil else { return }
      var scan = TableScan(reader, at: row, below: header, file: file, symbols: symbols)
      scan.beginTable()
      table.heldLists += try scan.readLists().map { $0.held(by: refused) }
      return
    }
    var scan = TableScan(reader, at: row, below: header, file: file, symbols: symbols)
    scan.beginTable()
    let rows = try scan.readRows()
    table.sheets.append(SheetTable(kind: header.kind, rows: rows, located: scan.located))
  }
  if !refusals.isEmpty {
    var refused = FileTable(refused: refusals, file: file)
    refused.heldLists = table.heldLists
    return refused
  }
  guard table.sheets.isEmpty else { return table }
  if ending.isOfNotes, nearest.miss?.found ?? 0 < 2 { throw .noTable(.letter) }
  return FileTable(refused: Finding(withoutKind: nearest, file: file))
}

/// Opens each sheet that has a known header; others are passed over.
///
/// - Parameters:
///   - source: The file.
///   - read: Reads a table from the reader and the row that stand at its header.
/// - Returns: What came nearest to a header in the sheets that have none, and why there is none.
/// - Throws: What `read` throws, or why the file cannot be read through.
func forEachTable(
  in source: inout any TableSource,
  _ read: (any RowReader, consuming SheetRow, Header) throws(TabularError) -> Void
) throws(TabularError) -> MissingHeader {
  var nearest = MissingHeader()
  while let sheet = try source.nextSheet() {
    switch try findHeader(in: consume sheet) {
    case .found(let reader, let row, let header): try read(reader, consume row, header)
    case .missing(let missing):
      if let miss = missing.miss, miss.isNearer(than: nearest.miss) { nearest.miss = miss }
      nearest.separator = nearest.separator ?? missing.separator
    }
  }
  return nearest
}

extension TableScan {
  /// Reads all rows as the kind has them.
  fileprivate mutating func readRows() throws(TabularError) -> TableRows {
    switch header.kind {
    case .expenses: .lists(try readLists())
    case .returns: .returns(try readReturns())
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
    }
  }
}
