/// The month that is settled (结算月份).
package struct Period: Hashable, Comparable, Sendable {
  /// Months since January of the year 0.
  let index: Int32

  private init(index: Int32) {
    self.index = index
  }

  /// Makes the period, or nil where the month is not 1 to 12 or the year not 1 to 9998.
  package init?(year: Int, month: Int) {
    guard (1...9998).contains(year), (1...12).contains(month) else { return nil }
    index = Int32(year * 12 + month - 1)
  }

  /// The period in which a day lies.
  package init(of day: Day) {
    let (year, month, _) = day.components
    index = Int32(year * 12 + month - 1)
  }

  package var year: Int { Int(index) / 12 }
  package var month: Int { Int(index) % 12 + 1 }
  package var next: Period { Period(index: index + 1) }
  package var previous: Period { Period(index: index - 1) }

  package var firstDay: Day { Day(clampingYear: year, month: month, day: 1) }
  package var lastDay: Day { Day(clampingYear: year, month: month, day: 31) }

  /// The day of the month with this number, or the last day where the month is shorter.
  package func day(_ number: Int) -> Day {
    Day(clampingYear: year, month: month, day: number)
  }

  /// Returns whether a day lies in the month.
  package func contains(_ day: Day) -> Bool { day >= firstDay && day <= lastDay }

  package static func < (left: Period, right: Period) -> Bool { left.index < right.index }
}

extension Period: CustomStringConvertible {
  /// As in every output: `2025-10`.
  package var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// As in a statement's number: `202510`.
  package var compact: String { "\(padded(year, to: 4))\(padded(month, to: 2))" }

  /// Reads what ``description`` writes, or nil where the text is anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 7, parts.count == 2, let year = Int(parts[0]),
      let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
    guard description == text else { return nil }
  }
}
