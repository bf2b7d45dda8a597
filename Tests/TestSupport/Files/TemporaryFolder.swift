package import Foundation

/// A folder of a test's own that goes when it is let go.
package final class TemporaryFolder: Sendable {
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

  package func url(_ name: String) -> URL { URL(filePath: path(name)) }

  /// The text of a file in UTF-8.
  package func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  /// Writes a file, and the folders above it.
  package func write(_ name: String, _ text: String = "") throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(name))
  }

  /// Replaces a text that occurs in a file.
  package func replace(_ text: String, by other: String, in name: String) throws {
    let before = try self.text(name)
    let after = before.replacing(text, with: other)
    guard before != after else { throw TextMissing(text: text, file: name) }
    try write(name, after)
  }

  /// Copies a file to another place in the folder.
  package func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(name), toPath: path(other))
  }

  /// The content of every file below a folder of this one, hidden ones too, by its path from there.
  ///
  /// Folders are empty content.
  package func contents(of name: String = "") throws -> [String: Data] {
    let top = url(name)
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path(percentEncoded: false))
    {
      let file = top.appending(path: path)
      guard let kind = try? file.resourceValues(forKeys: [.isDirectoryKey]) else { continue }
      contents[path] = kind.isDirectory == true ? Data() : try Data(contentsOf: file)
    }
    return contents
  }

  private static func freshPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "settle-\(UUID().uuidString)")
      .path(percentEncoded: false)
  }
}

/// A text that should be in a file and is not.
package struct TextMissing: Error {
  let text: String
  let file: String
}

/// Lends a folder that is empty before and gone afterwards.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = try TemporaryFolder()
  defer { withExtendedLifetime(folder) {} }
  return try body(folder.path)
}
