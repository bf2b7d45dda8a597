import Documents
import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// Compares the report of service quality over tight registers with the slow model's.
@Suite("The report of service quality")
struct QualityAgainstModelTests {
  @Test("comes out as the slow model has it", arguments: UInt64(1)...40)
  func workspace(seed: UInt64) throws {
    let service = TightService(seed: seed)
    let asked = [
      ("2025-10", "2025-10", 20_251_031), ("2025-11", "2025-12", 20_251_210),
      ("2025-12", "2025-12", 20_251_231),
    ]
    for (from, to, asOf) in asked {
      let contents = service.files().map { ("w/\($0.path)", $0.bytes) }
      let world = MemoryWorld(
        Dictionary(uniqueKeysWithValues: contents), today: try #require(Day("2026-12-31")))
      let (start, end) = (try #require(Period(from)), try #require(Period(to)))
      var request = ReportRequest(.quality, from: start, to: end, workspace: "w")
      request.asOf = Day(year: asOf / 10_000, month: asOf / 100 % 100, day: asOf % 100)
      let report = try withTemporaryFolder { folder in
        try writeReport(request, world.session("\(folder)/none.sqlite"))
      }
      let model = SlowQuality(service, from: from, to: to, asOf: asOf)
      ReportAgainstModel(report: report, world: world, what: "seed \(seed) \(from)")
        .expect(tables: model.tables, exceptions: model.exceptions)
    }
  }
}
