/// Days as numbers such as 20251031, counted one by one.
enum SlowDay {
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

  static func lastDay(of period: Int) -> Int {
    period * 100 + length(period / 100, period % 100)
  }

  static func next(_ day: Int) -> Int {
    let period = day / 100
    return day == lastDay(of: period) ? month(after: period) * 100 + 1 : day + 1
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

  /// Weekdays outside the holidays of October 2025; enough for issues in that autumn.
  static func isWorkingDay(_ day: Int) -> Bool {
    !(20_251_001...20_251_008).contains(day) && weekday(day) < 5
  }

  /// Days since a Monday, from 0.
  private static func weekday(_ day: Int) -> Int {
    var monday = 20_250_106
    var weekday = 0
    while monday < day {
      monday = next(monday)
      weekday = (weekday + 1) % 7
    }
    return weekday
  }

  static func text(_ day: Int) -> String {
    let digits = String(day)
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }
}
