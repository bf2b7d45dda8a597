/// A half of a year (半年).
package enum Half: Int, CaseIterable, Sendable, CustomStringConvertible {
  /// 上半年
  case first = 1
  /// 下半年
  case second

  package var other: Half { self == .first ? .second : .first }

  /// As in every output: `H1`.
  package var description: String { "H\(rawValue)" }
}

/// A day that every year has, such as 30 June; that is any but 29 February.
///
/// Two bytes: each row of an acceptance has a period, which ends by two of these.
package struct DayOfYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let month: UInt8
  private let day: UInt8

  /// Reads `06-30`; nil where the text is anything else, or names a day that some year lacks.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 5, parts.count == 2, let month = Int(parts[0]),
      let day = Int(parts[1]),
      Day(year: 2001, month: month, day: day) != nil
    else { return nil }
    self.init(month: UInt8(month), day: UInt8(day))
    guard description == text else { return nil }
  }

  fileprivate init(month: UInt8, day: UInt8) {
    (self.month, self.day) = (month, day)
  }

  /// The day in a year.
  package func day(in year: Int) -> Day {
    Day(clampingYear: year, month: Int(month), day: Int(day))
  }

  /// The first such day after another day.
  package func first(after day: Day) -> Day {
    let year = day.components.year
    let same = self.day(in: year)
    return same > day ? same : self.day(in: year + 1)
  }

  /// As the rulebook has it: `06-30`.
  package var description: String {
    "\(padded(Int(month), to: 2))-\(padded(Int(day), to: 2))"
  }

  package static func < (left: DayOfYear, right: DayOfYear) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

/// The days on which the halves of every year end.
package struct HalfEnds: Hashable, Sendable {
  package let first: DayOfYear
  package let second: DayOfYear

  /// The halves of the calendar, for what is read before the rulebook.
  package static let ofCalendar = HalfEnds(
    first: DayOfYear(month: 6, day: 30), second: DayOfYear(month: 12, day: 31))

  package init(first: DayOfYear, second: DayOfYear) {
    self.first = first
    self.second = second
  }

  /// The last day of a half.
  package func end(of half: Half) -> DayOfYear { half == .first ? first : second }
}
