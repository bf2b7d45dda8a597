import Settlement

/// Rows that may lie in several files at once: alike in different files they are one, alike in one
/// file they add up, so that of each the largest number in any file counts.
struct RowsOfFiles<Row: Hashable & Sendable> {
  private var rows: [PlacedRow<Row>] = []

  /// All rows in reading order, those that count no more than once too.
  var all: [PlacedRow<Row>] { rows }

  /// Makes room for more rows.
  mutating func reserve(_ count: Int) { rows.reserveCapacity(rows.count + count) }

  /// Adds a row in reading order.
  mutating func append(_ row: PlacedRow<Row>) { rows.append(row) }

  /// The rows that count, in reading order.
  var onceEach: [PlacedRow<Row>] { onceEach { _ in false } }

  /// The rows that count, in reading order, where of some it is known that no other file has them.
  func onceEach(isAlone: (Row) -> Bool) -> [PlacedRow<Row>] {
    guard let first = rows.first?.file.index, rows.contains(where: { $0.file.index != first })
    else { return rows }
    let isRepeated = repeated(isAlone)
    guard isRepeated.contains(true) else { return rows }
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

  /// For each row that may be in another file whether there is another that is alike.
  ///
  /// Most rows are not repeated, and of a million rows a dictionary of them all would be larger than the
  /// rows: a slot has the place of a row alone.
  private func repeated(_ isAlone: (Row) -> Bool) -> [Bool] {
    let places = rows.indices.filter { !isAlone(rows[$0].value) }
    var slots = [UInt32](repeating: 0, count: 64)
    while slots.count < places.count * 2 {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
    }
    var marks = [UInt32](repeating: 0, count: rows.count)
    var found = [Bool](repeating: false, count: rows.count)
    for place in places {
      let row = rows[place].value
      let hash = UInt64(truncatingIfNeeded: row.hashValue)
      marks[place] = UInt32(truncatingIfNeeded: hash >> 32)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let other = Int(slots[slot]) - 1
        if marks[other] == marks[place], rows[other].value == row {
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
