/// What is settled at one time (结算期间): a month, or a half of a year.
///
/// The days of a half depend on the rulebook, which says where halves end; a half that is read from a
/// text ends with the calendar's until ``ending(_:)`` gives it the rulebook's. Two halves of one name
/// are equal whatever their ends, which no edition changes.
package struct Period: Sendable {
  /// Months since January of the year 0, or halves since the first of the year 0.
  let index: Int32
  /// Where the halves of the year end; nil for a month.
  package let halves: HalfEnds?

  private init(index: Int32, _ halves: HalfEnds?) {
    self.index = index
    self.halves = halves
  }

  /// Makes a month, or nil where the month is not 1 to 12 or the year not 1 to 9998.
  package init?(year: Int, month: Int) {
    guard (1...9998).contains(year), (1...12).contains(month) else { return nil }
    self.init(index: Int32(year * 12 + month - 1), nil)
  }

  /// Makes the half that ends in a year, or nil where the year is not 2 to 9998.
  package init?(year: Int, half: Half, ends: HalfEnds = .ofCalendar) {
    guard (2...9998).contains(year) else { return nil }
    self.init(index: Int32(year * 2 + half.rawValue - 1), ends)
  }

  /// The month in which a day lies.
  package init(of day: Day) {
    let (year, month, _) = day.components
    self.init(index: Int32(year * 12 + month - 1), nil)
  }

  /// The half in which a day lies.
  package init(of day: Day, halves: HalfEnds) {
    let year = day.components.year
    let inYear = Half.allCases.map { Period(index: Int32(year * 2 + $0.rawValue - 1), halves) }
    let first = inYear.min() ?? Period(index: Int32(year * 2), halves)
    var period = first
    while period.lastDay < day { period = period.next }
    self = period
  }

  /// Which sort of period it is, and so which scheme settles it.
  package var sort: PeriodSort { isHalf ? .halfYear : .month }

  /// Whether it is a half of a year; what depends on that, others ask the scheme.
  fileprivate var isHalf: Bool { halves != nil }

  /// The year of a month, or that in which a half ends.
  package var year: Int { Int(index) / (isHalf ? 2 : 12) }

  /// The month in which it begins, from 1.
  package var month: Int { isHalf ? firstDay.components.month : Int(index) % 12 + 1 }

  /// The half; nil for a month.
  package var half: Half? { isHalf ? Half(rawValue: Int(index) % 2 + 1) : nil }

  /// The period of the same sort that follows.
  package var next: Period {
    guard let halves, let half else { return Period(index: index + 1, halves) }
    let isLater = halves.end(of: half.other) > halves.end(of: half)
    return Period(index: Int32((isLater ? year : year + 1) * 2 + half.other.rawValue - 1), halves)
  }

  /// The period of the same sort before.
  package var previous: Period {
    guard let halves, let half else { return Period(index: index - 1, halves) }
    let isEarlier = halves.end(of: half.other) < halves.end(of: half)
    return Period(index: Int32((isEarlier ? year : year - 1) * 2 + half.other.rawValue - 1), halves)
  }

  package var firstDay: Day {
    isHalf ? previous.lastDay.adding(days: 1) : Day(clampingYear: year, month: month, day: 1)
  }

  package var lastDay: Day {
    guard let halves, let half else {
      return Day(clampingYear: year, month: Int(index) % 12 + 1, day: 31)
    }
    return halves.end(of: half).day(in: year)
  }

  /// The day of the month with this number, or the last day where the month is shorter; of a half,
  /// that of its first month.
  package func day(_ number: Int) -> Day {
    Day(clampingYear: firstDay.components.year, month: month, day: number)
  }

  /// Returns whether a day lies in the period.
  package func contains(_ day: Day) -> Bool { day >= firstDay && day <= lastDay }

  /// Returns whether a day lies in both.
  package func overlaps(_ other: Period) -> Bool {
    firstDay <= other.lastDay && other.firstDay <= lastDay
  }

  /// The same period by a rulebook's halves; a month stays as it is.
  package func ending(_ halves: HalfEnds) -> Period {
    isHalf ? Period(index: index, halves) : self
  }
}

extension Period: Hashable, Comparable {
  package static func == (left: Period, right: Period) -> Bool {
    left.index == right.index && left.isHalf == right.isHalf
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(isHalf)
  }

  /// By the last day; of one day the month goes first.
  package static func < (left: Period, right: Period) -> Bool {
    guard left.isHalf || right.isHalf else { return left.index < right.index }
    let (first, second) = (left.lastDay, right.lastDay)
    return first == second ? !left.isHalf && right.isHalf : first < second
  }
}

extension Period: CustomStringConvertible {
  /// As in every output: `2025-10`, `2025-H1`.
  package var description: String {
    "\(padded(year, to: 4))-\(half?.description ?? padded(month, to: 2))"
  }

  /// As in a statement's number: `202510`, `2025H1`.
  package var compact: String {
    "\(padded(year, to: 4))\(half?.description ?? padded(month, to: 2))"
  }

  /// As Chinese texts for people have it: `2025年10月`, `2025年上半年`.
  package var chinese: String {
    guard let half else { return "\(year)年\(month)月" }
    return "\(year)年\(half == .first ? "上半年" : "下半年")"
  }

  /// Reads what ``description`` writes, or nil where the text is anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 7, parts.count == 2, let year = Int(parts[0]) else { return nil }
    if let half = Half.allCases.first(where: { $0.description == parts[1] }) {
      self.init(year: year, half: half)
    } else {
      guard let month = Int(parts[1]) else { return nil }
      self.init(year: year, month: month)
    }
    guard description == text else { return nil }
  }
}
