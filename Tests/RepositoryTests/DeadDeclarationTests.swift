import Foundation
import Testing

/// No declaration stands in Sources that nothing in Sources names.
///
/// The text is searched, not the meaning: a name that is also another's is taken for used, and what
/// only a test uses is found.
@Suite struct DeadDeclarationTests {
  /// What is used without its name.
  private static let unnamed: [Substring: String] = [
    "callAsFunction": "a call of the value itself",
    "main": "where the program begins",
  ]

  @Test("Every declaration in Sources is named besides where it is declared")
  func named() throws {
    let files = try SourceFile.all(in: "Sources")
    let declarations = files.flatMap(Declaration.all)
    #expect(declarations.count > 3_000)
    let requirements = Set(declarations.filter { $0.isNextToProtocol }.map(\.name))
    let uses = uses(in: files)
    var declared: [String: [Substring: Int]] = [:]
    for declaration in declarations {
      for scope in ["", declaration.module, declaration.path] {
        declared[scope, default: [:]][declaration.name, default: 0] += 1
      }
    }
    for declaration in declarations where Self.unnamed[declaration.name] == nil {
      let scope = requirements.contains(declaration.name) ? "" : declaration.scope
      let (name, used) = (declaration.name, uses[scope]?[declaration.name] ?? 0)
      #expect(
        used > declared[scope]?[name] ?? 0,
        "\(declaration.path):\(declaration.line) declares \(name), which nothing uses")
    }
  }

  /// How often each word stands in all files, in each module and in each file.
  private func uses(in files: [SourceFile]) -> [String: [Substring: Int]] {
    var uses: [String: [Substring: Int]] = [:]
    for file in files {
      var own: [Substring: Int] = [:]
      for (_, text) in file.code {
        for word in words(of: text) { own[word, default: 0] += 1 }
      }
      uses[file.path] = own
      for scope in ["", file.module] { uses[scope, default: [:]].merge(own, uniquingKeysWith: +) }
    }
    return uses
  }

  /// The words of a line of code, without those of its texts.
  private func words(of line: Substring) -> [Substring] {
    let code = line.contains("\"") ? line.replacing(/"(?:[^"\\]|\\[^(])*"/, with: "") : line
    return code.utf8.split { byte in
      !(byte == UInt8(ascii: "_") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20)
    }.map { Substring($0) }
  }
}

/// A declaration that stands at the beginning of its line, and how far its name reaches.
private struct Declaration {
  let name: Substring
  let path: String
  let module: String
  let line: Int
  /// Empty where all of Sources may use it, else its module or its file.
  let scope: String
  /// Whether a protocol is declared in the file, whose requirements take other modules' names.
  let isNextToProtocol: Bool

  static func all(in file: SourceFile) -> [Declaration] {
    let isNextToProtocol = file.lines.contains { $0.contains("protocol ") }
    return file.code.flatMap { number, text in
      names(in: text.drop { $0 == " " }).map { name, access in
        let scope =
          switch access {
          case "package", "public": ""
          case "private", "fileprivate": file.path
          default: file.module
          }
        return Declaration(
          name: name, path: file.path, module: file.module, line: number, scope: scope,
          isNextToProtocol: isNextToProtocol)
      }
    }
  }

  /// The names that a line declares, with the access of each.
  private static func names(in text: Substring) -> [(name: Substring, access: Substring)] {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).prefix(8).map { Substring($0) }
    guard words.contains(where: keywords.contains) else { return [] }
    let modifiers = text.prefixMatch(
      of:
        /(?:(?:@\w+(?:\([^)]*\))?|static|final|mutating|nonisolated|indirect|lazy|weak|(?:package|public|private|fileprivate)(?:\(set\))?) )*/
    )
    let rest = text[(modifiers?.range.upperBound ?? text.startIndex)...]
    let kinds = /(?:func|var|let|struct|enum|class|protocol|typealias) `?(\w+)/
    if let name = rest.prefixMatch(of: kinds)?.1 {
      let access = modifiers?.0.split(separator: " ").first { accessLevels.contains($0) }
      return [(name, access ?? "")]
    }
    guard rest.hasPrefix("case "), !rest.contains(":"), !rest.contains("case .") else { return [] }
    return rest.dropFirst(5).replacing(/\([^)]*\)/, with: "").split(separator: ",").compactMap {
      $0.prefixMatch(of: /\s*`?([A-Za-z_]\w*)/).map { ($0.1, "package") }
    }
  }

  private static let keywords: Set<Substring> = [
    "func", "var", "let", "struct", "enum", "class", "protocol", "typealias", "case",
  ]

  private static let accessLevels: Set<Substring> = [
    "package", "public", "private", "fileprivate",
  ]
}
