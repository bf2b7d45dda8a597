import Foundation

/// The files of the project, found from this file's own place.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the top of the project.
  ///
  /// Bytes that are no UTF-8 become replacement characters: some fixtures are in GB18030.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }

  /// The paths of the files below some folders and files of the top level, in order.
  static func paths(below folders: [String]) throws -> [String] {
    try folders.flatMap { folder in
      let path = root.appending(path: folder).path(percentEncoded: false)
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return [String]()
      }
      guard isFolder.boolValue else { return [folder] }
      return try FileManager.default.subpathsOfDirectory(atPath: path).map { "\(folder)/\($0)" }
    }.filter { !$0.contains(".DS_Store") && isFile($0) }.sorted()
  }

  /// The Swift files of Sources, Tests or both, by path from the top.
  static func swift(in folders: String...) throws -> [SourceFile] {
    try paths(below: folders).filter { $0.hasSuffix(".swift") }.map(SourceFile.init)
  }

  private static func isFile(_ path: String) -> Bool {
    let values = try? root.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
    return values?.isRegularFile ?? false
  }
}
