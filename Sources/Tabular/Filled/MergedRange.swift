/// Cells that are merged into one.
///
/// The value stands in the first cell. A text, a day or the like holds for each row of the first
/// column; a number does for none, since it may be meant once or for each. The other cells have nothing.
struct MergedRange: Hashable, Sendable {
  /// From 1.
  let firstRow: Int
  private(set) var lastRow: Int
  /// From 0.
  let column: Int
  let lastColumn: Int
  /// Whether it is of several rows, also where nothing is filled below the first.
  let goesDown: Bool

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    firstRow = rows.lowerBound
    lastRow = rows.upperBound
    column = columns.lowerBound
    lastColumn = columns.upperBound
    goesDown = rows.count > 1
  }

  /// More merged cells than there are rows.
  static let largestCount = TableLimits.rows

  /// Brings merged cells into the order of their first rows, and ends them at the last filled one.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where two are over each other or one is beyond the
  ///   grid, ``TabularError/contentTooLarge`` where they would fill more places than anybody merges.
  static func checked(
    _ ranges: [MergedRange], lastRow: Int32?
  ) throws(TabularError) -> [MergedRange] {
    guard ranges.count <= largestCount else { throw .contentTooLarge }
    var kept: [MergedRange] = []
    var lastRows = [Int](repeating: 0, count: TableLimits.gridColumns)
    var heldPlaces = 0
    for range in ranges.sorted(by: isBefore) where range != kept.last {
      guard range.firstRow >= 1, range.lastRow <= TableLimits.rows, range.column >= 0,
        range.lastColumn < TableLimits.gridColumns
      else { throw .workbookDamaged(.beyondGrid) }
      for column in range.column...range.lastColumn {
        guard lastRows[column] < range.firstRow else {
          throw .workbookDamaged(.cellTwice(columnLetters(column) + String(range.firstRow)))
        }
        lastRows[column] = range.lastRow
      }
      kept.append(range)
      let heldRows = min(range.lastRow, Int(lastRow ?? 0)) - min(range.firstRow, Int(lastRow ?? 0))
      heldPlaces += heldRows * (range.column + 1)
      guard heldPlaces <= TableLimits.places else { throw .contentTooLarge }
    }
    return kept.compactMap { $0.cut(behind: Int(lastRow ?? 0)) }
  }

  private static func isBefore(_ left: MergedRange, _ right: MergedRange) -> Bool {
    (left.firstRow, left.column, left.lastRow, left.lastColumn)
      < (right.firstRow, right.column, right.lastRow, right.lastColumn)
  }

  private func cut(behind row: Int) -> MergedRange? {
    guard firstRow <= row else { return nil }
    var range = self
    range.lastRow = min(lastRow, row)
    return range
  }

  /// Puts a cell into the first column of a row and nothing into the others.
  func fill(_ cells: inout [SheetCell], with cell: SheetCell?) {
    if let cell {
      while cells.count <= column { cells.append(.blank) }
      cells[column] = cell
    }
    let first = cell == nil ? column : column + 1
    guard first < cells.count, first <= lastColumn else { return }
    for other in first...min(lastColumn, cells.count - 1) { cells[other] = .blank }
  }
}
