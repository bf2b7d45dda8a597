import Foundation
import Settlement
import Testing
import TestSupport

@Suite("The working calendar")
struct WorkingCalendarTests {
  /// Two independent transcriptions of the notices agreed on this text when it was written.
  private static func knownDays() throws -> [(Day, Bool)] {
    let text = try Project.text("fixtures/calendar/working-days.txt")
    var days: [(Day, Bool)] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      try #require(fields.count == 2)
      let first = try #require(Day("\(fields[0])-01-01"))
      for (offset, mark) in fields[1].enumerated() {
        days.append((first.adding(days: offset), mark == "1"))
      }
    }
    return days
  }

  @Test("agrees with the notices on every day from 2008 to 2026")
  func everyDay() throws {
    let days = try Self.knownDays()
    let calendar = WorkingCalendar()
    let differing = days.filter { calendar.isWorkingDay($0.0) != $0.1 }.map(\.0.description)
    #expect(days.count == 6940)
    #expect(days.first?.0 == Day("2008-01-01"))
    #expect(days.last?.0 == Day("2026-12-31"))
    #expect(differing == [])
  }

  @Test(
    "knows holidays and make-up working days",
    arguments: [
      ("2025-09-28", true), ("2025-09-30", true), ("2025-10-01", false), ("2025-10-02", false),
      ("2025-10-03", false), ("2025-10-04", false), ("2025-10-05", false),
      ("2025-10-06", false), ("2025-10-07", false), ("2025-10-08", false), ("2025-10-09", true),
      ("2025-10-11", true), ("2025-10-12", false), ("2024-02-04", true), ("2020-01-31", false),
      ("2024-02-29", true), ("2008-01-01", false), ("2008-02-29", true), ("2026-12-31", true),
    ])
  func knownDay(text: String, isWorking: Bool) throws {
    let day = try #require(Day(text))
    #expect(WorkingCalendar().isWorkingDay(day) == isWorking)
  }

  @Test(
    "counts weekdays where a year has no notices, less the days that the law fixes by date",
    arguments: [
      ("2027-01-01", false), ("2027-01-04", true), ("2028-05-01", false), ("2028-05-02", false),
      ("2028-05-03", true), ("2027-10-01", false), ("2027-10-02", false), ("2029-10-02", false),
      ("2029-10-03", false), ("2029-10-04", true), ("2007-10-01", false), ("2027-02-01", true),
    ])
  func withoutNotices(text: String, isWorking: Bool) throws {
    let day = try #require(Day(text))
    #expect(WorkingCalendar().isWorkingDay(day) == isWorking)
    #expect(!WorkingCalendar().hasNotices(forYear: day.components.year))
  }

  @Test("has notices for 2008 to 2026 and no other year")
  func years() {
    let years = (1990...2050).filter { WorkingCalendar().hasNotices(forYear: $0) }
    #expect(years == Array(2008...2026))
  }

  @Test("puts the workspace's own days above the notices")
  func overrides() throws {
    let holiday = try #require(Day("2025-10-01"))
    let weekday = try #require(Day("2027-10-01"))
    var calendar = WorkingCalendar(overrides: [holiday: true])
    calendar.set(weekday, isWorking: false)
    #expect(calendar.isWorkingDay(holiday))
    #expect(!calendar.isWorkingDay(weekday))
    #expect(calendar.hasNotices(forYear: 2027))
    #expect(!calendar.hasNotices(forYear: 2028))
  }

  @Test("lets the last word on a day stand")
  func lastOverride() throws {
    let day = try #require(Day("2025-10-09"))
    var calendar = WorkingCalendar(overrides: [day: false])
    calendar.set(day, isWorking: true)
    #expect(calendar.isWorkingDay(day))
  }

  @Test(
    "counts working days without the day of the start",
    arguments: [
      ("2025-09-26", 1, "2025-09-28"), ("2025-09-30", 1, "2025-10-09"),
      ("2025-09-30", 3, "2025-10-11"), ("2025-09-30", 7, "2025-10-16"),
      ("2025-10-04", 1, "2025-10-09"), ("2025-11-06", 7, "2025-11-17"),
      ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
      ("2025-11-06", 0, "2025-11-06"),
    ])
  func counting(start: String, count: Int, end: String) throws {
    let day = try #require(Day(start))
    let counted = WorkingCalendar().day(count, workingDaysAfter: day)
    #expect(counted.day.description == end)
    #expect(counted.yearsWithoutNotices == [])
  }

  @Test("names the years it looked at without notices, and only those")
  func yearsLookedAt() throws {
    let december = try #require(Day("2026-12-28"))
    let monday = try #require(Day("2027-01-04"))
    let calendar = WorkingCalendar()
    #expect(calendar.day(3, workingDaysAfter: december).yearsWithoutNotices == [])
    let over = calendar.day(4, workingDaysAfter: december)
    #expect(over == CountedDay(day: monday, yearsWithoutNotices: [2027]))
    let long = calendar.day(270, workingDaysAfter: december)
    #expect(long.yearsWithoutNotices == [2027, 2028])
  }

  @Test(
    "moves a day off to the next working day",
    arguments: [
      ("2025-10-05", "2025-10-09", []), ("2025-10-09", "2025-10-09", []),
      ("2025-09-27", "2025-09-28", []), ("2024-02-10", "2024-02-18", []),
      ("2027-06-05", "2027-06-07", [2027]), ("2027-06-07", "2027-06-07", [2027]),
    ])
  func moving(start: String, end: String, years: [Int]) throws {
    let day = try #require(Day(start))
    let moved = WorkingCalendar().nextWorkingDay(from: day)
    #expect(moved.day.description == end)
    #expect(moved.yearsWithoutNotices == years)
  }
}
