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
        let broken = report.ties.filter { !$0.isKept }
        #expect(broken.isEmpty, "seed \(seed) \(from): \(broken)")
        let model = SlowCare(care, decisions: decisions, from: from, to: to, asOf: asOf)
        let what = "seed \(seed) \(from) \(to) \(asOf)"
        for (table, expected) in model.tables.sorted(by: { $0.key < $1.key }) {
          expect(world.text("w/\(report.folder)/\(table)"), expected, "\(what) \(table)")
        }
        let exceptions = world.text("w/\(report.folder)/exceptions.csv").split(separator: "\n")
          .dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(6)
              .joined(separator: ",")
          }
        expect(
          exceptions.sorted().joined(separator: "\n"),
          model.exceptions.sorted().joined(separator: "\n"), "\(what) exceptions")
      }
    }
  }

  private func world(_ contents: [(String, [UInt8])]) throws -> MemoryWorld {
    MemoryWorld(
      Dictionary(uniqueKeysWithValues: contents), today: try #require(Day("2026-06-30")))
  }

  /// Compares line by line, order and all.
  private func expect(_ actual: String, _ expected: String, _ what: String) {
    guard actual != expected else { return }
    let (here, there) = (actual.split(separator: "\n"), expected.split(separator: "\n"))
    let pair = zip(here, there).first { $0 != $1 }
    let (found, wanted) = (
      pair.map { String($0.0) } ?? "\(here.count) lines",
      pair.map { String($0.1) } ?? "\(there.count) lines"
    )
    Issue.record("\(what):\n  came out \(found)\n  expected \(wanted)")
  }
}
