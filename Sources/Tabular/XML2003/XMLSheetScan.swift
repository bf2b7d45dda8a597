/// The rows and cells of a sheet of an XML workbook.
struct XMLSheetScan {
  var isVisible = true
  var tableStyle: String?
  private var builder: SheetBuilder
  /// The styles of the columns, as far as the file has them.
  private var columnStyles: [String?] = []
  private var row = 0
  private var nextRow = 1
  private var rowStyle: String?
  /// The column behind the last cell of the row.
  private var nextCell = 0
  private var taken = TakenColumns()
  private var cell = Cell()

  /// A cell that has begun.
  private struct Cell {
    var column = 0
    /// Whether a cell from above stands in its place.
    var isTaken = false
    var style: String?
    var hasFormula = false
    var type: String?
    var value: [UInt8]?
  }

  init(name: String?) { builder = SheetBuilder(name: name) }

  /// Adds columns: a style, and whether they are hidden, for one or several side by side.
  mutating func addColumn(_ element: XMLScanner, _ document: Span<UInt8>) throws(TabularError) {
    let next = columnStyles.count
    let first = try element.count("Index", in: document).map { $0 - 1 } ?? next
    let last = first + (try element.count("Span", in: document) ?? 0)
    guard first >= next else { throw .workbookDamaged(.cellTwice(columnLetters(max(first, 0)))) }
    guard last < TableLimits.gridColumns else { throw .workbookDamaged(.beyondGrid) }
    if element.isHidden(in: document) { builder.hide(columns: first...last) }
    let style = element.string(of: "StyleID", in: document)
    columnStyles += [String?](repeating: nil, count: first - next)
    columnStyles += [String?](repeating: style, count: last + 1 - first)
  }

  /// Begins a row, or several that have nothing but a style.
  mutating func beginRow(_ element: XMLScanner, _ document: Span<UInt8>) throws(TabularError) {
    row = try element.count("Index", in: document) ?? nextRow
    try builder.beginRow(row, isHidden: element.isHidden(in: document))
    nextRow = row + 1 + (try element.count("Span", in: document) ?? 0)
    rowStyle = element.string(of: "StyleID", in: document)
    nextCell = 0
  }

  /// Begins a cell; its value follows where it has one.
  mutating func beginCell(_ element: XMLScanner, _ document: Span<UInt8>) throws(TabularError) {
    // A cell without an index stands beside what comes down from above; programs leave it out.
    let index = try element.count("Index", in: document).map { $0 - 1 }
    let column = index ?? taken.firstFree(from: nextCell, row: row)
    let across = try element.count("MergeAcross", in: document) ?? 0
    let down = try element.count("MergeDown", in: document) ?? 0
    guard column >= 0, column + across < TableLimits.gridColumns else {
      throw .workbookDamaged(.beyondGrid)
    }
    nextCell = column + across + 1
    let isTaken = taken.isTaken(column, row: row)
    if down > 0 { taken.take(column...column + across, through: row + down) }
    cell = Cell(
      column: column, isTaken: isTaken, style: element.string(of: "StyleID", in: document),
      hasFormula: element.value(of: "Formula", in: document) != nil)
    if across > 0 || down > 0 {
      builder.merge(rows: row...row + down, columns: column...column + across)
    }
  }

  /// Begins the value of the current cell.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` for a second one, or one in a merged cell's place.
  mutating func beginValue(_ element: XMLScanner, _ document: Span<UInt8>) throws(TabularError) {
    guard cell.value == nil, !cell.isTaken else { throw damage }
    cell.type = element.string(of: "Type", in: document)
  }

  mutating func endValue(_ text: [UInt8]) { cell.value = text }

  /// Ends the current cell.
  mutating func endCell(_ styles: XMLStyles, _ dates: DateSystem) throws(TabularError) {
    guard let value = cell.value, !(cell.hasFormula && value.isEmpty && cell.type != "String")
    else {
      guard cell.hasFormula else { return }
      return try builder.appendUncalculated(column: cell.column)
    }
    switch cell.type {
    case "Number":
      guard let number = ExactDecimal(value.span) else { throw damage }
      try builder.append(number, styles.format(style), dates, column: cell.column)
    case "DateTime": try appendDay(value, styles.format(style))
    case "Boolean":
      let isTrue = value == [UInt8(ascii: "1")]
      guard isTrue || value == [zero] else { throw damage }
      let word = [UInt8]((isTrue ? "TRUE" : "FALSE").utf8)
      try builder.append(.boolean, word.span, column: cell.column)
    case "Error": try builder.append(.error, value.span, column: cell.column)
    case "String", nil: try builder.append(.text, value.span, column: cell.column)
    default: throw damage
    }
  }

  /// A moment is its day; its time under a format of times, or before 1900, it is text.
  private mutating func appendDay(
    _ value: [UInt8], _ format: NumberFormat
  ) throws(TabularError) {
    let day = CivilDay(iso: value.span)
    guard let day, format != .time else {
      guard value.count >= 19, day != nil || value.starts(with: "1".utf8) else { throw damage }
      // A time of day is one of the day before the first.
      let isTime = format == .time || value.starts(with: "1899-12-31".utf8)
      let text = isTime ? value[11..<19] : value[0..<19]
      return try builder.append(.text, text.span, column: cell.column)
    }
    try builder.append(day, iso: value.span, column: cell.column)
  }

  /// The style of the current cell: its own, its row's, its column's or the table's.
  private var style: String? {
    let ofColumn = cell.column < columnStyles.count ? columnStyles[cell.column] : nil
    return cell.style ?? rowStyle ?? ofColumn ?? tableStyle
  }

  private var damage: TabularError {
    .workbookDamaged(.cell(columnLetters(cell.column) + String(row)))
  }

  /// Ends the sheet.
  consuming func finish() throws(TabularError) -> Sheet { try builder.finish() }
}
