import Foundation
import Testing
import Text

/// What the auditor's pages say of the schema and of the canonical texts.
@Suite struct AuditorSchemaTests {
  private let reader: PlainReader

  init() throws {
    reader = try PlainReader(try DemoWorkspace.told.archive)
  }

  @Test(
    "every table and view is on the page with its columns, and no other", arguments: ["", "-zh"])
  func schema(language: String) throws {
    let page = try AuditorPage("Auditing" + language)
    for (type, headings) in [("table", ["## Tables", "## 表"]), ("view", ["## Views", "## 视图"])] {
      let section = try #require(page.sections.first { headings.contains($0.heading) })
      let named = section.table.map { AuditorPage.words(in: $0[0]) }
      let names = try reader.list(
        "SELECT name FROM sqlite_schema WHERE type = '\(type)' AND name NOT LIKE 'sqlite_%'")
      #expect(Set(named) == Set(names.map { [$0] }), "\(type)")
      #expect(named.count == names.count)
      for row in section.table {
        let name = try #require(AuditorPage.words(in: row[0]).first)
        #expect(AuditorPage.words(in: row[2]) == (try columns(of: name)), "\(name)")
        #expect(!row[1].isEmpty)
      }
    }
  }

  @Test("every table and view says in the schema what it is")
  func comments() throws {
    let rows = try reader.ask(
      "SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'view')"
    ).rows.filter { !$0[0].shown.hasPrefix("sqlite_") }
    #expect(rows.count == 34)
    for row in rows {
      let lines = row[1].shown.split(separator: "\n")
      #expect(
        lines.dropFirst().first?.contains("-- ") == true,
        "\(row[0].shown) needs a comment on the line after its name")
    }
  }

  @Test("the keys of the canonical texts are those of the page, in order", arguments: ["", "-zh"])
  func keys(language: String) throws {
    let page = try AuditorPage("Auditing" + language)
    let statement = try section(of: page, "statement.digest")
    // The last five are of what only halves and their like have, and this archive has none.
    for row in statement.table.prefix(11) {
      let name = AuditorPage.words(in: row[0]).first
      #expect(try keys(of: name) == AuditorPage.words(in: row[1]), "\(name ?? "head")")
    }
    #expect(statement.table.count == 16)
    let line = try columns(of: "line").drop { $0 != "line" }.filter { $0 != "part_no" }
    #expect(statement.items == line)
    for (table, word) in [
      ("run", "run.record_digest"), ("reconciliation", "reconciliation.digest"),
    ] {
      let keys = try reader.list(
        "SELECT key FROM json_each((SELECT record FROM \(table) WHERE record NOTNULL LIMIT 1))")
      #expect(try section(of: page, word).words.filter(keys.contains) == keys, "\(table)")
    }
  }

  /// The section whose text begins with a word between backticks.
  private func section(of page: AuditorPage, _ word: String) throws -> AuditorPage.Section {
    try #require(page.sections.first { $0.words.first == word }, "\(word)")
  }

  private func columns(of name: String) throws -> [String] {
    try reader.list("SELECT name FROM pragma_table_info('\(name)')")
  }

  /// The keys of a statement's head, or of one of its objects.
  private func keys(of object: String?) throws -> [String] {
    let path = object.map { "$.\($0)" } ?? "$"
    let isList = object != nil && reader.isList(path)
    return try reader.list(
      """
      SELECT key FROM json_each((SELECT json_extract(head, '\(path)\(isList ? "[0]" : "")') AS o
        FROM statement WHERE o NOTNULL LIMIT 1))
      """)
  }
}

extension PlainReader {
  /// Whether an array stands at a place of the heads.
  fileprivate func isList(_ path: String) -> Bool {
    (try? list("SELECT json_type(head, '\(path)') FROM statement LIMIT 1")) == ["array"]
  }
}
