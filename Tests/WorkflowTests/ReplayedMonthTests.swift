import Archive
import Settlement
import Testing
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
      let elsewhere = MemoryWorld([:], today: months.world.today)
      let archive = try Archive.open(path: months.archive, readOnly: true)
      let totals = try archive.runs().map { run in
        let month = try ReplayedMonth(run, archive: months.archive, elsewhere)
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
