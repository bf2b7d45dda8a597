import Settlement
import Tabular
internal import Text

/// The rows below a header, one after another, with what is wrong in them.
///
/// Cells are read from the bytes of the row's text; a String is made where something is wrong.
struct TableScan {
  private var reader: any RowReader
  /// The current row.
  private(set) var row: SheetRow
  let header: Header
  let file: Int
  let symbols: SymbolTable
  var located: [LocatedFinding] = []
  /// What is wrong in the current row.
  var defects: [RowDefect] = []
  /// The dealer and period of the preamble, where it gives them and they can be read.
  var preambleDealer: Symbol?
  var preamblePeriod: Period?
  /// What the preamble gives and cannot be read, until a row needs it.
  var unreadPreamble: [Field: (value: Preamble.Value, defect: CellDefect)] = [:]
  /// Findings about the dealer or period of the whole file, by place in `located`.
  var wholeFile: [Int] = []
  var totals = Totals()
  /// The dealer of the row before, which nearly always is that of the next.
  var lastDealer: (text: [UInt8], symbol: Symbol) = ([], .blank)
  private let identifierPlaces: [Int]

  init(
    _ reader: any RowReader, at row: consuming SheetRow, below header: Header, file: Int,
    symbols: SymbolTable
  ) {
    self.reader = reader
    self.row = row
    self.header = header
    self.file = file
    self.symbols = symbols
    identifierPlaces = header.kind.identifiers.map { header.place(of: $0) }.filter { $0 >= 0 }
  }

  /// Goes to the next line: past blank rows, totals and footers.
  mutating func nextLine() throws(TabularError) -> Bool {
    while try reader.next(&row) {
      switch hasIdentifier ? .line : roleWithoutIdentifier {
      case .line: return true
      case .total: checkTotals()
      case .passedOver: break
      }
    }
    return false
  }

  /// What a row below the header is.
  private enum RowRole {
    case line
    /// Its figures add up those of the lines above.
    case total
    /// Blank, a footer, or anything below a total.
    case passedOver
  }

  /// Whether the row names what a line is about; nearly all rows do, and are lines.
  private var hasIdentifier: Bool {
    for place in identifierPlaces {
      guard let range = range(at: place) else { continue }
      let first = row.text[range.lowerBound]
      if first < 0x80, first | 0x20 != UInt8(ascii: "t") { return true }
      let cell = String(decoding: row.text[range], as: UTF8.self)
      if !Words.isTotal(cell) && !Words.isFooter(cell) { return true }
    }
    return false
  }

  private var roleWithoutIdentifier: RowRole {
    for place in row.cells.indices {
      guard let first = range(at: place) else { continue }
      let cell = String(decoding: row.text[first], as: UTF8.self)
      if Words.isTotal(cell) { return .total }
      return Words.isFooter(cell) || totals.hasTotal ? .passedOver : .line
    }
    return .passedOver
  }

  /// The bytes of a cell without white space at its ends and without ="…" around it; nil where it is
  /// blank or not there.
  @inline(__always)
  func range(at place: Int) -> Range<Int>? {
    guard place >= 0, place < row.cells.count else { return nil }
    var range = trimmed(row.text.span, row.cells[place].range)
    guard !range.isEmpty else { return nil }
    if row.text[range.lowerBound] == UInt8(ascii: "=") { range = unquoted(row.text.span, range) }
    return range.isEmpty ? nil : range
  }

  @inline(__always)
  func range(of field: Field) -> Range<Int>? { range(at: header.place(of: field)) }

  /// Remembers what is wrong with a cell until the row ends.
  mutating func note(_ defect: CellDefect, _ field: Field) {
    defects.append(RowDefect(field: field, defect: defect))
  }
}
