import Testing

@testable import Settlement

@Suite("Moments") struct MomentTests {
  private func moment(_ text: String) throws -> Moment {
    let parts = text.split(separator: " ")
    let clock = parts.dropFirst().first?.split(separator: ":").compactMap { Int($0) }
    return Moment(
      day: try #require(Day(String(parts[0]))), minute: clock.map { $0[0] * 60 + $0[1] })
  }

  @Test(
    "Minutes run by the clock, 24 hours a day",
    arguments: [
      ("2025-10-03 08:10", "2025-10-04 08:10", 1440), ("2025-10-31 23:30", "2025-11-01 00:00", 30),
      ("2025-10-03 08:10", "2025-10-03 08:10", 0), ("2025-10-03 08:10", "2025-10-02 08:00", -1450),
    ])
  func minutes(from: String, to: String, minutes: Int) throws {
    #expect(try moment(to).minutes(since: moment(from)) == minutes)
  }

  @Test("Without a time there are no minutes, and days alone are compared")
  func withoutTime() throws {
    let (day, noon) = (try moment("2025-10-03"), try moment("2025-10-03 12:00"))
    #expect(noon.minutes(since: day) == nil && day.minutes(since: noon) == nil)
    #expect(!day.isBefore(noon) && !noon.isBefore(day))
    #expect(try day.isBefore(moment("2025-10-04 00:00")))
    #expect(try moment("2025-10-03 11:59").isBefore(noon))
    #expect(day.description == "2025-10-03" && noon.description == "2025-10-03 12:00")
  }

  @Test("A day ends at 24:00")
  func endOfDay() throws {
    let last = try #require(Day("2025-10-31"))
    #expect(try moment("2025-10-31 23:30").minutes(toEndOf: last) == 30)
    #expect(try moment("2025-11-01 00:00").minutes(toEndOf: last) == 0)
    #expect(try moment("2025-10-30 10:00").adding(hours: 24) == moment("2025-10-31 10:00"))
  }
}
