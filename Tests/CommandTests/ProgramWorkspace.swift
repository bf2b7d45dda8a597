import Foundation
import TestSupport

/// A workspace of the fixtures in a folder of its own, for the built program.
struct ProgramWorkspace {
  let folder: TemporaryFolder
  let path: String
  var archive: String { "\(path)/settle.sqlite" }

  /// Copies the files, and settles the month where that is wanted.
  init(_ fixture: String = "cases/001-plain-month/input", isSettled: Bool = true) throws {
    folder = try TemporaryFolder()
    path = folder.path("month")
    try FileManager.default.copyItem(
      at: Project.url("fixtures/\(fixture)"), to: folder.url("month"))
    if isSettled { _ = try run() }
  }

  /// Runs a command on the workspace.
  func settle(_ words: String...) throws -> Ending { try settle(words) }

  func settle(_ words: [String]) throws -> Ending {
    try BuiltProgram.run(words + ["--workspace", path])
  }

  /// Settles the month on the day on which all these tests settle it.
  func run(_ words: String...) throws -> Ending {
    try settle(["run", "2025-10", "--issued-on", "2025-11-12"] + words)
  }
}
