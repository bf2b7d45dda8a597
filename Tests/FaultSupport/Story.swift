package import TestSupport

/// A command of the demo's months that changes something, told after those before it.
package struct Story: Sendable {
  package let name: String
  let words: [String]
  /// What comes into the workspace before the command.
  var prepare: @Sendable (TemporaryFolder) throws -> Void = { _ in }
  /// What the library is told besides.
  var variables: [String: String] = [:]

  /// The commands that follow one another from the first run to the second month.
  package static let demo: [Story] = [
    Story(name: "first run", words: ["run", "2025-10", "--issued-on", "2025-11-12"]),
    Story(
      name: "revision", words: ["run", "2025-10", "--issued-on", "2025-11-13"],
      prepare: { try $0.replace(list.row, by: list.mended, in: list.file) }),
    Story(
      name: "confirmations", words: ["run", "2025-10", "--issued-on", "2025-11-15"],
      prepare: { try $0.copy("later/确认回传.xlsx", to: "inbox/2025-10/确认回传.xlsx") }),
    Story(name: "confirm", words: ["confirm", "S202510-HA004", "--on", "2025-11-17"]),
    Story(name: "post", words: ["post", "2025-10", "--on", "2025-11-18"]),
    Story(
      name: "reconcile",
      words: ["reconcile", "2025-10", "later/11月发票", "--as-of", "2025-11-28"]),
    Story(name: "second month", words: ["run", "2025-11", "--issued-on", "2025-12-10"]),
    Story(
      name: "no exchange", words: ["run", "2025-11", "--issued-on", "2025-12-11"],
      prepare: { try $0.replace(",1,", by: ",2,", in: "inbox/2025-11/岱麓11月代垫费用.csv") },
      variables: ["FAULT_NO_EXCHANGE": "1"]),
  ]

  /// A row of a list, and what the service center wrote instead.
  private static let list = (
    file: "inbox/2025-10/滇池机械 202510.tsv", row: "空气滤芯\t1\t168.00\t168.00",
    mended: "空气滤芯\t1\t160.00\t160.00"
  )
}

/// A story with the workspace before it, and all that it comes to when nothing goes wrong.
package struct Stage: Sendable {
  package let story: Story
  package let before: Snapshot
  package let after: Snapshot
  /// How the command ends.
  package let status: Int32
  /// How long it takes.
  package let seconds: Double
  /// The calls that it makes.
  package let points: [FaultPoint]
  let workspace: TemporaryFolder

  /// Tells the stories one after another, from a workspace that nothing was settled in.
  package static func all(of workspace: String, _ program: Program) throws -> [Stage] {
    var last = try TemporaryFolder(copyOf: workspace)
    var stages: [Stage] = []
    for story in Story.demo {
      let (stage, next) = try tell(story, in: last, program)
      stages.append(stage)
      last = next
    }
    return stages
  }

  private static func tell(
    _ story: Story, in last: TemporaryFolder, _ program: Program
  ) throws -> (Stage, next: TemporaryFolder) {
    let workspace = try TemporaryFolder(copyOf: last.path)
    try story.prepare(workspace)
    let next = try TemporaryFolder(copyOf: workspace.path)
    let (points, ending) = try program.points(of: story.words, in: next.path, story.variables)
    let seconds = try time(story, in: workspace, program)
    guard ending.isDone else { throw StoryFailed(story: story.name, errors: ending.errors) }
    let stage = Stage(
      story: story, before: try Snapshot(of: workspace), after: try Snapshot(of: next),
      status: ending.status, seconds: seconds, points: points, workspace: workspace)
    return (stage, next)
  }

  /// The seconds that a story takes, told once more for that.
  private static func time(
    _ story: Story, in workspace: TemporaryFolder, _ program: Program
  ) throws -> Double {
    let copy = try TemporaryFolder(copyOf: workspace.path)
    let start = ContinuousClock.now
    _ = try program.run(story.words, in: copy.path, nil, story.variables)
    return (ContinuousClock.now - start) / .seconds(1)
  }

  /// The command of the story.
  package var words: [String] { story.words }

  /// A workspace as it is before the story.
  package func copy() throws -> TemporaryFolder { try TemporaryFolder(copyOf: workspace.path) }

  /// How a workspace differs from what the story leaves when nothing goes wrong.
  package func differences(in workspace: TemporaryFolder) throws -> [String] {
    let found = try Snapshot(of: workspace)
    return found.differences(from: after) + (found.rows == after.rows ? [] : ["other rows"])
  }

  /// The faults of a kind, one for each call that it can come to.
  ///
  /// - Parameters:
  ///   - harm: What happens.
  ///   - every: Of so many calls, one is taken, from the first to the last.
  /// - Returns: The faults in the order of the calls.
  package func faults(_ harm: Fault.Harm, every: Int = 1) -> [Fault] {
    let possible = points.indices.filter { !harm.halves || points[$0].writes }
    return possible.indices.filter { $0.isMultiple(of: every) || $0 == possible.count - 1 }
      .map { Fault(harm, at: possible[$0] + 1) }
  }
}

/// A command of a story that fails although nothing is done to it.
struct StoryFailed: Error {
  let story: String
  let errors: String
}
