import Settlement
import Tabular
internal import Text

/// The rows below a header, one after another, with what is wrong in them.
///
/// Cells are read from the bytes of the row's text; a String is made where something is wrong.
struct TableScan {
  var reader: any RowReader
  /// The current row.
  private(set) var row: SheetRow
  let header: Header
  let file: FileNumber
  let symbols: SymbolTable
  /// Whether the rows are read for a report, which asks for more columns and holds nothing.
  let isForReport: Bool
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
  /// Rows that were taken for titles and may be lines.
  var possibleLines: [PossibleLine] = []
  /// The dealer of the row before, which nearly always is that of the next.
  var lastDealer: (text: [UInt8], symbol: Symbol) = ([], .blank)
  /// The month of the row before, in the same way.
  var lastPeriod: (text: [UInt8], period: Period?) = ([], nil)
  /// Why the current row cannot be read by its places at all.
  var shift: ShiftedRow?
  /// How many cells more than the header the rows so far have had, where all had as many.
  var surplus = Surplus.none
  let rowRoles: RowRoles
  /// The rows so far that cannot be read, and cells of a report that were left blank.
  var leftOut = LeftOut()
  /// What parts the cells of a row; nil where none can slip into the place of another.
  let separator: UInt8?
  /// Whether no line has come yet.
  var isAtTop = true
  /// The columns of which it was said that what their cells show was taken.
  var rounded: Set<Field> = []

  init(
    _ reader: any RowReader, at row: consuming SheetRow, below header: Header, file: FileNumber,
    symbols: SymbolTable, isForReport: Bool = false
  ) {
    self.isForReport = isForReport
    self.reader = reader
    self.row = row
    self.header = header
    self.file = file
    self.symbols = symbols
    rowRoles = RowRoles(header)
    separator = reader.separator
  }

  /// Goes to the next line: past blank rows, totals, titles and footers.
  mutating func nextLine() throws(TabularError) -> Bool {
    guard try nextUncheckedLine() else { return false }
    if separator == nil { noteCellsWithoutValue() }
    try checkPlaces()
    return true
  }

  /// The same, without a look at whether the cells stand in their places.
  mutating func nextUncheckedLine() throws(TabularError) -> Bool {
    while try reader.next(&row) {
      switch role() {
      case .line: return true
      case .total: checkTotals()
      case .title:
        notePossibleLine()
        noteTitle()
      case .header, .passedOver: break
      }
    }
    return false
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
