import Testing

@testable import Settlement
import Text

@Suite struct MilestoneTwiceNoticeTests {
  private let symbols = SymbolTable()

  private var decider: ListDecider {
    get throws {
      let period = try #require(Period("2025-10"))
      return ListDecider(
        period: period, edition: Edition(from: period), registers: Registers(), symbols: symbols)
    }
  }

  private func approved(
    _ machine: String, _ hours: String, _ dealer: String, file: FileNumber
  ) -> SettledList {
    let milestone = MachineMilestone(
      machine: symbols.symbol(for: machine), milestone: symbols.symbol(for: hours))
    var consumed = ConsumedRights()
    consumed.milestones = [ConsumedRights.Milestone(milestone: milestone, row: 5)]
    return SettledList(dealer: dealer, file: file, consumedRights: consumed)
  }

  @Test("Two lists with one milestone: a notice at the second names both")
  func twice() throws {
    let findings = try MilestoneTwiceNotice.notices(
      on: [approved("M-1", "600", "D001", file: 2), approved("M-1", "600", "D002", file: 4)],
      decider)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.severity == .notice)
    #expect(finding.code == .milestoneTwice)
    #expect(finding.place == Place(file: 4, row: 5, column: "part_no"))
    for text in [finding.message.english, finding.message.chinese] {
      for word in ["D001", "D002", "M-1", "600"] { #expect(text.contains(word)) }
    }
  }

  @Test("Other machines and milestones are nobody's concern")
  func others() throws {
    let findings = try MilestoneTwiceNotice.notices(
      on: [
        approved("M-1", "600", "D001", file: 2), approved("M-2", "600", "D002", file: 3),
        approved("M-1", "1200", "D003", file: 4),
      ], decider)
    #expect(findings == [])
  }
}
