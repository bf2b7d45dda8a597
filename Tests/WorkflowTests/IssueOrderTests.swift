import Archive
import Foundation
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// A clock that goes backwards.
@Suite struct IssueOrderTests {
  private let folder: TemporaryFolder
  private let months: MonthsWorld

  init() throws {
    folder = try TemporaryFolder()
    months = try MonthsWorld(archive: folder.path)
    months.list("2025-10", "D001", parts: 1)
    months.list("2025-10", "D002", parts: 1)
    _ = try settle(on: "2025-11-12")
  }

  private func settle(on day: String, dryRun: Bool = false) throws -> RunReport {
    var request = RunRequest(
      period: try #require(Period("2025-10")), workspace: "w")
    request.issuedOn = Day(day)
    request.isDryRun = dryRun
    return try run(request, months.session)
  }

  @Test(
    "a revision is not dated before the one that it replaces: all is left as it was",
    arguments: [false, true])
  func refused(dryRun: Bool) throws {
    let before = months.world.contents(of: "w/out")
    months.list("2025-10", "D001", parts: 2)
    let error = #expect(throws: RunError.self) { try settle(on: "2025-11-11", dryRun: dryRun) }
    #expect(error?.cause == .refused)
    guard case .refused(let findings)? = error else { return }
    #expect(
      findings.rows(in: .english).map(\.message) == [
        "S202510-D001: revision 2 would be issued on 2025-11-11, before revision 1, which is of "
          + "2025-11-12; check the clock of this machine, or give the day with --issued-on"
      ])
    #expect(
      findings.rows(in: .chinese).map(\.message) == [
        "S202510-D001：第 2 版的出具日期为 2025-11-11，早于第 1 版的 2025-11-12；请检查本机日期，或用 --issued-on 指定出具日期"
      ])
    #expect(months.world.contents(of: "w/out") == before)
    #expect(try settle(on: "2025-11-12").issued == ["S202510-D001"])
  }

  @Test("where nothing is issued anew, and for a first revision, the day does not matter")
  func unaffected() throws {
    let again = try settle(on: "2025-11-01")
    #expect(again.issued.isEmpty && again.unchanged.count == 2)
    months.world["w/reference/dealers.csv"]? += Array(
      "\nD003,Third Service,91330200MA9D00038R\n".utf8)
    months.list("2025-10", "D003", parts: 1)
    #expect(try settle(on: "2025-11-01").issued == ["S202510-D003"])
  }
}
