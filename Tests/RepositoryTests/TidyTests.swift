import Foundation
import Testing
import TestSupport

/// What no file of the project may have.
@Suite struct TidyTests {
  @Test(
    "No source file has a word of the list",
    arguments: [
      ("as!", "use a typed value, or as? with an error"),
      ("fatalError(", "throw a typed error, or state a precondition"),
      ("import Foundation", "use the standard library, or pass the effect in"),
      ("@unchecked", "make the type Sendable by its own means"),
    ])
  func bannedWords(word: String, mend: String) throws {
    for file in try SourceFile.all(in: "Sources") {
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
    for file in try SourceFile.all(in: "Sources") {
      for (number, line) in zip(1..., file.lines)
      where line.contains("TODO") || line.contains("FIXME") {
        Issue.record("\(file.path):\(number) leaves work behind; do it or leave it out")
      }
    }
  }

  @Test("No file of code is longer than 400 lines")
  func length() throws {
    for file in try SourceFile.all(in: "Sources", "Tests") where file.lines.count > 401 {
      Issue.record(
        "\(file.path) has \(file.lines.count - 1) lines; split it at a type or an aspect")
    }
  }

  @Test("No file names a path of the machine that it was made on")
  func foreignPlaces() throws {
    let places = ["/wo" + "rk/", "/ho" + "me/", "/Us" + "ers/"]
    let files = try Project.files(
      below: "Package.swift", "README.md", "Sources", "Tests", "fixtures", "scripts")
    for path in files {
      let text = try Project.text(path)
      for place in places where text.contains(place) {
        Issue.record("\(path) names \(place); say it without, the project stands by itself")
      }
    }
  }
}
