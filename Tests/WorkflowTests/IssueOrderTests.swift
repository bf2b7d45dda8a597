import Archive
import Foundation
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// Days on which a statement cannot be issued.
///
/// Today is 2026-06-01.
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
    guard case .usage(let message)? = error else {
      Issue.record("not refused as a wrong command line")
      return
    }
    #expect(
      message.english
        == "S202510-D001: revision 2 would be issued on 2025-11-11, before revision 1, which is of "
        + "2025-11-12; check the clock of this machine, or give a day from then on with --issued-on"
    )
    #expect(
      message.chinese
        == "S202510-D001：第 2 版的出具日期为 2025-11-11，早于第 1 版的 2025-11-12；"
        + "请检查本机日期，或用 --issued-on 指定该日或之后的出具日期")
    #expect(months.world.contents(of: "w/out") == before)
    #expect(try settle(on: "2025-11-12").issued == ["S202510-D001"])
  }

  @Test("nor before one that was withdrawn")
  func withdrawn() throws {
    try months.withdraw("S202510-D002", on: "2025-11-20")
    let error = #expect(throws: RunError.self) { try settle(on: "2025-11-11") }
    guard case .usage(let message)? = error else {
      Issue.record("not refused as a wrong command line")
      return
    }
    #expect(message.english.hasPrefix("S202510-D002: revision 2 would be issued on 2025-11-11, "))
    #expect(try settle(on: "2025-11-12").issued == ["S202510-D002"])
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

  @Test(
    "the day lies after the month and not after today, and none is judged before it is issued",
    arguments: [
      ("2025-10-31", nil), ("2020-01-01", nil), ("2026-06-02", nil), ("2035-12-10", nil),
      ("2025-11-12", "2025-11-11"),
    ] as [(String, String?)])
  func impossible(issuedOn: String, asOf: String?) throws {
    let before = months.world.contents(of: "w/out")
    months.list("2025-10", "D001", parts: 2)
    for isDryRun in [true, false] {
      var request = RunRequest(period: try #require(Period("2025-10")), workspace: "w")
      request.issuedOn = Day(issuedOn)
      request.asOf = asOf.flatMap { Day($0) }
      request.isDryRun = isDryRun
      let error = #expect(throws: RunError.self) { try run(request, months.session) }
      #expect(error?.cause == .usage)
    }
    #expect(months.world.contents(of: "w/out") == before)
  }

  @Test("a month that is not over yet is not issued under today's date")
  func running() throws {
    months.list("2026-06", "D001", parts: 1)
    let request = RunRequest(period: try #require(Period("2026-06")), workspace: "w")
    let error = #expect(throws: RunError.self) { try run(request, months.session) }
    #expect(error?.cause == .usage)
    #expect(error?.messages.first?.english.contains("run it when the month is over") == true)
  }
}
