internal import Text

/// Two rows that contradict each other on a day on which both would be in force.
package struct RowConflict: Sendable {
  /// The row that goes first, and the one that contradicts it.
  package let places: (first: Place, second: Place)
  /// What the two say.
  let said: (first: Message, second: Message)
  /// The first day of both.
  package let effectiveFrom: Day

  init(_ first: some DatedRow, _ second: some DatedRow) {
    places = (first.place, second.place)
    said = (first.said, second.said)
    effectiveFrom = first.effectiveFrom
  }
}

extension Array where Element: DatedRow & Sendable {
  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one; of rows in the order of precedence, each looked at once.
  var conflicts: [RowConflict] {
    guard count > 1 else { return [] }
    var conflicts: [RowConflict] = []
    var days = CoveredDays()
    var start = startIndex
    while start < endIndex {
      let rank = self[start...].prefix { $0.ranksWith(self[start]) }
      conflicts += rank.conflicts(from: days.firstFree(from: self[start].effectiveFrom))
      for row in rank { days.cover(row.effectiveFrom, through: row.effectiveTo) }
      start = rank.endIndex
    }
    return conflicts
  }
}

extension ArraySlice where Element: DatedRow & Sendable {
  /// The conflicts of rows of one rank, all of which begin on one day, where the rows before them
  /// leave them a first day; nil where these cover all days.
  fileprivate func conflicts(from first: Day?) -> [RowConflict] {
    guard count > 1, let first else { return [] }
    var conflicts: [RowConflict] = []
    var different: [Element] = []
    for row in self where row.covers(first) {
      if let other = different.first(where: { $0.contradicts(row) }) {
        conflicts.append(RowConflict(other, row))
      }
      // Whatever a row contradicts, it contradicts one of these first.
      if row.isNews(beside: different) { different.append(row) }
    }
    return conflicts
  }
}

/// The days on which a row is in force, of rows whose first days never rise.
private struct CoveredDays {
  /// Parted by days that are free, the earliest last; without an end where there is none.
  private var spans: [(first: Day, last: Day?)] = []

  /// The first day from a day on, which is not after any that is covered yet, that is free; nil where
  /// there is none.
  func firstFree(from day: Day) -> Day? {
    guard let span = spans.last, span.first <= day else { return day }
    return span.last?.adding(days: 1)
  }

  /// Covers the days of a row that begins no later than all before it.
  mutating func cover(_ first: Day, through last: Day?) {
    if let last, last < first { return }
    var last = last
    while let span = spans.last, last.map({ span.first <= $0.adding(days: 1) }) ?? true {
      last = last.flatMap { end in span.last.map { Swift.max(end, $0) } }
      spans.removeLast()
    }
    spans.append((first, last))
  }
}
