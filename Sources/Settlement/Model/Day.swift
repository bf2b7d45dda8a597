/// A day of the Gregorian calendar, without time or time zone.
@usableFromInline
package struct Day: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Days since 1970-01-01.
  @usableFromInline package let number: Int32

  /// Wraps a count of days since 1970-01-01.
  @inlinable
  package init(number: Int32) {
    self.number = number
  }

  /// Makes the day, or nil where the calendar has no such day or the year is not 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.daysInMonth(month, of: year)).contains(day)
    else { return nil }
    self.init(clampingYear: year, month: month, day: day)
  }

  /// Makes a day that the program's own tables name; a mistyped one is a defect of the program.
  init(ofSource text: String) {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    self = day
  }

  /// Makes the day of a month that exists; a day beyond the month's end becomes its last.
  ///
  /// Source of the count: the civil calendar of 400-year eras, March as the first month.
  init(clampingYear year: Int, month: Int, day: Int) {
    let day = min(day, Day.daysInMonth(month, of: year))
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, month (1 to 12) and day of the month (1 to 31).
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int {
    let fromThursday = Int(number) % 7
    return ((fromThursday < 0 ? fromThursday + 7 : fromThursday) + 3) % 7 + 1
  }

  /// The last day of the year 9999: what lies beyond it ends there.
  private static let last = Day(clampingYear: 9999, month: 12, day: 31)

  /// The day so many days later, or earlier where negative; at most the end of the year 9999.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return overflow || sum > Day.last.number ? Day.last : Day(number: Int32(sum))
  }

  /// The same day of the month so many months later, clamped to that month's end; at most the
  /// end of the year 9999.
  ///
  /// - Precondition: `months` is not negative.
  package func adding(months: Int) -> Day {
    let (year, month, day) = components
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, index / 12 <= 9999 else { return Day.last }
    return Day(clampingYear: index / 12, month: index % 12 + 1, day: day)
  }

  /// How many whole months have passed since another day, each ending on its day of the month, clamped
  /// to the month's end; nil where that day is later.
  package func wholeMonths(since day: Day) -> Int? {
    guard self >= day else { return nil }
    let (start, end) = (day.components, components)
    let months = (end.year - start.year) * 12 + end.month - start.month
    return day.adding(months: months) > self ? months - 1 : months
  }

  @inlinable
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// As in every output: `2025-10-05`.
  @usableFromInline package var description: String {
    let (year, month, day) = components
    let dash = UInt8(ascii: "-")
    func digit(_ number: Int, _ unit: Int) -> UInt8 {
      UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / unit % 10)
    }
    return String(
      decoding: [
        digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), dash,
        digit(month, 10), digit(month, 1), dash, digit(day, 10), digit(day, 1),
      ], as: UTF8.self)
  }

  /// Reads what ``description`` writes, or nil where the text is anything else.
  package init?(_ text: String) {
    let digits = Array(text.utf8)
    let dash = UInt8(ascii: "-")
    guard digits.count == 10, digits[4] == dash, digits[7] == dash,
      let year = wholeNumber(digits[0..<4]), let month = wholeNumber(digits[5..<7]),
      let day = wholeNumber(digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// The number that a few digits write; nil where there is anything else.
private func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    number = number * 10 + Int(digit - 0x30)
  }
  return number
}

/// Writes a number that is not negative with leading zeros.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
