import Foundation

/// The fixtures of the project, found from this file's own place.
package enum Fixtures {
  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "fixtures")
  }

  /// The names of the folders in a folder of the fixtures, in order.
  package static func folders(in name: String) throws -> [String] {
    let parent = folder.appending(path: name)
    return try FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false))
      .filter { name in
        (try? parent.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory)
          ?? false
      }.sorted()
  }

  /// All files below a folder of the fixtures, by path from it.
  package static func files(below name: String) throws -> [String: [UInt8]] {
    let root = folder.appending(path: name).path(percentEncoded: false)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let file = URL(filePath: root).appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = [UInt8](try Data(contentsOf: file))
    }
    return files
  }

  /// Puts the bytes of a fixture where a test may do with them as it likes.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }
}

/// Lends a folder that is empty before and gone afterwards.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "settle-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path(percentEncoded: false))
}
