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
    let isRepeated = repeated
    /// How many of a row were met in the file at hand, and how many are kept.
    var met: [Row: (file: Int, here: Int, kept: Int)] = [:]
    return rows.enumerated().filter { place, row in
      guard isRepeated[place] else { return true }
      var count = met[row.value] ?? (row.file.index, 0, 0)
      if count.file != row.file.index { (count.file, count.here) = (row.file.index, 0) }
      count.here += 1
      let isKept = count.here > count.kept
      if isKept { count.kept = count.here }
      met[row.value] = count
      return isKept
    }.map(\.element)
  }

  /// For each row whether there is another that is alike.
  ///
  /// Most rows are not repeated, and of a million rows a dictionary of them all would be larger than the
  /// rows: a slot has the place of a row alone.
  private var repeated: [Bool] {
    var slots = [UInt32](repeating: 0, count: 64)
    while slots.count < rows.count * 2 { slots = [UInt32](repeating: 0, count: slots.count * 2) }
    var (marks, found) = ([UInt32](), [Bool](repeating: false, count: rows.count))
    marks.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      let hash = UInt64(truncatingIfNeeded: row.value.hashValue)
      marks.append(UInt32(truncatingIfNeeded: hash >> 32))
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let other = Int(slots[slot]) - 1
        if marks[other] == marks[place], rows[other].value == row.value {
          (found[other], found[place]) = (true, true)
          break
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      if slots[slot] == 0 { slots[slot] = UInt32(place + 1) }
    }
    return found
  }
}

extension PlacedRow {
  /// Where the row stands.
  var place: Place { Place(file: file, row: Int(row)) }
}
