import Settlement

/// The options of every command that works with an archive.
struct WorkspaceOptions: Sendable {
  static let all: [Option] = [.workspace, .archive]

  /// The folder that was named; nil for the current one.
  let named: String?
  /// The path of the archive: its own option, else that of the workspace.
  let archive: String
  /// Whether the archive has an option of its own, so that no workspace is needed for it.
  let isArchiveNamed: Bool

  /// The folder with reference, inbox and out.
  var folder: String { named ?? "." }

  /// A path of the workspace as the clerk would type it: without the name of the current folder.
  func shown(_ path: String) -> String {
    guard let named, ![".", "./"].contains(named) else { return path }
    return join(named, path)
  }

  /// Understands where the work is done.
  init(_ arguments: Arguments) {
    named = arguments[.workspace]
    isArchiveNamed = arguments.has(.archive)
    archive = arguments[.archive] ?? named.map { join($0, "settle.sqlite") } ?? "settle.sqlite"
  }
}
