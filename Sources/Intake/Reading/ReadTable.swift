internal import Settlement
import Tabular
package import Text

/// Reads one file: finds the header of each sheet, and reads the rows below it.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
///   - symbols: Where identifiers and names are kept, shared by all files.
/// - Returns: The tables; a file refused whole is one without a kind, with a finding that says why.
package func readTable(_ bytes: consuming [UInt8], file: Int, symbols: SymbolTable) -> FileTable {
  if let unread = UnreadFile(copy bytes) { return FileTable(refused: unread.finding(file: file)) }
  do throws(TabularError) {
    var source = try openTables(bytes)
    return try readTables(&source, file: file, symbols: symbols)
  } catch {
    return FileTable(refused: error.finding(file: file))
  }
}

/// Reads the sheets of an open file.
///
/// - Throws: Why nothing of the file can be used.
func readTables(
  _ source: inout any TableSource, file: Int, symbols: SymbolTable
) throws(TabularError) -> FileTable {
  var table = FileTable(file: file)
  var doubled: Finding?
  let nearest = try forEachTable(in: &source) { reader, row, header throws(TabularError) in
    if let column = header.doubled {
      doubled = doubled ?? Finding(doubled: column, file: file, row: header.row)
      return
    }
    var scan = TableScan(reader, at: row, below: header, file: file, symbols: symbols)
    scan.beginTable()
    let rows = try scan.readRows()
    table.sheets.append(SheetTable(kind: header.kind, rows: rows, located: scan.located))
  }
  if let doubled { return FileTable(refused: doubled) }
  guard table.sheets.isEmpty else { return table }
  return FileTable(refused: Finding(withoutKind: nearest, file: file))
}

/// Opens each sheet that has a known header; others are passed over.
///
/// - Parameters:
///   - source: The file.
///   - read: Reads a table from the reader and the row that stand at its header.
/// - Returns: What came nearest to a header in the sheets that have none.
/// - Throws: What `read` throws, or why the file cannot be read through.
func forEachTable(
  in source: inout any TableSource,
  _ read: (any RowReader, consuming SheetRow, Header) throws(TabularError) -> Void
) throws(TabularError) -> HeaderSearch.NearMiss? {
  var nearest: HeaderSearch.NearMiss?
  while let sheet = try source.nextSheet() {
    switch try findHeader(in: consume sheet) {
    case .found(let reader, let row, let header): try read(reader, consume row, header)
    case .missing(let miss):
      if let miss, miss.isNearer(than: nearest) { nearest = miss }
    }
  }
  return nearest
}

/// What the search for a header in a sheet comes to.
private enum HeaderResult {
  case found(any RowReader, SheetRow, Header)
  case missing(nearest: HeaderSearch.NearMiss?)
}

/// How far down a header is looked for with each way of reading before any looks farther: a file
/// that is read with the wrong delimiter must not be searched to its end.
private let rowsNearTop = 1000

/// Looks for a header with each way in which a sheet may be read.
private func findHeader(in opened: consuming Sheet) throws(TabularError) -> HeaderResult {
  var sheet = opened
  var nearest: HeaderSearch.NearMiss?
  // What is broken with commas may be whole with tabs, and the other way round.
  var broken: TabularError?
  var wasReadThrough = false
  for lastRow in [rowsNearTop, Int.max] {
    for start in sheet.readers {
      var (reader, row, search) = (start, SheetRow(of: sheet), HeaderSearch())
      do throws(TabularError) {
        if let header = try search.header(from: &reader, &row, lastRow: lastRow) {
          sheet.releaseText()
          return .found(reader, row, header)
        }
        wasReadThrough = true
      } catch {
        broken = broken ?? error
      }
      if let miss = search.nearest, miss.isNearer(than: nearest) { nearest = miss }
    }
  }
  if let broken, !(wasReadThrough && broken.isOfWrongDelimiter) { throw broken }
  return .missing(nearest: nearest)
}

extension TabularError {
  /// Whether it may well come from reading whole rows as one cell.
  fileprivate var isOfWrongDelimiter: Bool {
    if case .cellTooLong = self { true } else { false }
  }
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
