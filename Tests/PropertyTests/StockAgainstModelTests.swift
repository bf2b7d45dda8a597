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
      let broken = report.ties.filter { !$0.isKept }
      #expect(broken.isEmpty, "seed \(seed) \(from): \(broken)")
      let model = SlowOldParts(stores, from: from, to: to)
      for (table, expected) in model.tables.sorted(by: { $0.key < $1.key }) {
        let actual = world.text("w/\(report.folder)/\(table)")
        expect(lines(actual), lines(expected), "seed \(seed) \(from) \(table)")
      }
      let exceptions = lines(world.text("w/\(report.folder)/exceptions.csv")).dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(6).joined(separator: ",")
      }
      expect(exceptions.sorted(), model.exceptions.sorted(), "seed \(seed) \(from) exceptions")
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private func expect(_ actual: [String], _ expected: [String], _ what: String) {
    guard actual != expected else { return }
    let (here, there) = (Set(actual).subtracting(expected), Set(expected).subtracting(actual))
    Issue.record(
      "\(what):\n  only here \(here.sorted().prefix(4))\n  only there \(there.sorted().prefix(4))")
  }
}
