import Foundation
import TestSupport

/// A page of the archive's catalogue, taken apart.
struct AuditorPage {
  /// From one heading to the next, of whatever depth.
  struct Section {
    let heading: String
    let lines: [String]

    /// The words between backticks of its first paragraph, in order, each once.
    var words: [String] {
      AuditorPage.words(in: lines.drop { $0.isEmpty }.prefix { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// A query, and what the page says that it gives.
  struct Question {
    let query: String
    /// The last line of text before the query.
    let label: String
    /// The heading and the rows of the table below; none where there is no table.
    let answer: [[String]]
  }

  let name: String
  let sections: [Section]

  init(_ name: String) throws {
    let text = try Project.text("Sources/Archive/Archive.docc/\(name).md")
    var sections: [Section] = []
    var lines: [String] = []
    for line in text.components(separatedBy: "\n").reversed() {
      if line.hasPrefix("#") {
        sections.append(Section(heading: line, lines: lines.reversed()))
        lines = []
      } else {
        lines.append(line)
      }
    }
    self.name = name
    self.sections = sections.reversed()
  }

  /// The words between backticks, in order, each once.
  static func words(in text: String) -> [String] {
    let pieces = text.components(separatedBy: "`")
    var words: [String] = []
    for (index, word) in pieces.enumerated() where index % 2 == 1 && !words.contains(word) {
      words.append(word)
    }
    return words
  }
}

extension AuditorPage.Section {
  /// The queries with their answers.
  var questions: [AuditorPage.Question] {
    lines.indices.filter { lines[$0] == "```sql" }.map { start in
      let query = lines[(start + 1)...].prefix { $0 != "```" }
      let rest = lines[query.endIndex...].dropFirst().drop { $0.isEmpty }
      return AuditorPage.Question(
        query: query.joined(separator: "\n"),
        label: lines[..<start].last { !$0.isEmpty } ?? "",
        answer: Self.table(rest.prefix { $0.hasPrefix("|") }))
    }
  }

  /// The cells of the first table that no query has, without its heading.
  var table: [[String]] {
    let rest = lines.drop { !$0.hasPrefix("|") }
    return Array(Self.table(rest.prefix { $0.hasPrefix("|") }).dropFirst())
  }

  /// The items of a numbered list, by their first words between backticks.
  var items: [String] {
    lines.filter { $0.first?.isNumber == true && $0.contains(". `") }
      .compactMap { AuditorPage.words(in: $0).first }
  }

  private static func table(_ rows: some Sequence<String>) -> [[String]] {
    rows.map { row in
      row.dropFirst().dropLast().components(separatedBy: "|")
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.contains { $0 != "---" } }
  }
}
