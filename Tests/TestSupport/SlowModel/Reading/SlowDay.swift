/// Days as numbers such as 20251031, counted one by one.
enum SlowDay {
  /// Days off of the autumn that the made months lie in.
  private static let holidays = 20_251_001...20_251_008
  /// The last year of which the days off are known.
  static let lastKnownYear = 2026

  static func length(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  static func month(after period: Int) -> Int {
    period % 100 == 12 ? period + 89 : period + 1
  }

  static func month(before period: Int) -> Int {
    period % 100 == 1 ? period - 89 : period - 1
  }

  /// The days on which halves end, H1 first: the calendar's, where a story says nothing else.
  @TaskLocal static var halfEnds = [630, 1231]

  /// A half is the number 202551 or 202552.
  static func isHalf(_ period: Int) -> Bool { period % 100 > 50 }

  static func lastDay(of period: Int) -> Int {
    if isHalf(period) { return period / 100 * 10_000 + halfEnds[period % 100 - 51] }
    return period * 100 + length(period / 100, period % 100)
  }

  static func firstDay(of period: Int) -> Int {
    if isHalf(period) {
      let (own, other) = (halfEnds[period % 100 - 51], halfEnds[52 - period % 100])
      return next((period / 100 - (other < own ? 0 : 1)) * 10_000 + other)
    }
    return period * 100 + 1
  }

  static func isIn(_ period: Int, _ day: Int) -> Bool {
    day >= firstDay(of: period) && day <= lastDay(of: period)
  }

  /// The half that a day lies in.
  static func half(of day: Int) -> Int {
    let year = day / 10_000 * 100
    return [year + 51, year + 52, year + 151, year + 152].first { isIn($0, day) } ?? 0
  }

  static func next(_ day: Int) -> Int {
    let period = day / 100
    return day == lastDay(of: period) ? month(after: period) * 100 + 1 : day + 1
  }

  /// The day so many days later.
  static func day(_ day: Int, plusDays count: Int) -> Int {
    (0..<count).reduce(day) { day, _ in next(day) }
  }

  /// The same day so many months later, or the last of that month where it has no such day.
  static func day(_ day: Int, plusMonths count: Int) -> Int {
    let period = (0..<count).reduce(day / 100) { period, _ in month(after: period) }
    return min(period * 100 + day % 100, lastDay(of: period))
  }

  /// The calendar days from one day to a later one.
  static func days(from first: Int, to last: Int) -> Int {
    var day = first
    var count = 0
    while day < last {
      day = next(day)
      count += 1
    }
    return count
  }

  /// The day so many working days after this one, which is not counted.
  static func workingDay(_ count: Int, after start: Int) -> Int {
    var day = start
    var left = count
    while left > 0 {
      day = next(day)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// Weekdays outside the known holidays; enough for statements of autumn.
  private static func isWorkingDay(_ day: Int) -> Bool {
    !holidays.contains(day) && day % 10_000 != 101 && weekday(day) < 5
  }

  /// Days since a Monday, from 0.
  private static func weekday(_ day: Int) -> Int {
    days(from: 20_250_106, to: day) % 7
  }

  static func text(_ day: Int) -> String {
    let digits = String(day)
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }

  static func periodText(_ period: Int) -> String {
    if isHalf(period) { return "\(period / 100)-H\(period % 10)" }
    return String(text(period * 100 + 1).prefix(7))
  }

  /// As it stands in the number of a statement.
  static func compact(_ period: Int) -> String {
    isHalf(period) ? "\(period / 100)H\(period % 10)" : "\(period)"
  }

  static func chinese(_ period: Int) -> String {
    isHalf(period)
      ? "\(period / 100)年\(period % 10 == 1 ? "上" : "下")半年" : "\(period / 100)年\(period % 100)月"
  }
}
