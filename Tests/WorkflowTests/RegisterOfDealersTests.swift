import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// Dealers whose rows change, and dealers that leave.
@Suite struct RegisterOfDealersTests {
  private let folder: TemporaryFolder
  private let months: MonthsWorld
  private let header = "dealer,name,taxpayer_id,taxpayer,valid_from,valid_to\n"

  init() throws {
    folder = try TemporaryFolder()
    months = try MonthsWorld(archive: folder.path)
  }

  private func register(_ rows: String...) {
    months.world["w/reference/dealers.csv"] = Array(
      (header + rows.map { "\($0)\n" }.joined()).utf8)
  }

  private func summary(_ period: String, _ dealer: String) -> [String] {
    let row = months.world.text("w/out/\(period)/summary.csv").split(separator: "\n")
      .first { $0.hasPrefix("\(dealer),") }
    return row?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  private func notices(_ report: RunReport) -> [String] {
    report.findings.findings.map {
      "\($0.severity.rawValue) \($0.code.rawValue) \($0.dealer ?? "")"
    }
  }

  /// 113.00 at 1% is 111.88 + 1.12, at 13% 100.00 + 13.00.
  @Test("a month keeps the taxpayer type of its last day, and the next one has the new")
  func dated() throws {
    register("D001,First Service,91350800MA9D0001XW,small-scale,,")
    months.list("2025-12", "D001", parts: 1)
    try months.settle("2025-12")
    #expect(summary("2025-12", "D001").suffix(3) == ["113.00", "111.88", "1.12"])
    register(
      "D001,First Service,91350800MA9D0001XW,small-scale,,2025-12-31",
      "D001,First Service Co.,91350800MA9D0001XW,general,2026-01-01,")
    #expect(try months.settle("2025-12").issued.isEmpty)
    months.list("2026-01", "D001", parts: 1)
    try months.settle("2026-01")
    #expect(summary("2026-01", "D001").suffix(3) == ["113.00", "100.00", "13.00"])
    #expect(summary("2026-01", "D001")[1] == "First Service Co.")
    #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
  }

  /// As above; 113.00 had 1.12 of tax and has 13.00.
  @Test("a taxpayer type that is changed in place is named where it issues an open statement again")
  func changedInPlace() throws {
    register("D001,First Service,91350800MA9D0001XW,small-scale,,")
    months.list("2025-12", "D001", parts: 1)
    try months.settle("2025-12")
    register("D001,First Service,91350800MA9D0001XW,general,,")
    let again = try months.settle("2025-12")
    #expect(again.issued == ["S202512-D001"] && !again.wantsAttention)
    #expect(notices(again).contains("notice taxpayer-changed D001"))
    let found = again.findings.findings.filter { $0.code == .taxpayerChanged }
    let message = try #require(found.first?.message)
    for text in ["First Service", "small-scale taxpayer to general taxpayer", "1.12", "13.00"] {
      #expect(message.english.contains(text))
    }
    #expect(message.chinese.contains("由小规模纳税人改为一般纳税人，S202512-D001 因此重新出具"))
    #expect(!notices(try months.settle("2025-12")).contains("notice taxpayer-changed D001"))
    try months.confirm("2025-12", "S202512-D001")
    register("D001,First Service,91350800MA9D0001XW,small-scale,,")
    let locked = notices(try months.settle("2025-12"))
    #expect(locked.contains("error statement-locked D001"))
    #expect(!locked.contains("notice taxpayer-changed D001"))
    #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
  }

  @Test("a dealer that the register no longer names keeps its row, and a notice says so")
  func gone() throws {
    for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
    try months.settle("2025-10")
    try months.confirm("2025-10", "S202510-D002")
    register("D001,First Service,91350800MA9D0001XW,,,")
    months.world["w/inbox/2025-10/D002.csv"] = nil
    let again = try months.settle("2025-10")
    #expect(notices(again).contains("notice dealer-gone D002") && !again.wantsAttention)
    #expect(
      summary("2025-10", "D002").prefix(6) == [
        "D002", "Second Service", "2025-10", "S202510-D002", "1", "confirmed",
      ])
    months.list("2025-10", "D002", parts: 1)
    let settledBefore = try months.settle("2025-10")
    #expect(settledBefore.held.isEmpty && settledBefore.unchanged.count == 2)
    months.list("2025-11", "D001", parts: 1)
    let next = try months.settle("2025-11")
    #expect(notices(next).contains("notice dealer-gone D002"))
    #expect(summary("2025-11", "D002").isEmpty)
    months.list("2025-11", "D002", parts: 1)
    #expect(try months.settle("2025-11").held == ["D002"])
    #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
  }

  @Test("a month settled over the head of the one before gets a notice, the first month none")
  func passedOver() throws {
    for period in ["2025-10", "2025-11", "2025-12"] { months.list(period, "D001", parts: 1) }
    let passedOver = "notice month-passed-over "
    #expect(try !notices(months.settle("2025-10")).contains(passedOver))
    #expect(try notices(months.settle("2025-12")).contains(passedOver))
    #expect(try !notices(months.settle("2025-11")).contains(passedOver))
    #expect(try !notices(months.settle("2025-12")).contains(passedOver))
    #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
  }

  @Test("nothing is issued to the buyer of a new workspace")
  func placeholder() throws {
    months.list("2025-10", "D001", parts: 1)
    let rulebook = months.world.text("w/reference/rulebook.json")
    months.world["w/reference/rulebook.json"] = Array(
      rulebook.replacing("91350800MA9D000002", with: Buyer.placeholderID).utf8)
    let error = #expect(throws: RunError.self) { try months.settle("2025-10") }
    #expect(error?.cause == .refused)
    #expect(error?.messages.first?.english.contains("is the example of a new workspace") == true)
    #expect(months.world["w/out/2025-10/summary.csv"] == nil)
  }
}
