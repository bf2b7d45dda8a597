/// The filled cells of a sheet, packed: text that cells share, then row by row the values and where
/// they stand.
///
/// A list of a million cells takes about ten bytes a cell more than its XML had digits; as an array of
/// cells it would not fit beside the part that it is read from.
struct FilledCells {
  /// A cell of the row that is being read.
  struct Cell {
    let column: Int
    let form: CellForm
    /// Where the value stands in the text.
    let value: Range<Int>
    /// The bytes behind the value that say how it is shown.
    let shown: Int
    /// Whether the value stands anywhere, and not behind that of the cell before.
    var isApart: Bool
  }

  /// A row with at least one filled cell.
  struct Row: Sendable {
    /// From 1.
    let number: Int32
    /// Where the values of its cells begin in the text.
    let values: UInt32
    /// Where its list of cells begins, and where it ends.
    let list: UInt32
    let end: UInt32
  }

  private(set) var text: [UInt8]
  private(set) var rows: [Row] = []
  private var valuesStart: Int
  private let sharedCount: Int
  private var isFilled = [Bool](repeating: false, count: TableLimits.gridColumns)
  private var filledCount = 0
  private var placeCount = 0

  init(sharedText: consuming [UInt8], capacity: Int) {
    sharedCount = sharedText.count
    valuesStart = sharedText.count
    text = sharedText
    text.reserveCapacity(sharedCount + capacity)
  }

  /// The columns with a filled cell, counted from 0.
  var filledColumns: [Int] { isFilled.indices.filter { isFilled[$0] } }

  /// Adds a value to the text, and gives its position.
  mutating func append(_ value: Span<UInt8>) -> Int {
    let start = text.count
    for index in value.indices { text.append(value[index]) }
    return start
  }

  /// Adds a day to the text, and gives where it stands.
  mutating func append(_ day: CivilDay) -> Range<Int> {
    let start = text.count
    day.append(to: &text)
    return start..<text.count
  }

  /// Adds the day and time of a number to the nearest second, where it has a part of a day.
  mutating func append(momentOf number: ExactDecimal, _ dates: DateSystem) {
    guard let moment = dates.moment(number) else { return }
    append(moment.second, of: moment.day)
  }

  /// Adds the day and time of what ISO 8601 writes, where it is not midnight.
  mutating func append(timeOf moment: Span<UInt8>, on day: CivilDay) {
    guard let second = secondOfDay(iso: moment), second > 0 else { return }
    append(UInt64(second), of: day)
  }

  private mutating func append(_ second: UInt64, of day: CivilDay) {
    day.append(to: &text)
    for (separator, part) in [(0x20, 3600), (0x3A, 60), (0x3A, 1)] as [(UInt8, UInt64)] {
      text.append(separator)
      appendDigits(second / part % (part == 3600 ? 24 : 60), count: 2, to: &text)
    }
  }

  /// Adds a number and, behind it, how it is shown where that differs.
  mutating func append(_ number: ExactDecimal, _ format: NumberFormat) -> (CellForm, end: Int) {
    let start = text.count
    number.append(to: &text)
    let end = text.count
    switch format {
    case .mask(let mask):
      guard let whole = number.whole else {
        appendShown(number, decimals: 0)
        return (.number, end)
      }
      mask.append(whole, to: &text)
      guard !text[start..<end].elementsEqual(text[end...]) else { break }
      return (.maskedNumber, end)
    case .number(let decimals?):
      appendShown(number, decimals: decimals)
      return (.number, end)
    case .number(nil), .date, .time, .dateOrTime: break
    }
    text.removeLast(text.count - end)
    return (.number, end)
  }

  private mutating func appendShown(_ number: ExactDecimal, decimals: Int) {
    guard -number.exponent > decimals else { return }
    number.rounded(toPlaces: decimals).append(to: &text)
  }

  /// Ends a row, with its cells by column.
  ///
  /// - Throws: The limit with which the sheet is too large.
  mutating func store(_ cells: [Cell], row: Int) throws(TabularError) {
    let list = text.count
    var nextColumn = 0
    for cell in cells {
      appendCount(cell.column - nextColumn)
      nextColumn = cell.column + 1
      text.append(
        cell.form.rawValue | (cell.isApart ? CellMark.apart : 0)
          | (cell.shown > 0 ? CellMark.shown : 0))
      if cell.isApart { appendCount(cell.value.lowerBound) }
      appendCount(cell.value.count)
      if cell.shown > 0 { appendCount(cell.shown) }
      if !isFilled[cell.column] {
        isFilled[cell.column] = true
        filledCount += 1
      }
    }
    placeCount += nextColumn
    guard placeCount <= TableLimits.places else { throw .contentTooLarge }
    guard filledCount <= TableLimits.columns else { throw .tooManyColumns(row: row) }
    guard text.count - sharedCount <= TableLimits.fileBytes else { throw .contentTooLarge }
    rows.append(
      Row(
        number: Int32(row), values: UInt32(valuesStart), list: UInt32(list),
        end: UInt32(text.count)))
    valuesStart = text.count
  }

  /// Writes a number in groups of seven bits, the lowest first.
  private mutating func appendCount(_ count: Int) {
    var rest = count
    while rest >= 0x80 {
      text.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    text.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// What is said of a stored cell beside its form.
enum CellMark {
  /// Where its value stands is said.
  static let apart: UInt8 = 0x40
  /// Behind its value stands what is shown.
  static let shown: UInt8 = 0x80
}
