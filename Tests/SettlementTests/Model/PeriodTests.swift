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

  @Test("is written and read as in every output")
  func text() {
    #expect(Period("2025-10")?.description == "2025-10")
    #expect(Period("0001-01")?.compact == "000101")
    #expect(Period("2025-10")?.compact == "202510")
  }

  @Test(
    "is not read from any other text",
    arguments: [
      "", "2025-13", "2025-00", "0000-01", "202510", "2025-1", "202-001", "2025-+1", "+025-10",
      "2025-10-", "-025-10",
    ])
  func notRead(text: String) {
    #expect(Period(text) == nil)
  }
}
