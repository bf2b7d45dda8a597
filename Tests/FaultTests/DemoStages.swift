import FaultSupport
import Foundation
import TestSupport

/// The stories of the demo, told once for all suites.
enum DemoStages {
  private static let all = Result {
    try Stage.all(of: demo, Program.built)
  }

  private static let demo = Project.url("fixtures/demo").path(percentEncoded: false)

  static let names = Story.demo.map(\.name)

  static func stage(_ name: String) throws -> Stage {
    guard let stage = try all.get().first(where: { $0.story.name == name }) else {
      throw StoryUnknown(name: name)
    }
    return stage
  }
}

/// A story that a test names and nobody tells.
struct StoryUnknown: Error {
  let name: String
}

extension Stage {
  /// About so many faults of a kind, spread over the story from its first call to its last.
  func spread(_ harm: Fault.Harm, _ count: Int) -> [Fault] {
    faults(harm, every: max(1, faults(harm).count / count))
  }

  /// What does not hold when these come to the story.
  func complaints(_ faults: [Fault]) throws -> [String] {
    try concurrently(faults) { try Trial(self, $0, Program.built) }.flatMap(\.complaints)
  }
}
