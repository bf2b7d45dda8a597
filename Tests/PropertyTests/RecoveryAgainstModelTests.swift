import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// Compares claims on suppliers over two months with the slow model's.
@Suite("Claims on suppliers")
struct RecoveryAgainstModelTests {
  @Test("come out as the slow model has them, ties and all", arguments: UInt64(1)...30)
  func story(seed: UInt64) throws {
    try withTemporaryFolder { folder in
      var telling = try Telling(seed: seed, archive: "\(folder)/settle.sqlite")
      try telling.settle("2025-10", on: "2025-11-12")
      try telling.recover("2025-10", on: "2025-11-12")
      telling.answer(on: "2025-11-18", in: "2025-11")
      try telling.recover("2025-10", on: "2025-11-20")
      try telling.settle("2025-11", on: "2025-12-12")
      try telling.recover("2025-11", on: "2025-12-12")
      telling.answer(on: "2025-12-20", in: "2025-12")
      try telling.recover("2025-11", on: "2025-12-22")
      try telling.recover("2025-10", on: "2026-01-20")
      let report = try verify(VerifyRequest(replay: true), telling.world.session(telling.archive))
      #expect(report.defects.isEmpty, "\(report.defects.map(\.message.english))")
    }
  }
}

/// A story as it is told to the engine and to the model.
private struct Telling {
  let archive: String
  let world: MemoryWorld
  var story: RecoveryStory
  var model = SlowRecovery()

  init(seed: UInt64, archive: String) throws {
    self.archive = archive
    story = RecoveryStory(seed: seed)
    world = MemoryWorld([:], today: try #require(Day("2026-03-01")))
    world["w/reference/rulebook.json"] = Array(
      """
      {"name": "test", "language": "en",
       "buyer": {"name": "Example Machines", "taxpayer_id": "91350800MA9D000002"},
       "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},
       "editions": [{"from": "2008-01", "require": []}]}
      """.utf8)
    put()
  }

  private func put() {
    for file in story.files { world["w/\(file.path)"] = file.bytes }
  }

  mutating func answer(on day: String, in inbox: String) {
    story.answer(model.standing, on: day, in: inbox)
    put()
  }

  /// Settles a month; the second service center confirms where the seed is odd.
  func settle(_ period: String, on day: String) throws {
    var request = RunRequest(period: try #require(Period(period)), workspace: "w")
    request.issuedOn = Day(day)
    _ = try run(request, world.session(archive))
    let compact = period.filter { $0 != "-" }
    let numbers = ["S\(compact)-D1"] + (story.seed % 2 == 1 ? ["S\(compact)-D2"] : [])
    _ = try confirm(
      ConfirmationRequest(
        statements: numbers, decision: .confirmed, day: try #require(Day(day)), workspace: "w"),
      world.session(archive))
  }

  /// Works claims out twice, and compares the folders of all periods.
  mutating func recover(_ period: String, on day: String) throws {
    var request = RecoverRequest(period: try #require(Period(period)), workspace: "w")
    request.issuedOn = Day(day)
    let report = try Workflow.recover(request, world.session(archive))
    #expect(report.tie.holds, "seed \(story.seed) \(period): \(report.tie)")
    #expect(try !Workflow.recover(request, world.session(archive)).isNew)
    let months = ["2025-10", "2025-11"].filter { $0 <= period }
    let decisions = months.flatMap { rows("w/out/\($0)/decisions.csv") }.map { row in
      var row = row
      let place = [row["dealer"] ?? "", row["period"] ?? "", row["line"] ?? ""]
      row["source"] = story.sources[place]
      return row
    }
    let summaries = months.flatMap { rows("w/out/\($0)/summary.csv") }
    model.recover(
      period, on: day, decisions: decisions,
      states: Dictionary(
        summaries.map { ($0["statement_no"] ?? "", $0["state"] ?? "") }, uniquingKeysWith: { $1 }),
      story.slowTables)
    for period in model.periods {
      for (table, expected) in model.tables(period).sorted(by: { $0.key < $1.key }) {
        let actual = world.text("w/out/recovery/\(period)/\(table)")
        guard actual != expected else { continue }
        let pair = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
          .first { $0 != $1 }
        Issue.record(
          """
          seed \(story.seed) \(period) \(table) on \(day):
            came out \(pair.map { String($0.0) } ?? actual)
            expected \(pair.map { String($0.1) } ?? expected)
          """)
      }
    }
  }

  private func rows(_ path: String) -> [[String: String]] {
    let lines = world.text(path).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map {
      Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first })
    }
  }
}
