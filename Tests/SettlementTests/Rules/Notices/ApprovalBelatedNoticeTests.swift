import Testing
import Text

@testable import Settlement

/// The deadline of October's lists is 2025-11-05.
@Suite struct ApprovalBelatedNoticeTests {
  private func notice(mailed: String, granted: String, until: String = "2025-11-12") throws
    -> Finding?
  {
    var example = try ListExample()
    example.registers.receipts?[example.dealer] = [try ListExample.receipt(mailed)]
    example.registers.approvals = [
      Approval(
        number: example.symbols.symbol(for: "E-1"), type: .deadline, dealer: example.dealer,
        grantedOn: try #require(Day(granted)), part: .blank, quantity: nil, period: example.period,
        until: Day(until))
    ]
    return ApprovalBelatedNotice.notice(on: WaitingList(example.list), example.decider)
  }

  @Test("An extension granted after the list was mailed gets a notice")
  func belated() throws {
    let found = try #require(try notice(mailed: "2025-11-08", granted: "2025-11-11"))
    #expect(found.severity == .notice && found.code == .approvalBelated)
    #expect(found.place == Place(file: 3) && found.dealer == "D001")
    for part in ["2025-11-08", "2025-11-05", "E-1", "2025-11-12", "2025-11-11"] {
      #expect(found.message.english.contains(part) && found.message.chinese.contains(part))
    }
  }

  @Test(
    "None where it was granted in time, was not needed, or does not reach",
    arguments: [
      ("2025-11-08", "2025-11-08", "2025-11-12"), ("2025-11-05", "2025-11-11", "2025-11-12"),
      ("2025-11-08", "2025-11-11", "2025-11-07"),
    ])
  func none(mailed: String, granted: String, until: String) throws {
    #expect(try notice(mailed: mailed, granted: granted, until: until) == nil)
  }
}
