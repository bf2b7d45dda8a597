import Foundation

/// The files of the project as they lie on the disk, without what builds and runs leave behind.
enum ProjectFiles {
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
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

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }

  private static func isFile(_ path: String) -> Bool {
    let values = try? root.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
    return values?.isRegularFile ?? false
  }
}

/// A Swift file, line by line.
struct SourceFile {
  let path: String
  let lines: [Substring]

  init(_ path: String) throws {
    self.path = path
    lines = try ProjectFiles.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The folder below the top one: the module.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// The file's name without its ending.
  var name: String { String(path.split(separator: "/").last?.dropLast(6) ?? "") }

  private static let accessLevels: Set<Substring> = [
    "package", "internal", "private", "fileprivate", "public", "@testable", "@preconcurrency",
  ]

  /// The modules that the file imports, with the number of the line.
  var imports: [(line: Int, module: String)] {
    zip(1..., lines).compactMap { number, line in
      let words = line.split(separator: " ").drop { Self.accessLevels.contains($0) }
      guard words.first == "import", let module = words.dropFirst().first else { return nil }
      return (number, String(module))
    }
  }

  /// The lines without comments, with their numbers.
  var code: [(line: Int, text: Substring)] {
    zip(1..., lines).compactMap { number, line in
      let text = line.drop { $0 == " " }
      guard !text.hasPrefix("//") else { return nil }
      let end = line.range(of: " // ")?.lowerBound ?? line.endIndex
      return (number, line[..<end])
    }
  }
}
