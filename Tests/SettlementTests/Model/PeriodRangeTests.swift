import Settlement
import Testing
import Text

/// The periods that a report is about.
@Suite struct PeriodRangeTests {
  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  @Test("The last is not before the first, and both are months or halves")
  func order() throws {
    #expect(PeriodRange(try period("2025-10"), try period("2025-12")) != nil)
    #expect(PeriodRange(try period("2025-10"), try period("2025-09")) == nil)
    #expect(PeriodRange(try period("2025-H1"), try period("2025-H2")) != nil)
    #expect(PeriodRange(try period("2025-H1"), try period("2025-09")) == nil)
    #expect(PeriodRange(try period("2025-01"), try period("2025-H2")) == nil)
  }

  @Test("Its days, and which half comes first, are as the halves end")
  func halves() throws {
    let half = try period("2025-H1")
    let ends = HalfEnds(
      first: try #require(DayOfYear("05-31")), second: try #require(DayOfYear("11-30")))
    let resolved = half.ending(ends)
    let range = try #require(PeriodRange(resolved, resolved))
    #expect("\(range.firstDay) \(range.lastDay)" == "2024-12-01 2025-05-31")
    let other = HalfEnds(first: ends.second, second: ends.first)
    let second = try period("2025-H2").ending(other)
    #expect(PeriodRange(second, half.ending(other)) != nil)
    #expect(PeriodRange(half.ending(other), second) == nil)
  }

  @Test("One period is called by its name, several from the first to the last")
  func words() throws {
    let one = try #require(PeriodRange(try period("2025-10"), try period("2025-10")))
    #expect(one.words.english == "2025-10" && one.words.chinese == "2025-10")
    let three = try #require(PeriodRange(try period("2025-10"), try period("2025-12")))
    #expect(three.words.english == "2025-10 to 2025-12")
    #expect(three.words.chinese == "2025-10 至 2025-12")
  }
}
