/// The rows and cells of a page's tables, brought into one sheet.
struct HTMLRows {
  private var scan: HTMLScan
  private var builder: SheetBuilder
  /// The columns that cells of the current table take in rows below their own.
  private var taken = TakenColumns()
  /// The first columns of the current table's cells that go over several rows.
  private var spans: [(rows: ClosedRange<Int>, column: Int)] = []
  /// The column behind the last cell of the row.
  private var nextColumn = 0
  /// The number of the current row, or of the one before.
  private(set) var row = 0
  private var isInRow = false
  /// The text of the current cell, and its column; nil between cells.
  private var cell: (text: HTMLCellText, column: Int)?
  /// How many tables the current cell has begun in itself.
  private var inner = 0

  init(_ scan: HTMLScan) {
    self.scan = scan
    builder = SheetBuilder(name: nil, capacity: scan.text.count / 4)
  }

  /// Reads the page to its end.
  ///
  /// - Throws: ``TabularError/webPage`` where it has no row, or why nothing of it can be used.
  mutating func readAll() throws(TabularError) -> Sheet {
    let page = scan.text
    while let token = try scan.next() {
      switch token {
      case .text(let range): cell?.text.append(page, range)
      case .start(let element, let attributes): try start(element, attributes)
      case .end(let element): try end(element)
      }
    }
    try endTable()
    guard row > 0 else { throw .webPage }
    return try builder.finish()
  }

  private mutating func start(
    _ element: HTMLElement, _ attributes: Range<Int>
  ) throws(TabularError) {
    switch element {
    case .table where cell != nil: inner += 1
    case .table: try endTable()
    case .row where inner == 0: try beginRow(HTMLAttributes(scan.text, attributes))
    case .cell where inner == 0: try beginCell(HTMLAttributes(scan.text, attributes))
    case .rowGroup where inner == 0: try endRow()
    case .row, .block: cell?.text.beginLine()
    case .cell: cell?.text.beginWord()
    case .lineBreak: cell?.text.breakLine()
    case .rowGroup, .unseen: break
    }
  }

  private mutating func end(_ element: HTMLElement) throws(TabularError) {
    switch element {
    case .table where inner > 0:
      inner -= 1
      cell?.text.beginLine()
    case .table: try endTable()
    case .cell where inner == 0: try endCell()
    case .row where inner == 0, .rowGroup where inner == 0: try endRow()
    case .block: cell?.text.beginLine()
    case .row, .cell, .rowGroup, .lineBreak, .unseen: break
    }
  }

  private mutating func beginRow(_ attributes: HTMLAttributes) throws(TabularError) {
    try endRow()
    row += 1
    guard row <= TableLimits.rows else { throw .tooManyRows }
    try builder.beginRow(row, isHidden: attributes.isHidden)
    nextColumn = 0
    isInRow = true
  }

  private mutating func beginCell(_ attributes: HTMLAttributes) throws(TabularError) {
    try endCell()
    if !isInRow { try beginRow(HTMLAttributes([], 0..<0)) }
    cell = (HTMLCellText(), try place(attributes))
  }

  /// Gives a cell its place, and returns its first column.
  private mutating func place(_ attributes: HTMLAttributes) throws(TabularError) -> Int {
    let first = taken.firstFree(from: nextColumn, row: row)
    nextColumn = first + attributes.columns
    guard nextColumn <= TableLimits.gridColumns else { throw .tooManyColumns(row: row) }
    if attributes.rows > 1 {
      let lastRow = row + attributes.rows - 1
      taken.take(first...nextColumn - 1, through: lastRow)
      spans.append((row...lastRow, first))
    }
    return first
  }

  private mutating func endCell() throws(TabularError) {
    guard let (cell, column) = cell.take() else { return }
    try builder.append(.text, cell.text.span, column: column)
  }

  private mutating func endRow() throws(TabularError) {
    try endCell()
    isInRow = false
  }

  /// Ends a table: no cell goes on below it.
  private mutating func endTable() throws(TabularError) {
    inner = 0
    try endRow()
    for span in spans {
      builder.merge(rows: span.rows.clamped(to: 1...row), columns: span.column...span.column)
    }
    spans.removeAll()
    taken = TakenColumns()
  }
}
