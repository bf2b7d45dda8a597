/// A point of local clock time, or a day of which no time is known.
package struct Moment: Hashable, Sendable {
  package let day: Day
  /// Minutes since midnight; nil where only the day is known.
  package let minute: Int?

  package init(day: Day, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// Whether it lies before another; where one has no time, the days alone are compared.
  package func isBefore(_ other: Moment) -> Bool {
    guard day == other.day, let minute, let later = other.minute else { return day < other.day }
    return minute < later
  }

  /// The minutes from another moment to this one; nil where one of the two has no time.
  package func minutes(since start: Moment) -> Int? {
    guard let minute, let first = start.minute else { return nil }
    return minutesBetween(start.day, day) + minute - first
  }

  /// The minutes from here to the end of a day; nil where there is no time.
  package func minutes(toEndOf last: Day) -> Int? {
    minute.map { minutesBetween(day, last) + minutesOfDay - $0 }
  }

  /// The moment so many hours later, a day having 24; nil where there is no time.
  package func adding(hours: Int) -> Moment? {
    guard let minute else { return nil }
    let minutes = minute + hours * 60
    return Moment(
      day: day.adding(days: minutes / minutesOfDay), minute: minutes % minutesOfDay)
  }
}

extension Moment: CustomStringConvertible {
  /// As in every output: `2025-10-05 09:00`, or `2025-10-05`.
  package var description: String {
    guard let minute else { return day.description }
    return "\(day) \(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
  }
}

/// There is no summer time, and no hour that comes twice.
private let minutesOfDay = 1440

private func minutesBetween(_ first: Day, _ last: Day) -> Int {
  (Int(last.number) - Int(first.number)) * minutesOfDay
}
