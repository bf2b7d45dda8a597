import Documents
import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// Compares the report of expenses over three tight months with the slow model's.
@Suite("The report of expenses")
struct ExpenseAgainstModelTests {
  @Test("comes out as the slow model has it, ties and all", arguments: TightStory.all)
  func story(story: TightStory) throws {
    try withTemporaryFolder { folder in
      let archive = "\(folder)/settle.sqlite"
      var out: [String: [UInt8]] = [:]
      for step in story.steps {
        let world = try world(step.files, out, on: step.day)
        _ = try run(
          RunRequest(period: try #require(Period(step.period)), workspace: "w"),
          world.session(archive))
        out = world.contents(of: "w/out")
      }
      let periods = Set(story.steps.map(\.period)).sorted()
      for (first, last) in [(0, 0), (0, 1), (1, 2), (2, 2)] {
        let (from, to) = (periods[first], periods[last])
        let (start, end) = (try #require(Period(from)), try #require(Period(to)))
        let world = try world([], out, on: "2027-12-31")
        let report = try writeReport(
          ReportRequest(.expense, from: start, to: end, workspace: "w"), world.session(archive))
        #expect(!report.wantsAttention, "\(story) \(from) \(to): \(report.ties)")
        let model = SlowExpense(months(story, periods, world), from: from, to: to)
        ReportAgainstModel(report: report, world: world, what: "\(story) \(from) \(to)")
          .expect(tables: model.tables)
      }
    }
  }

  private func world(
    _ files: [MonthFile], _ out: [String: [UInt8]], on day: String
  ) throws -> MemoryWorld {
    let all =
      files.map { ("w/\($0.path)", $0.bytes) } + out.map { ("w/out/\($0.key)", $0.value) }
    return MemoryWorld(
      Dictionary(uniqueKeysWithValues: all), today: try #require(Day(day)))
  }

  private func months(
    _ story: TightStory, _ periods: [String], _ world: MemoryWorld
  ) -> [SlowExpense.Month] {
    periods.map { period in
      SlowExpense.Month(
        period, decisions: world.text("w/out/\(period)/decisions.csv"),
        summary: world.text("w/out/\(period)/summary.csv"),
        files: story.steps.last { $0.period == period }?.files ?? [])
    }
  }
}
