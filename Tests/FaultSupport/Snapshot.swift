import Foundation
import TestSupport

/// What a workspace holds at one moment.
package struct Snapshot: Sendable {
  package let rows: ArchiveRows
  /// All files and folders but the archive, hidden ones too.
  let files: [String: Data]

  /// Looks at a workspace and leaves it as it is.
  ///
  /// The archive is read from a copy: what a killed process left behind stays for the next command.
  init(of workspace: TemporaryFolder) throws {
    let copy = try TemporaryFolder()
    try Snapshot.copyArchive(of: workspace, to: copy)
    rows = try ArchiveRows(copy.path(Snapshot.archive))
    files = try workspace.contents().filter { $0.key != Snapshot.archive }
  }

  static let archive = "settle.sqlite"

  /// Copies the archive and the files of SQLite that belong to it.
  static func copyArchive(of workspace: TemporaryFolder, to copy: TemporaryFolder) throws {
    for end in ["", "-wal", "-shm", "-journal"] {
      let name = archive + end
      guard FileManager.default.fileExists(atPath: workspace.path(name)) else { continue }
      try FileManager.default.copyItem(at: workspace.url(name), to: copy.url(name))
    }
  }

  /// The months that were published, each with the files of its folder.
  var months: [String: [String: Data]] {
    var months: [String: [String: Data]] = [:]
    for (path, content) in files where path.hasPrefix("out/2") {
      let parts = path.split(separator: "/", maxSplits: 2)
      months[String(parts[1]), default: [:]][parts.count > 2 ? String(parts[2]) : ""] = content
    }
    return months
  }

  /// The files that differ, with what is wrong with each.
  func differences(from other: Snapshot) -> [String] {
    Set(files.keys).union(other.files.keys).sorted().compactMap { path in
      guard files[path] != other.files[path] else { return nil }
      if other.files[path] == nil { return "\(path) is left over" }
      return files[path] == nil ? "\(path) is missing" : "\(path) differs"
    }
  }
}
