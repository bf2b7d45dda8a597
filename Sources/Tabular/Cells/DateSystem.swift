/// From which day a workbook counts its days.
package enum DateSystem: Sendable {
  /// 1 is 1900-01-01; 60 is the 29 February that 1900 did not have.
  case from1900
  /// 0 is 1904-01-01, as old programs on the Macintosh counted.
  case from1904

  /// The day that a number stands for, a part of a day dropped.
  ///
  /// - Returns: nil where it stands for none: before the first day, the day that was not, or after
  ///   9999-12-31.
  package func day(_ number: ExactDecimal) -> CivilDay? {
    guard let days = number.wholePart(below: 2_958_466).map({ Int($0) }) else { return nil }
    switch self {
    case .from1900:
      guard days >= 1, days != 60 else { return nil }
      return CivilDay(daysSince1900: days < 60 ? days - 1 : days - 2)
    case .from1904:
      guard days < 2_957_004 else { return nil }
      return CivilDay(daysSince1900: days + 1460)
    }
  }

  /// The day and the second of it that a number stands for, rounded to the nearest, which may be the
  /// first of the next day; nil where it is a whole day, or none.
  func moment(_ number: ExactDecimal) -> (day: CivilDay, second: UInt64)? {
    guard number.exponent < 0, number.exponent >= -15,
      let whole = number.wholePart(below: 2_958_465)
    else { return nil }
    let unit = UInt128(powerOfTen(-number.exponent))
    let part = UInt128(number.digits) % unit
    let second = UInt64((part * 86_400 + unit / 2) / unit)
    let next = ExactDecimal(Int(whole) + (second == 86_400 ? 1 : 0))
    return day(next).map { ($0, second % 86_400) }
  }
}

/// A day of the calendar.
package struct CivilDay: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Counts from 1900-01-01, which is 0.
  ///
  /// Years are counted from March, so that the leap day is the last of one: the algorithm
  /// `civil_from_days` of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
  init(daysSince1900 days: Int) {
    // 0000-03-01 is 693,901 days before.
    let count = days + 693_901
    let era = count / 146_097
    let dayOfEra = count % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads the day of a moment as ISO 8601 writes it, such as `2025-10-05T00:00:00`.
  ///
  /// - Returns: nil where the text does not begin with a day from 1900 to 9999.
  package init?(iso text: Span<UInt8>) {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text.count == 10 || text[10] == UInt8(ascii: "T") || text[10] == 0x20,
      let year = number(text, 0..<4), let month = number(text, 5..<7),
      let day = number(text, 8..<10),
      year >= 1900, (1...12).contains(month), (1...daysOfMonth(month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Writes the day as `2025-10-05`.
  package func append(to text: inout [UInt8]) {
    appendDigits(UInt64(year), count: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    appendDigits(UInt64(month), count: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    appendDigits(UInt64(day), count: 2, to: &text)
  }
}

/// The second of the day in `2025-10-05T09:00:00.000`, to the nearest, the last one at most; nil where
/// the text has no time.
func secondOfDay(iso text: Span<UInt8>) -> Int? {
  guard text.count >= 19, text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
    let hour = number(text, 11..<13), let minute = number(text, 14..<16),
    let second = number(text, 17..<19), hour < 24, minute < 60, second < 60
  else { return nil }
  let isUp = text.count > 20 && text[19] == UInt8(ascii: ".") && text[20] >= UInt8(ascii: "5")
  return min(hour * 3600 + minute * 60 + second + (isUp ? 1 : 0), 86_399)
}

private func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
  var number = 0
  for position in range {
    let digit = text[position] &- zero
    guard digit <= 9 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}

private func daysOfMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 4, 6, 9, 11: 30
  case 2:
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
  default: 31
  }
}
