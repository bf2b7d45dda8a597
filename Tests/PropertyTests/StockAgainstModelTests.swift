import Documents
import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// Compares the report of old parts over tight workspaces with the slow model's.
@Suite("The report of old parts")
struct StockAgainstModelTests {
  @Test("comes out as the slow model has it, ties and all", arguments: UInt64(1)...30)
  func workspace(seed: UInt64) throws {
    let stores = TightStores(seed: seed)
    for (from, to) in [("2025-10", "2025-10"), ("2025-11", "2025-12"), ("2026-01", "2026-02")] {
      let contents = stores.files().map { ("w/\($0.path)", $0.bytes) }
      let world = MemoryWorld(
        Dictionary(uniqueKeysWithValues: contents), today: try #require(Day("2026-12-31")))
      let (start, end) = (try #require(Period(from)), try #require(Period(to)))
      let report = try withTemporaryFolder { folder in
        try writeReport(
          ReportRequest(.stock, from: start, to: end, workspace: "w"),
          world.session("\(folder)/none.sqlite"))
      }
      let model = SlowOldParts(stores, from: from, to: to)
      ReportAgainstModel(report: report, world: world, what: "seed \(seed) \(from)")
        .expect(tables: model.tables, exceptions: model.exceptions)
    }
  }
}
