/// Working days and days off: weekdays, State Council notices, and the workspace's own table.
///
/// A weekday is worked unless a notice gives it off; a weekend is off unless a notice makes it a
/// working day (调休上班). In a year without a notice, the days that the law itself fixes by date are
/// off too (《全国年节及纪念日放假办法》). The workspace's own days stand above all.
package struct WorkingCalendar: Sendable {
  private var overrides: [Day: Bool]
  private var overriddenYears: Set<Int>

  package init() {
    self.init(overrides: [:])
  }

  /// Makes the built-in calendar with days of one's own above it.
  ///
  /// - Parameter overrides: Whether a day is worked, for the days that a table names.
  package init(overrides: [Day: Bool]) {
    self.overrides = overrides
    overriddenYears = Set(overrides.keys.map { $0.components.year })
  }

  /// Sets one day, whatever was known of it before.
  package mutating func set(_ day: Day, isWorking: Bool) {
    overrides[day] = isWorking
    overriddenYears.insert(day.components.year)
  }

  /// Whether a day is worked.
  package func isWorkingDay(_ day: Day) -> Bool {
    overrides[day] ?? Self.noticedDays[day] ?? (day.weekday <= 5 && !Self.isOffByLaw(day))
  }

  /// Whether the law gives off a day of a year without a notice: 1 January, 1 and 2 May, 1 to 3
  /// October.
  private static func isOffByLaw(_ day: Day) -> Bool {
    let (year, month, day) = day.components
    guard !noticedYears.contains(year) else { return false }
    switch month {
    case 1: return day == 1
    case 5: return day <= 2
    case 10: return day <= 3
    default: return false
    }
  }

  /// Whether days off of a year are known; without them weekdays are counted, less the days that the
  /// law fixes by date.
  package func hasNotices(forYear year: Int) -> Bool {
    Self.noticedYears.contains(year) || overriddenYears.contains(year)
  }

  /// Counts working days on from a day.
  ///
  /// That day itself is not counted (Civil Code, article 201).
  package func day(_ count: Int, workingDaysAfter start: Day) -> CountedDay {
    var counted = CountedDay(day: start, yearsWithoutNotices: [])
    var left = count
    while left > 0 {
      counted = look(at: counted.day.adding(days: 1), after: counted)
      if isWorkingDay(counted.day) { left -= 1 }
    }
    return counted
  }

  /// Finds the first working day that is not before a day: that day itself where it is worked.
  package func nextWorkingDay(from start: Day) -> CountedDay {
    var counted = look(at: start, after: CountedDay(day: start, yearsWithoutNotices: []))
    while !isWorkingDay(counted.day) {
      counted = look(at: counted.day.adding(days: 1), after: counted)
    }
    return counted
  }

  private func look(at day: Day, after counted: CountedDay) -> CountedDay {
    let year = day.components.year
    var years = counted.yearsWithoutNotices
    if years.last != year, !hasNotices(forYear: year) { years.append(year) }
    return CountedDay(day: day, yearsWithoutNotices: years)
  }
}

/// A day that was found by counting working days, and how far the count can be trusted.
package struct CountedDay: Hashable, Sendable {
  package let day: Day
  /// Years that were looked at without knowing their days off, ascending.
  package let yearsWithoutNotices: [Int]

  package init(day: Day, yearsWithoutNotices: [Int]) {
    self.day = day
    self.yearsWithoutNotices = yearsWithoutNotices
  }
}

/// What the notices say of one year, as far as it differs from its weekdays.
struct YearNotice: Sendable {
  let year: Int
  /// Weekdays that are off, as `MM-DD`, with white space between.
  let daysOff: String
  /// Saturdays and Sundays that are worked, in the same form.
  let workingWeekends: String

  /// The days named, each with whether it is worked.
  var days: [(Day, Bool)] {
    listed(daysOff).map { ($0, false) } + listed(workingWeekends).map { ($0, true) }
  }

  private func listed(_ text: String) -> [Day] {
    text.split { $0 == " " || $0 == "\n" }.map { Day(ofSource: "\(year)-\($0)") }
  }
}

extension WorkingCalendar {
  private static let noticedYears = Set(notices.map(\.year))

  private static let noticedDays = Dictionary(
    notices.flatMap(\.days), uniquingKeysWith: { first, _ in first })
}
