package import Foundation

/// The files of the project, found from this file's own place.
package enum Project {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder by its path from the top of the project.
  package static func url(_ path: String) -> URL { root.appending(path: path) }

  /// The text of a file.
  ///
  /// Bytes that are no UTF-8 become replacement characters: some fixtures are in GB18030.
  package static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path(percentEncoded: false))
  }

  /// The names of the folders in a folder, in order.
  package static func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(path).path(percentEncoded: false))
      .filter { kind("\(path)/\($0)")?.isDirectory ?? false }.sorted()
  }

  /// The paths of the files below some folders, and of files that are named themselves, in order.
  package static func files(below paths: String...) throws -> [String] {
    try paths.flatMap { path in
      guard kind(path)?.isDirectory ?? false else { return [path] }
      return try FileManager.default.subpathsOfDirectory(
        atPath: url(path).path(percentEncoded: false)
      ).map { "\(path)/\($0)" }
    }.filter { kind($0)?.isRegularFile ?? false }.sorted()
  }

  private static func kind(_ path: String) -> URLResourceValues? {
    try? url(path).resourceValues(forKeys: [.isRegularFileKey, .isDirectoryKey])
  }
}
