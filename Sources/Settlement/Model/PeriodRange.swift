package import Text

/// The periods that a report is about, from the first to the last.
package struct PeriodRange: Hashable, Sendable {
  package let first: Period
  package let last: Period
  package let firstDay: Day
  package let lastDay: Day

  /// Joins two periods; nil where the last ends before the first, or one is a month and one a half.
  package init?(_ first: Period, _ last: Period) {
    guard first.sort == last.sort, first <= last else { return nil }
    self.first = first
    self.last = last
    (firstDay, lastDay) = (first.firstDay, last.lastDay)
  }

  /// Whether all days of a period lie in the range.
  package func contains(_ period: Period) -> Bool {
    period.firstDay >= firstDay && period.lastDay <= lastDay
  }

  /// Whether a day lies in the range.
  package func contains(_ day: Day) -> Bool { day >= firstDay && day <= lastDay }
}

extension PeriodRange {
  /// As people read it: one period by its name, several from the first to the last.
  package var words: Message {
    guard first != last else { return Message(asWritten: first.description) }
    return Message(en: "\(first) to \(last)", zh: "\(first) 至 \(last)")
  }
}

extension PeriodRange: CustomStringConvertible {
  /// As in the name of a folder: `2025-10-2025-12`.
  package var description: String { "\(first)-\(last)" }
}
