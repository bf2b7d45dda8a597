/// Which columns of a row are taken by cells that began in rows above and go on in it.
struct TakenColumns {
  /// By column, the last row that a cell takes; from 1.
  private var lastRows: [Int] = []

  /// The first column that is free in a row, from a column on; columns count from 0.
  func firstFree(from column: Int, row: Int) -> Int {
    var column = column
    while isTaken(column, row: row) { column += 1 }
    return column
  }

  func isTaken(_ column: Int, row: Int) -> Bool {
    column < lastRows.count && lastRows[column] >= row
  }

  /// Takes columns down to a row.
  mutating func take(_ columns: ClosedRange<Int>, through row: Int) {
    if lastRows.count <= columns.upperBound {
      lastRows += [Int](repeating: 0, count: columns.upperBound + 1 - lastRows.count)
    }
    for column in columns { lastRows[column] = max(lastRows[column], row) }
  }
}
