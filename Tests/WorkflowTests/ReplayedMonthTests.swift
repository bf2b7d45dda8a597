import Archive
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// Months that are decided again from the archive alone.
@Suite struct ReplayedMonthTests {
  @Test("A month comes out the same from its archived files, when the folders say other things")
  func same() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 3)
      months.list("2025-10", "D002", parts: 4)
      try months.settle("2025-10")
      months.list("2025-10", "D001", parts: 2)
      try months.settle("2025-10")
      let elsewhere = MemoryWorld([:], today: months.world.today).session(months.archive)
      let archive = try Archive.open(path: months.archive, readOnly: true)
      let totals = try archive.runs().map { run in
        let month = try ReplayedMonth(run, in: archive, elsewhere)
        for statement in month.decided.statements {
          let after = try Archive.open(path: months.archive, asOf: run.id)
          let standing = try after.standing(run.period)
            .first { $0.number == statement.head.number }
          #expect(standing?.digest == statement.canonical.digest)
        }
        return month.decided.statements.map(\.head.totals.total.fen).sorted()
      }
      #expect(totals == [[33_900, 45_200], [22_600, 45_200]])
    }
  }

  @Test("A month-end of a few dealers is replayed as one of these")
  func fewDealers() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 3)
      months.list("2025-10", "D002", parts: 4)
      try months.settle("2025-10")
      months.list("2025-10", "D001", parts: 2)
      months.list("2025-10", "D002", parts: 1)
      var request = RunRequest(
        period: try #require(Period("2025-10")), workspace: "w")
      (request.issuedOn, request.dealers) = (Day("2025-11-12"), ["d001"])
      #expect(try run(request, months.session).issued == ["S202510-D001"])
      let report = try verify(
        VerifyRequest(replay: true), months.session)
      #expect(report.defects.map(\.message.english) == [])
      #expect(report.replayed == 2)
    }
  }

  @Test("What stood before a run is what the run stood on")
  func before() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 3)
      try months.settle("2025-10")
      months.list("2025-10", "D001", parts: 2)
      try months.settle("2025-10")
      let period = try #require(Period("2025-10"))
      let totals = try (0...2).map { run in
        try Archive.open(path: months.archive, asOf: run).standing(period).map(\.total.fen)
      }
      #expect(totals == [[], [33_900], [22_600]])
    }
  }
}
