package import Foundation

/// A folder of its own that goes when it is let go.
package final class Scratch: Sendable {
  package let path: String

  /// Makes an empty folder.
  package init() throws {
    path = Self.freshPath()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Copies a folder with all that is in it.
  package init(copyOf folder: String) throws {
    path = Self.freshPath()
    try FileManager.default.copyItem(atPath: folder, toPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Copies a file of the folder to another place in it.
  package func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(name), toPath: path(other))
  }

  /// Exchanges a text that occurs in a file of the folder.
  package func replace(_ text: String, by other: String, in name: String) throws {
    let url = URL(filePath: path(name))
    let before = try String(contentsOf: url, encoding: .utf8)
    let after = before.replacing(text, with: other)
    guard before != after else { throw TextMissing(text: text, file: name) }
    try Data(after.utf8).write(to: url)
  }

  /// The content of every file, hidden ones too, by its path in the folder.
  package func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder)
      else { continue }
      contents[name] =
        isFolder.boolValue ? Data() : try Data(contentsOf: URL(filePath: path(name)))
    }
    return contents
  }

  private static func freshPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID().uuidString)")
      .path(percentEncoded: false)
  }
}

/// A text that should be in a file and is not.
struct TextMissing: Error {
  let text: String
  let file: String
}
