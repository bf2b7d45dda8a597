import Testing

@testable import Archive

@Suite struct SQLStatementTests {
  private let database: Database

  init() throws {
    database = try Database(path: "", .memory)
    try database.execute(
      """
      CREATE TABLE song (title TEXT, seconds INTEGER, notes BLOB);
      INSERT INTO song VALUES ('a', 1, x'01'), (NULL, NULL, NULL);
      """)
  }

  @Test("Columns go by name, in any order and as often as they are asked for")
  func names() throws {
    let rows = try database.rows("SELECT title, seconds, notes FROM song") { row in
      [
        "\(row.bytes("notes"))", row.text("title"), "\(row.integer("seconds"))", row.text("title"),
        row.optionalText("title") ?? "none",
      ]
    }
    #expect(rows == [["[1]", "a", "1", "a", "a"], ["[]", "", "0", "", "none"]])
  }

  @Test("A statement is compiled once, and a second time only while the first is in use")
  func reuse() throws {
    let query = "SELECT title FROM song"
    var titles: [String] = []
    try database.prepare(query).query { outer throws(ArchiveError) in
      for inner in try database.rows(query, [], { $0.text("title") }) {
        titles.append(outer.text("title") + inner)
      }
    }
    #expect(titles == ["aa", "a", "a", ""])
    try database.execute("ALTER TABLE song RENAME COLUMN title TO name")
    #expect(throws: ArchiveError.self) { try database.rows(query) { $0.text("title") } }
    #expect(try database.rows("SELECT name FROM song") { $0.text("name") } == ["a", ""])
  }

  @Test("An argument that is left out is NULL, whatever was bound before")
  func arguments() throws {
    let query = "SELECT ?1 IS NULL AS is_null"
    #expect(try database.rows(query, [.text("x")]) { $0.integer("is_null") } == [0])
    #expect(try database.rows(query) { $0.integer("is_null") } == [1])
  }
}
