import Foundation
import TestSupport
import Testing

/// A switch over an enum of ours names every case, so that the compiler finds what a new case needs.
@Suite struct SwitchTests {
  /// Enums of the standard library or of a system library, by the text behind `switch`.
  private static let foreign: [(file: String, subject: String)] = [
    ("Printable", "scalar.properties.generalCategory")
  ]

  @Test("No switch over our own enums has a default")
  func defaults() throws {
    for file in try SourceFile.all(in: "Sources") {
      for found in Switch.all(in: file) where found.hasDefault && found.namesCases {
        guard !Self.foreign.contains(where: { $0.file == file.name && $0.subject == found.subject })
        else { continue }
        Issue.record(
          "\(file.path):\(found.line) has a default over names of cases; name the cases instead")
      }
    }
  }

  @Test(
    "A default is found behind every form of pattern",
    arguments: [
      ("case .a, .b: 1", true), ("case .a(let value) where value > 2: 1", true),
      ("case let .a(value): 1", true), ("case (.a, _): 1", true), ("case .a?: 1", true),
      ("case Kind.a: 1", true), ("case nil: 1", false), ("case 0..<3: 1", false),
      ("case \"a\", \"b\": 1", false), ("case UInt8(ascii: \"a\"): 1", false),
    ])
  func patterns(pattern: String, isFound: Bool) {
    let text = "  switch kind {\n  \(pattern)\n  default: 0\n  }"
    let found = Switch.all(in: text.split(separator: "\n").enumerated().map { ($0 + 1, $1) })
    #expect(found.map { $0.hasDefault && $0.namesCases } == [isFound])
  }
}

/// A switch as it stands in a formatted file: its cases begin where it begins.
struct Switch {
  let line: Int
  let subject: String
  let hasDefault: Bool
  /// Whether any of the patterns names a case of an enum.
  let namesCases: Bool

  static func all(in file: SourceFile) -> [Switch] {
    all(in: file.code)
  }

  static func all(in code: [(line: Int, text: Substring)]) -> [Switch] {
    code.indices.compactMap { index in
      let text = code[index].text
      guard let keyword = text.range(of: "switch ")?.lowerBound, text.hasSuffix(" {"),
        text[..<keyword].last.map({ " (".contains($0) }) ?? true
      else { return nil }
      let margin = text.prefix { $0 == " " }
      let body = code[(index + 1)...].prefix { $0.text != margin + "}" && !isEnd($0.text, margin) }
        .map(\.text).filter { $0.hasPrefix(margin) && !$0.dropFirst(margin.count).hasPrefix(" ") }
      return Switch(
        line: code[index].line,
        subject: String(text[keyword...].dropFirst("switch ".count).dropLast(2)),
        hasDefault: body.contains { $0.dropFirst(margin.count).hasPrefix("default:") },
        namesCases: body.contains { namesCase($0.dropFirst(margin.count)) })
    }
  }

  private static func isEnd(_ text: Substring, _ margin: Substring) -> Bool {
    text.hasPrefix(margin + "}")
  }

  /// Whether a line is a case whose pattern begins with the name of a case: `.a`, `let .a`, `(.a`.
  private static func namesCase(_ line: Substring) -> Bool {
    guard line.hasPrefix("case ") else { return false }
    var pattern = line.dropFirst("case ".count)
    for word in ["let ", "var ", "("] where pattern.hasPrefix(word) {
      pattern = pattern.dropFirst(word.count)
    }
    let type = pattern.prefix { $0.isLetter }
    let name = pattern.dropFirst(type.count)
    return name.hasPrefix(".") && name.dropFirst().first?.isLowercase == true
      && (type.isEmpty || type.first?.isUppercase == true)
  }
}
