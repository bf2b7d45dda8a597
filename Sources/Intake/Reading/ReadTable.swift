internal import Settlement
import Tabular
package import Text

/// Reads one file: decodes it, finds its header, and takes its rows.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
///   - symbols: Where identifiers and names are kept, shared by all files.
/// - Returns: The table; a file refused whole is one without a kind, with a finding that says why.
package func readTable(_ bytes: consuming [UInt8], file: Int, symbols: SymbolTable) -> FileTable {
  do {
    let text = try decodedText(bytes)
    return try readText(text, file: file, symbols: symbols)
  } catch {
    return refused(file, error)
  }
}

private func readText(
  _ decoded: consuming [UInt8], file: Int, symbols: SymbolTable
) throws(TabularError) -> FileTable {
  try withTable(decoded) { reader, row, header throws(TabularError) in
    try readTable(reader, at: row, below: header, file: file, symbols: symbols)
  } orElse: { nearest in
    refusedWithoutKind(file, nearest)
  }
}

/// Looks for a header with commas, then with tabs; far down only where it is not near the top.
///
/// - Parameters:
///   - decoded: The text of the file.
///   - read: Takes the reader that stands at the header.
///   - orElse: Takes what came nearest to a header, where there is none.
/// - Returns: What either made of it.
/// - Throws: What `read` throws, or why the text cannot be read through.
func withTable<Value>(
  _ decoded: consuming [UInt8],
  _ read: (DelimitedReader, consuming Row, Header) throws(TabularError) -> Value,
  orElse: (HeaderSearch.NearMiss?) -> Value
) throws(TabularError) -> Value {
  var text = decoded
  var search = HeaderSearch()
  // What is broken with commas may be whole with tabs, and the other way round.
  var broken: TabularError?
  var wasReadThrough = false
  for lastRow in [1000, Int.max] {
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: "\t")] {
      var reader = DelimitedReader(delimiter: delimiter)
      var row = Row(text: copy text)
      var attempt = HeaderSearch()
      switch findHeader(&reader, &row, &attempt, lastRow: lastRow) {
      case .success(let header?):
        // The reader closes up quoted cells in its text: it must be the only one to hold it.
        text = []
        return try read(reader, row, header)
      case .success(nil): wasReadThrough = true
      case .failure(let error): broken = broken ?? error
      }
      if let miss = attempt.nearest, miss.isNearer(than: search.nearest) { search = attempt }
    }
  }
  if let broken, !(wasReadThrough && broken.isOfWrongDelimiter) { throw broken }
  return orElse(search.nearest)
}

extension TabularError {
  /// Whether it may well come from reading whole rows as one cell.
  fileprivate var isOfWrongDelimiter: Bool {
    if case .cellTooLong = self { true } else { false }
  }
}

private func findHeader(
  _ reader: inout some RowReader, _ row: inout Row, _ search: inout HeaderSearch, lastRow: Int
) -> Result<Header?, TabularError> {
  do throws(TabularError) {
    while row.number < lastRow, try reader.next(&row) {
      if let header = search.header(in: cellTexts(row), row: row.number) { return .success(header) }
    }
    return .success(nil)
  } catch {
    return .failure(error)
  }
}

/// Reads the rows below a header.
func readTable<Reader: RowReader>(
  _ reader: Reader, at row: consuming Row, below header: Header, file: Int,
  symbols: SymbolTable
) throws(TabularError) -> FileTable {
  if let doubled = header.doubled { return refused(file, doubled, row: header.row) }
  var scan = TableScan(reader, at: row, below: header, file: file, symbols: symbols)
  scan.beginTable()
  var table = FileTable(file: file)
  table.rows = try scan.readRows()
  table.kind = header.kind
  table.located = scan.located
  return table
}

extension TableScan {
  /// Reads all rows as the kind has them.
  fileprivate mutating func readRows() throws(TabularError) -> TableRows {
    switch header.kind {
    case .expenses: return .lists(try readLists())
    case .returns: return .returns(try readReturns())
    case .acceptance: return .acceptance(try readAcceptance())
    case .receipts: return .receipts(try readReceipts())
    case .prices: return .prices(try readPrices())
    case .dealers: return .dealers(try readDealers())
    case .records: return .records(try readRecords())
    case .machines: return .machines(try readMachines())
    case .approvals: return .approvals(try readApprovals())
    case .calendar: return .calendar(try readCalendar())
    case .tariffs: return .tariffs(try readTariffs())
    case .confirmations: return .confirmations(try readConfirmations())
    case .invoices: return .invoices(try readInvoices())
    case .adjustments: return .adjustments(try readAdjustments())
    }
  }
}
