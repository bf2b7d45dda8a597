import Foundation
import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// What a year brings to statements, compared with the slow model after every command.
///
/// SETTLE_STORIES in the environment says how many more stories are told.
@Suite("The life of statements")
struct LifeAgainstModelTests {
  private static let more =
    ProcessInfo.processInfo.environment["SETTLE_STORIES"].flatMap { UInt64($0) } ?? 0

  @Test(
    "comes out as the model says after every command, to the cell", arguments: LifeStory.all)
  func story(story: LifeStory) throws { try expectAsTold(story) }

  @Test("comes out as the model says in many more stories", arguments: 100..<(100 + more))
  func another(seed: UInt64) throws { try expectAsTold(LifeStory(seed: seed)) }

  @Test("of half-years comes out as the model says, to the cell", arguments: HalfStory.all)
  func halves(story: HalfStory) throws { try expectAsTold(story.steps, "\(story)") }

  @Test(
    "of half-years comes out as the model says in many more stories", arguments: 100..<(100 + more))
  func anotherHalf(seed: UInt64) throws {
    let story = HalfStory(seed: seed)
    try expectAsTold(story.steps, "\(story)")
  }

  private func expectAsTold(_ story: LifeStory) throws {
    try expectAsTold(story.steps, "\(story)")
  }

  private func expectAsTold(_ steps: [LifeStory.Step], _ story: String) throws {
    try withTemporaryFolder { folder in
      let workspace = LivedWorkspace(archive: "\(folder)/settle.sqlite")
      for (index, step) in steps.enumerated() {
        let name = "\(story), step \(index + 1) on \(step.today), \(step.command)"
        let refusal = try workspace.perform(step)
        #expect(refusal == step.expected.refusal, "\(name)")
        let isSame = workspace.isAs(step.expected, of: step.command, name)
        // What comes after a difference differs with it.
        guard isSame && refusal == step.expected.refusal else { return }
      }
    }
  }

  @Test("has every state, refusal and entry in the stories")
  func everything() {
    var states: Set<String> = []
    var refusals: Set<SlowRefusal> = []
    var revisions: Set<String> = []
    var takesBack: Set<String> = []
    for step in LifeStory.all.flatMap(\.steps) {
      refusals.formUnion([step.expected.refusal].compactMap { $0 })
      for (period, tables) in step.expected.tables {
        for row in rows(tables["summary.csv"]) {
          states.insert(row[5])
          revisions.insert(row[4])
        }
        // An entry that takes a total back names one statement more.
        if rows(tables["journal.csv"]).contains(where: { $0[7].split(separator: "|").count == 4 }) {
          takesBack.insert(period)
        }
      }
    }
    #expect(
      states == [
        "none", "held", "issued", "disputed", "confirmed", "posted", "invoiced", "withdrawn",
      ])
    #expect(refusals == [.usage, .refused])
    #expect(revisions.isSuperset(of: ["1", "2", "3"]))
    #expect(takesBack == ["2025-12"])
  }

  /// The cells of a table, of which names alone have commas.
  private func rows(_ table: String?) -> [[String]] {
    (table ?? "").split(separator: "\n").dropFirst()
      .map { $0.replacing(", ", with: " ").split(separator: ",", omittingEmptySubsequences: false) }
      .map { $0.map(String.init) }
  }
}

/// A workspace in memory whose out folder lives on from command to command.
private final class LivedWorkspace {
  private let archive: String
  private var out: [String: [UInt8]] = [:]

  init(archive: String) {
    self.archive = archive
  }

  /// Why the command was refused, as the model calls it; nil where it was done.
  func perform(_ step: LifeStory.Step) throws -> SlowRefusal? {
    var files = out
    for file in step.files { files["w/\(file.path)"] = file.bytes }
    let world = MemoryWorld(files, today: try #require(Day(step.today)))
    defer {
      for (path, bytes) in world.contents(of: "w/out") { files["w/out/\(path)"] = bytes }
      out = Dictionary(
        uniqueKeysWithValues: world.contents(of: "w/out").map { ("w/out/\($0.key)", $0.value) })
    }
    do throws(RunError) {
      try perform(step.command, world.session(archive))
      return nil
    } catch {
      switch error.cause {
      case .usage: return .usage
      case .refused, .missing: return .refused
      case .busy, .archive, .unreadable, .unwritable, .output: throw error
      }
    }
  }

  private func perform(_ command: SlowCommand, _ session: Session) throws(RunError) {
    switch command {
    case .run(let period, let issuedOn):
      var request = RunRequest(period: period.period, workspace: "w")
      request.issuedOn = Day(issuedOn)
      request.threads = 1
      _ = try run(request, session)
    case .answer(let decision, let statements, let revision, let on, let by, let remark):
      let request = ConfirmationRequest(
        statements: statements, revision: revision,
        decision: ConfirmationDecision(rawValue: decision) ?? .confirmed, day: on.day, who: by,
        remark: remark, workspace: "w")
      _ = try confirm(request, session)
    case .withdraw(let statement, let on, let remark):
      let request = WithdrawRequest(
        statements: [statement], day: on.day, remark: remark, workspace: "w")
      _ = try withdraw(request, session)
    case .post(let period, let on):
      _ = try post(PostRequest(period: period.period, workspace: "w", on: on.day), session)
    case .reconcile(let period, let asOf):
      let request = ReconcileRequest(
        period: period?.period, workspace: "w", asOf: asOf.day, files: [])
      _ = try reconcile(request, session)
    }
  }

  /// Compares what lies in the folders with what is expected; records the first difference of each
  /// table.
  func isAs(_ expected: SlowOutcome, of command: SlowCommand, _ name: String) -> Bool {
    var isSame = true
    if case .run(let period, _) = command, let wanted = expected.findings {
      let prefix = "w/out/\(period)/"
      let found = findings(["exceptions.csv": out["\(prefix)exceptions.csv"] ?? []])
      let expected = Set(wanted.map(\.description))
      isSame = found == expected
      #expect(
        isSame,
        "\(name): only here \(found.subtracting(expected)), only expected \(expected.subtracting(found))"
      )
    }
    for (period, tables) in expected.tables.sorted(by: { $0.key < $1.key }) {
      for table in SlowOutcome.tableNames {
        let actual = String(decoding: out["w/out/\(period)/\(table)"] ?? [], as: UTF8.self)
        guard let difference = SlowOutcome.difference(actual, tables[table] ?? "", table) else {
          continue
        }
        isSame = false
        Issue.record("\(name), \(period)/\(table):\n\(difference)")
      }
    }
    return isSame
  }
}

extension String {
  // The stories have no other days than those of the calendar.
  fileprivate var period: Period { Period(self) ?? Period(of: Day(number: 0)) }
  fileprivate var day: Day { Day(self) ?? Day(number: 0) }
}
