import Settlement
import Tabular
internal import Text

/// The rows below a header, one after another, with what is wrong in them.
///
/// Cells are read from the bytes of the row's text; a String is made where something is wrong.
struct TableScan<Reader: RowReader> {
  var reader: Reader
  /// The current row.
  var row: Row
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

  /// A cell that is not what its column says.
  struct RowDefect {
    let field: Field
    let defect: CellDefect
  }

  /// Starts below the header.
  init(
    _ reader: Reader, at row: consuming Row, below header: Header, file: Int, symbols: SymbolTable
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
      if hasIdentifier || isLineWithoutIdentifier() { return true }
    }
    return false
  }

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

  private mutating func isLineWithoutIdentifier() -> Bool {
    guard let place = row.cells.indices.first(where: { range(at: $0) != nil }),
      let first = range(at: place)
    else { return false }
    let cell = String(decoding: row.text[first], as: UTF8.self)
    if Words.isTotal(cell) {
      checkTotals()
      return false
    }
    return !Words.isFooter(cell) && !totals.hasTotal
  }

  /// The bytes of a cell without white space at its ends; nil where it is blank or not there.
  @inline(__always)
  func range(at place: Int) -> Range<Int>? {
    guard place >= 0, place < row.cells.count else { return nil }
    let range = trimmed(row.text.span, row.cells[place].range)
    return range.isEmpty ? nil : range
  }

  @inline(__always)
  func range(of field: Field) -> Range<Int>? { range(at: header.place(of: field)) }

  /// Remembers what is wrong with a cell until the row ends.
  mutating func note(_ defect: CellDefect, _ field: Field) {
    defects.append(RowDefect(field: field, defect: defect))
  }
}

extension TableKind {
  /// The columns of which one is filled in every line; a total or footer has none.
  var identifiers: [Field] {
    let shared: [Field] = [.partNo, .recordNo, .labelNo, .dealer]
    let own = columns.map(\.field).filter { shared.contains($0) }
    switch self {
    case .machines: return [.machineNo]
    case .tariffs: return [.item]
    case .confirmations, .adjustments: return [.statementNo]
    case .invoices: return [.invoiceNo, .sellerTaxID, .buyerTaxID]
    case .calendar: return [.date]
    default: return own
    }
  }

  /// Whether an unreadable row holds the lists of the dealer it names.
  var holdsDealers: Bool {
    self == .receipts || self == .acceptance || self == .returns || self == .records
  }
}
