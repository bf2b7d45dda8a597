/// Which columns of a table's rows are taken by cells of rows above.
struct HTMLPlaces {
  /// Cells that go over more than one row or column.
  private(set) var spans: [Span] = []
  /// By column, the last row that a cell takes.
  private var lastRows: [Int] = []
  private var column = 0

  struct Span {
    var rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// Begins a row: its first cell takes the first column that is free.
  mutating func beginRow() { column = 0 }

  /// Gives a cell its place.
  ///
  /// - Parameters:
  ///   - attributes: Over how many rows and columns it goes.
  ///   - row: Its first row.
  /// - Returns: Its first column.
  /// - Throws: ``TabularError/tooManyColumns(row:)`` where it would stand beyond the grid.
  mutating func place(_ attributes: HTMLAttributes, row: Int) throws(TabularError) -> Int {
    while column < lastRows.count, lastRows[column] >= row { column += 1 }
    let columns = column...column + attributes.columns - 1
    guard columns.upperBound < TableLimits.gridColumns else { throw .tooManyColumns(row: row) }
    let lastRow = row + attributes.rows - 1
    for taken in columns {
      if taken == lastRows.count { lastRows.append(0) }
      lastRows[taken] = max(lastRows[taken], lastRow)
    }
    if attributes.rows > 1 || attributes.columns > 1 {
      spans.append(Span(rows: row...lastRow, columns: columns))
    }
    column = columns.upperBound + 1
    return columns.lowerBound
  }

  /// Ends a table behind a row: no cell goes on below it.
  mutating func endTable(behind row: Int) -> [Span] {
    defer { self = HTMLPlaces() }
    return spans.map { Span(rows: $0.rows.clamped(to: 1...max(row, 1)), columns: $0.columns) }
  }
}
