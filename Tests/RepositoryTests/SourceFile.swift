import Foundation
import TestSupport

/// A Swift file, line by line.
struct SourceFile {
  let path: String
  let lines: [Substring]

  init(_ path: String) throws {
    self.path = path
    lines = try Project.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The Swift files of some folders, by path from the top.
  static func all(in folders: String...) throws -> [SourceFile] {
    try folders.flatMap { try Project.files(below: $0) }.filter { $0.hasSuffix(".swift") }
      .map(SourceFile.init)
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
