import Testing

@testable import Settlement

@Suite("A day")
struct DayTests {
  @Test("agrees with a calendar that is counted day by day, from 1600 to 2400")
  func naiveCalendar() throws {
    var number = try #require(Day(year: 1600, month: 1, day: 1)).number
    // 1 January 1600 was a Saturday.
    var weekday = 6
    for year in 1600...2400 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for day in 1...length {
          let made = try #require(Day(year: year, month: month, day: day))
          let components = made.components
          guard made.number == number, made.weekday == weekday,
            components == (year, month, day)
          else {
            Issue.record("\(year)-\(month)-\(day) is number \(made.number), \(components)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(Day(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test("is counted from 1970-01-01")
  func epoch() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2025, month: 10, day: 5)?.weekday == 7)
  }

  @Test("is written and read as in every output")
  func text() {
    for text in ["0001-01-01", "1999-12-31", "2024-02-29", "2025-10-05", "9999-12-31"] {
      #expect(Day(text)?.description == text)
    }
  }

  @Test(
    "is not read from any other text",
    arguments: [
      "", "2025-02-29", "2025-13-01", "2025-00-10", "2025-10-32", "0000-01-01", "2025/10/05",
      "2025-10-5", "2025-10-005", "2025-1-001", "2025-+1-01", "+025-01-01", "2025-10-0５",
      "2025-10-05 ", "-025-10-05",
    ])
  func notRead(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "months on is the same day of the month, clamped to its end",
    arguments: [
      ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2024-02-29", 12, "2025-02-28"), ("2025-12-15", 1, "2026-01-15"),
      ("2025-10-31", 0, "2025-10-31"), ("2025-08-31", 13, "2026-09-30"),
    ])
  func months(day: String, months: Int, expected: String) {
    #expect(Day(day)?.adding(months: months).description == expected)
  }

  @Test("days on crosses months and years")
  func days() {
    #expect(Day("2024-12-31")?.adding(days: 1).description == "2025-01-01")
    #expect(Day("2024-03-01")?.adding(days: -1).description == "2024-02-29")
  }
}
