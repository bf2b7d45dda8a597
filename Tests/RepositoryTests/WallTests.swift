import Foundation
import Testing

/// The walls between the modules, and the words that no source file may have.
@Suite struct WallTests {
  /// What each module may import.
  private static let allowed: [String: Set<String>] = [
    "Tabular": ["CIconv", "Synchronization", "Glibc"],
    "Settlement": ["Synchronization"],
    "Intake": ["Tabular", "Settlement", "Synchronization"],
    "Archive": [
      "Tabular", "Settlement", "CSQLite", "CCrypto", "CDeflate", "CLinux", "Synchronization",
      "Glibc",
    ],
    "Documents": ["Settlement", "Tabular", "Synchronization"],
    "Workflow": [
      "Tabular", "Settlement", "Intake", "Archive", "Documents", "Synchronization", "Dispatch",
    ],
    "settle": [
      "Settlement", "Intake", "Documents", "Workflow", "CLinux", "Glibc", "Synchronization",
      "Dispatch",
    ],
  ]

  @Test("A module imports only what stands before it in the pipe, and never Foundation")
  func imports() throws {
    let files = try Repository.swift(in: "Sources")
    #expect(files.count > 100)
    #expect(files.contains { !$0.imports.isEmpty })
    for file in files {
      let allowed = Self.allowed[file.module] ?? []
      for (line, module) in file.imports where !allowed.contains(module) {
        Issue.record(
          """
          \(file.path):\(line) imports \(module); \(file.module) may import \(allowed.sorted()): \
          move the code to the module that may, or pass the effect in
          """)
      }
    }
  }

  @Test(
    "No source file has a word of the list",
    arguments: [
      ("try!", "throw a typed error"), ("as!", "use a typed value, or as? with an error"),
      ("fatalError(", "throw a typed error, or state a precondition"),
      ("TODO", "do it now or leave it out"), ("FIXME", "mend it now"),
      ("@unchecked", "make the type Sendable by its own means"),
    ])
  func bannedWords(word: String, mend: String) throws {
    for file in try Repository.swift(in: "Sources") {
      for (line, text) in file.code where text.contains(word) && !isAllowed(word, file, text) {
        Issue.record("\(file.path):\(line) has \"\(word)\"; \(mend)")
      }
    }
  }

  /// Longer words that end in one of the list are others.
  private func isAllowed(_ word: String, _ file: SourceFile, _ text: Substring) -> Bool {
    guard let place = text.range(of: word)?.lowerBound, place > text.startIndex else {
      return false
    }
    let before = text[text.index(before: place)]
    return before.isLetter || before.isNumber || before == "_" || before == "."
  }

  @Test("No comment leaves work behind")
  func leftovers() throws {
    for file in try Repository.swift(in: "Sources") {
      for (number, line) in zip(1..., file.lines)
      where line.contains("TODO") || line.contains("FIXME") {
        Issue.record("\(file.path):\(number) leaves work behind; do it or leave it out")
      }
    }
  }

  @Test("No file of code is longer than 400 lines")
  func length() throws {
    for file in try Repository.swift(in: "Sources", "Tests") where file.lines.count > 401 {
      Issue.record(
        "\(file.path) has \(file.lines.count - 1) lines; split it at a type or an aspect")
    }
  }

  @Test("No placeholder stands in a folder that has real files")
  func placeholders() throws {
    let files = try Repository.swift(in: "Sources", "Tests")
    for file in files where file.name == "Placeholder" {
      let others = files.filter { $0.module == file.module && $0.name != "Placeholder" }
      #expect(others.isEmpty, "delete \(file.path): the folder has real files")
    }
  }

  @Test("No file speaks of the place it was made in")
  func foreignPlaces() throws {
    let places = [
      "/wo" + "rk/", "shared/sp" + "ec", "/tm" + "p/h/", "domain" + ".md", "design" + ".md",
    ]
    let top = [
      "Package.swift", "README.md", "Sources", "Tests", "fixtures", "scripts", ".ci",
      ".gitignore", ".gitattributes", ".swift-format",
    ]
    for path in try Repository.paths(below: top) {
      let text = try Repository.text(path)
      for place in places where text.contains(place) {
        Issue.record("\(path) names \(place); say it without, the project stands by itself")
      }
    }
  }
}
