import Documents
import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// Compares the report of care over tight workspaces with the slow model's.
@Suite("The report of care")
struct CareAgainstModelTests {
  @Test("comes out as the slow model has it, ties and all", arguments: UInt64(1)...30)
  func workspace(seed: UInt64) throws {
    try withTemporaryFolder { folder in
      let archive = "\(folder)/settle.sqlite"
      let care = TightCare(seed: seed)
      var contents = care.files().map { ("w/\($0.path)", $0.bytes) }
      var decisions: [String] = []
      for period in TightCare.periods {
        let world = try world(contents)
        _ = try run(
          RunRequest(period: try #require(Period(period)), workspace: "w"), world.session(archive))
        decisions.append(world.text("w/out/\(period)/decisions.csv"))
        contents += world.contents(of: "w/out/\(period)").map {
          ("w/out/\(period)/\($0.key)", $0.value)
        }
      }
      let days = [
        ("2025-10", "2025-10", "2025-10-31"), ("2025-09", "2025-11", "2025-11-15"),
        ("2025-06", "2025-10", "2026-01-31"), ("2025-10", "2025-12", "2025-10-21"),
      ]
      for (from, to, asOf) in days {
        let world = try world(contents)
        let (start, end) = (try #require(Period(from)), try #require(Period(to)))
        var request = ReportRequest(
          .care, from: start, to: end, workspace: "w")
        request.asOf = Day(asOf)
        let report = try writeReport(request, world.session(archive))
        let model = SlowCare(care, decisions: decisions, from: from, to: to, asOf: asOf)
        ReportAgainstModel(report: report, world: world, what: "seed \(seed) \(from) \(to) \(asOf)")
          .expect(tables: model.tables, exceptions: model.exceptions)
      }
    }
  }

  private func world(_ contents: [(String, [UInt8])]) throws -> MemoryWorld {
    MemoryWorld(
      Dictionary(uniqueKeysWithValues: contents), today: try #require(Day("2026-06-30")))
  }
}
