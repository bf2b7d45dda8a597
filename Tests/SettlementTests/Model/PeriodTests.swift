import Testing

@testable import Settlement

@Suite("A period")
struct PeriodTests {
  @Test("follows the one before it, without a gap, from 1600 to 2400")
  func sequence() throws {
    var period = try #require(Period(year: 1600, month: 1))
    for year in 1600...2400 {
      for month in 1...12 {
        #expect(period == Period(year: year, month: month))
        #expect(period.year == year && period.month == month)
        #expect(period.next.previous == period)
        #expect(period < period.next)
        #expect(period.lastDay.adding(days: 1) == period.next.firstDay)
        #expect(Period(of: period.firstDay) == period)
        #expect(Period(of: period.lastDay) == period)
        #expect(period.firstDay.components.day == 1)
        period = period.next
      }
    }
  }

  @Test("contains its own days only")
  func contains() throws {
    let period = try #require(Period("2024-02"))
    for (text, expected) in [
      ("2024-01-31", false), ("2024-02-01", true), ("2024-02-29", true), ("2024-03-01", false),
      ("2023-02-10", false),
    ] {
      #expect(period.contains(try #require(Day(text))) == expected)
    }
    #expect(period.day(31).description == "2024-02-29")
    #expect(period.day(5).description == "2024-02-05")
  }

  @Test("is a half that runs from the day after the other half's end to its own")
  func halves() throws {
    let ends = HalfEnds(
      first: try #require(DayOfYear("05-31")), second: try #require(DayOfYear("11-30")))
    let half = try #require(Period("2025-H1")).ending(ends)
    #expect(half.firstDay == Day("2024-12-01") && half.lastDay == Day("2025-05-31"))
    #expect(half.next.description == "2025-H2" && half.previous.description == "2024-H2")
    #expect(half.next.firstDay == Day("2025-06-01"))
    let turned = half.ending(HalfEnds(first: ends.second, second: ends.first))
    #expect(turned.firstDay == Day("2025-06-01") && turned.lastDay == Day("2025-11-30"))
    #expect(turned.next.description == "2026-H2" && turned.previous.description == "2025-H2")
    for (text, expected) in [
      ("2024-12-01", "2025-H1"), ("2025-05-31", "2025-H1"), ("2025-06-01", "2025-H2"),
      ("2025-12-01", "2026-H1"), ("2024-02-29", "2024-H1"),
    ] {
      #expect(Period(of: try #require(Day(text)), halves: ends).description == expected)
    }
  }

  @Test("stands among others by its last day, a month before a half of the same day")
  func order() throws {
    let texts = ["2024-12", "2024-H2", "2025-05", "2025-06", "2025-H1", "2025-07", "2025-H2"]
    let periods = try texts.map { try #require(Period($0)) }
    #expect(periods.reversed().sorted().map(\.description) == texts)
    #expect(periods[4].overlaps(periods[3]) && !periods[4].overlaps(periods[5]))
    #expect(periods[4] == periods[4].ending(.ofCalendar) && periods[4] != periods[3])
  }

  @Test(
    "is no day that some year lacks", arguments: ["02-29", "06-31", "00-10", "6-30", "0630", ""])
  func noDayOfYear(text: String) {
    #expect(DayOfYear(text) == nil)
  }

  @Test("is written and read as in every output")
  func text() {
    #expect(Period("2025-H1")?.description == "2025-H1")
    #expect(Period("2025-H2")?.compact == "2025H2")
    #expect(Period("2025-H1")?.chinese == "2025年上半年")
    #expect(Period("2025-10")?.description == "2025-10")
    #expect(Period("0001-01")?.compact == "000101")
    #expect(Period("2025-10")?.compact == "202510")
  }

  @Test(
    "is not read from any other text",
    arguments: [
      "", "2025-13", "2025-00", "0000-01", "202510", "2025-1", "202-001", "2025-+1", "+025-10",
      "2025-10-", "-025-10", "2025-H3", "2025-h1", "2025H1", "2025-H", "0001-H1",
    ])
  func notRead(text: String) {
    #expect(Period(text) == nil)
  }
}
