/// Collects the filled cells of a sheet whose file stores each with its place.
///
/// All formats but delimited text are read by it, so that what a person sees in a sheet (merged
/// cells, formats, what is blank, what is too large) is decided here and nowhere else.
package struct SheetBuilder {
  private let name: String?
  private let namesCells: Bool
  private var cells: FilledCells
  private var merges: [MergedRange] = []
  /// How many stretches of hidden columns begin at a column, less those that end before it.
  private var hiddenEdges = [Int](repeating: 0, count: TableLimits.gridColumns + 1)
  private var hidden = HiddenCells()
  private var row = 0
  private var isRowHidden = false
  /// As its numbers have it.
  private var dates = DateSystem.from1900
  /// The cells of the current row, in the order in which they came.
  private var pending: [FilledCells.Cell] = []

  /// Begins a sheet.
  ///
  /// - Parameters:
  ///   - name: What the file calls it.
  ///   - namesCells: Whether the file calls cells by column and row.
  ///   - sharedText: Text in which values stand that many cells share, in UTF-8.
  ///   - capacity: The bytes that the values of all cells will hardly exceed.
  package init(
    name: String?, namesCells: Bool = true, sharedText: consuming [UInt8] = [], capacity: Int = 0
  ) {
    self.name = name
    self.namesCells = namesCells
    cells = FilledCells(sharedText: sharedText, capacity: capacity)
  }

  /// Begins a row; its cells follow.
  ///
  /// - Parameters:
  ///   - number: From 1, higher than that of the row before.
  ///   - isHidden: Whether a person does not see it.
  /// - Throws: ``TabularError/workbookDamaged(_:)``, or the limit that the row before breaks.
  package mutating func beginRow(
    _ number: Int, isHidden: Bool = false
  ) throws(TabularError) {
    try endRow()
    guard number > row else { throw .workbookDamaged(.rowOrder(number)) }
    guard number <= TableLimits.rows else { throw .workbookDamaged(.beyondGrid) }
    row = number
    isRowHidden = isHidden
  }

  /// Adds a cell to the current row, columns counted from 0; a blank text is no cell.
  ///
  /// The value is a text, a day as `2025-10-05`, `TRUE` or `FALSE`, or the name of an error.
  package mutating func append(
    _ form: CellForm, _ value: Span<UInt8>, column: Int
  ) throws(TabularError) {
    try checkPlace(column)
    guard form != .text || !isBlank(value) else { return }
    let start = cells.append(value)
    try add(form, start..<start + value.count, column: column)
  }

  /// Adds a formula without a value.
  package mutating func appendUncalculated(column: Int) throws(TabularError) {
    let sign = [UInt8(ascii: "=")]
    try append(.uncalculated, sign.span, column: column)
  }

  /// Adds a text that stands in the shared text.
  package mutating func append(shared range: Range<Int>, column: Int) throws(TabularError) {
    try checkPlace(column)
    guard !isBlank(cells.text.span.extracting(range)) else { return }
    try add(.text, range, column: column, isApart: true)
  }

  /// Adds a number as its format has it: a day, or a number with what is shown of it.
  package mutating func append(
    _ number: ExactDecimal, _ format: NumberFormat, _ dates: DateSystem, column: Int
  ) throws(TabularError) {
    try checkPlace(column)
    self.dates = dates
    if format.isDate(number), let day = dates.day(number) {
      let range = cells.append(day)
      cells.append(momentOf: number, dates)
      return try add(
        .date, range, shown: cells.text.count - range.upperBound, column: column)
    }
    let start = cells.text.count
    let (form, end) = cells.append(number, format)
    try add(form, start..<end, shown: cells.text.count - end, column: column)
  }

  /// Adds a day with its time as ISO 8601 writes them, such as `2025-10-05T09:00:00.000`.
  package mutating func append(
    _ day: CivilDay, iso moment: Span<UInt8>, column: Int
  ) throws(TabularError) {
    try checkPlace(column)
    let range = cells.append(day)
    cells.append(timeOf: moment, on: day)
    try add(.date, range, shown: cells.text.count - range.upperBound, column: column)
  }

  /// Merges cells; rows count from 1, columns from 0.
  package mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    // One more than is allowed is enough to know.
    guard merges.count <= MergedRange.largestCount else { return }
    merges.append(MergedRange(rows: rows, columns: columns))
  }

  /// Hides columns, counted from 0.
  package mutating func hide(columns: ClosedRange<Int>) {
    let beyond = TableLimits.gridColumns
    guard columns.lowerBound >= 0, columns.lowerBound < beyond else { return }
    hiddenEdges[columns.lowerBound] += 1
    hiddenEdges[min(columns.upperBound + 1, beyond)] -= 1
  }

  /// Ends the sheet, to which nothing is added any more.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)``, or the limit that it breaks.
  package mutating func finish() throws(TabularError) -> Sheet {
    try endRow()
    hidden.columns = hiddenColumns
    let reader = FilledReader(
      rows: cells.rows, merges: try MergedRange.checked(merges, lastRow: cells.rows.last?.number))
    return Sheet(
      name: name, namesCells: namesCells, text: cells.text, readers: [reader], hidden: hidden,
      dates: dates)
  }

  private var hiddenColumns: [Int] {
    var depth = 0
    let isHidden = hiddenEdges.map { edge in
      depth += edge
      return depth > 0
    }
    return cells.filledColumns.filter { isHidden[$0] }
  }

  private func checkPlace(_ column: Int) throws(TabularError) {
    guard (0..<TableLimits.gridColumns).contains(column) else {
      throw .workbookDamaged(.beyondGrid)
    }
  }

  private mutating func add(
    _ form: CellForm, _ value: Range<Int>, shown: Int = 0, column: Int, isApart: Bool = false
  ) throws(TabularError) {
    guard isWithinLimit(value) else { throw .cellTooLong(row: row) }
    guard shown <= Int(UInt16.max) else { throw .workbookDamaged(.format) }
    pending.append(
      FilledCells.Cell(
        column: column, form: form, value: value, shown: shown, isApart: isApart))
  }

  private func isWithinLimit(_ value: Range<Int>) -> Bool {
    guard value.count > TableLimits.cellCharacters else { return true }
    let characters = cells.text[value].count { $0 & 0xC0 != 0x80 }
    return characters <= TableLimits.cellCharacters
  }

  /// Stores the cells of the current row by column.
  private mutating func endRow() throws(TabularError) {
    guard !pending.isEmpty else { return }
    if !pending.indices.dropFirst().allSatisfy({ pending[$0 - 1].column < pending[$0].column }) {
      pending.sort { $0.column < $1.column }
      for index in pending.indices { pending[index].isApart = true }
      for index in pending.indices.dropFirst()
      where pending[index - 1].column == pending[index].column {
        throw .workbookDamaged(.cellTwice(columnLetters(pending[index].column) + String(row)))
      }
    }
    try cells.store(pending, row: row)
    if isRowHidden { hidden.rows += 1 }
    pending.removeAll(keepingCapacity: true)
  }
}

extension NumberFormat {
  /// Whether the format shows a number as a day.
  fileprivate func isDate(_ number: ExactDecimal) -> Bool {
    switch self {
    case .date: true
    case .dateOrTime: number.wholePart(below: UInt64.max).map { $0 >= 1 } ?? false
    case .number, .mask, .time: false
    }
  }
}

/// Whether a text has white space only, the ideographic and the no-break space included.
func isBlank(_ text: Span<UInt8>) -> Bool {
  var position = 0
  while position < text.count {
    switch text[position] {
    case 0x09...0x0D, 0x20: position += 1
    case 0xC2 where position + 1 < text.count && text[position + 1] == 0xA0: position += 2
    case 0xE3
    where position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0x80:
      position += 3
    default: return false
    }
  }
  return true
}
