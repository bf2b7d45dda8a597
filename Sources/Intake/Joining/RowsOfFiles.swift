import Settlement

/// Rows that may lie in several files at once: alike in different files they are one, alike in one
/// file they add up, so that of each the largest number in any file counts.
struct RowsOfFiles<Row: Hashable & Sendable> {
  private var rows: [PlacedRow<Row>] = []

  /// Adds a row in reading order.
  mutating func append(_ row: PlacedRow<Row>) { rows.append(row) }

  /// The rows that count, in reading order.
  var onceEach: [PlacedRow<Row>] {
    guard let first = rows.first?.file.index, rows.contains(where: { $0.file.index != first })
    else { return rows }
    /// How many of a row were met in the file at hand, and how many are kept.
    var met: [Row: (file: Int, here: Int, kept: Int)] = [:]
    return rows.filter { row in
      var count = met[row.value] ?? (row.file.index, 0, 0)
      if count.file != row.file.index { (count.file, count.here) = (row.file.index, 0) }
      count.here += 1
      let isKept = count.here > count.kept
      if isKept { count.kept = count.here }
      met[row.value] = count
      return isKept
    }
  }
}

extension PlacedRow {
  /// Where the row stands.
  var place: Place { Place(file: file, row: Int(row)) }
}
