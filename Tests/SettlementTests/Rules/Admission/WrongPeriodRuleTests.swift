import Testing

@testable import Settlement
import Text

@Suite struct WrongPeriodRuleTests {
  @Test("A list of another period is held", arguments: ["2025-09", "2025-11", "2024-10"])
  func wrongPeriod(period: String) throws {
    var example = try ListExample()
    example.listPeriod = try #require(Period(period))
    let defect = try #require(
      WrongPeriodRule.defect(of: example.list.head, example.decider))
    #expect(defect.code == .wrongPeriod)
    #expect(defect.dealer == "D001")
    #expect(defect.place == Place(file: 3))
    #expect(defect.message.english.contains(period))
    #expect(defect.message.chinese.contains(period))
  }

  @Test("A list of the period passes")
  func samePeriod() throws {
    let example = try ListExample()
    #expect(
      WrongPeriodRule.defect(of: example.list.head, example.decider)
        == nil)
  }
}
