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

  /// The lines without comments, with their numbers.
  var code: [(line: Int, text: Substring)] {
    zip(1..., lines).compactMap { number, line in
      let text = line.drop { $0 == " " }
      guard !text.hasPrefix("//") else { return nil }
      guard line.utf8.contains(UInt8(ascii: "/")) else { return (number, line) }
      let end = line.range(of: " // ")?.lowerBound ?? line.endIndex
      return (number, line[..<end])
    }
  }
}
