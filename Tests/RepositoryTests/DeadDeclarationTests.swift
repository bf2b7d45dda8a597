import Foundation
import Testing

/// No declaration stands in Sources that nothing in Sources names.
///
/// The text is searched, not the meaning: a name that is also another's is taken for used, and what
/// only a test uses is found.
@Suite struct DeadDeclarationTests {
  /// What is used without its name.
  private static let unnamed = [
    "callAsFunction": "a call of the value itself",
    "main": "where the program begins",
  ]

  @Test("Every declaration in Sources is named besides where it is declared")
  func named() throws {
    let files = try SourceFile.all(in: "Sources")
    let declarations = files.flatMap(Declaration.all)
    #expect(declarations.count > 3_000)
    let requirements = Set(declarations.filter { $0.isNextToProtocol }.map(\.name))
    var uses: [String: Int] = [:]
    for file in files {
      for (_, text) in file.code {
        for word in words(of: text) {
          for scope in ["", file.module, file.path] { uses["\(scope) \(word)", default: 0] += 1 }
        }
      }
    }
    var declared: [String: Int] = [:]
    for declaration in declarations {
      for scope in ["", declaration.module, declaration.path] {
        declared["\(scope) \(declaration.name)", default: 0] += 1
      }
    }
    for declaration in declarations where Self.unnamed[declaration.name] == nil {
      let scope = requirements.contains(declaration.name) ? "" : declaration.scope
      let key = "\(scope) \(declaration.name)"
      #expect(
        uses[key] ?? 0 > declared[key] ?? 0,
        "\(declaration.path):\(declaration.line) declares \(declaration.name), which nothing uses")
    }
  }

  /// The words of a line of code, without those of its texts.
  private func words(of line: Substring) -> [Substring] {
    let code = line.contains("\"") ? line.replacing(/"(?:[^"\\]|\\[^(])*"/, with: "") : line
    return code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }
}

/// A declaration that stands at the beginning of its line, and how far its name reaches.
private struct Declaration {
  let name: String
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
          name: String(name), path: file.path, module: file.module, line: number, scope: scope,
          isNextToProtocol: isNextToProtocol)
      }
    }
  }

  /// The names that a line declares, with the access of each.
  private static func names(in text: Substring) -> [(name: Substring, access: Substring)] {
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

  private static let accessLevels: Set<Substring> = [
    "package", "public", "private", "fileprivate",
  ]
}
