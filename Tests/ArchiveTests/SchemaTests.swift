import Testing
import TestSupport

@testable import Archive

@Suite struct SchemaTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(
    "Each object that is missing, added or changed is named",
    arguments: [
      ("", []),
      ("DROP TRIGGER run_keeps_on_update", ["trigger run_keeps_on_update is missing"]),
      ("CREATE VIEW songs AS SELECT 1", ["view songs was added"]),
      (
        "DROP VIEW reason; CREATE VIEW reason AS SELECT 1 AS statement",
        ["view reason was changed"]
      ),
      (
        "DROP INDEX run_by_period; CREATE TABLE note (text); ANALYZE",
        ["index run_by_period is missing", "table note was added", "table sqlite_stat1 was added"]
      ),
    ])
  func defects(sql: String, expected: [String]) throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.database.execute(sql)
    let found = try archive.schemaDefects()
    #expect(found.filter { !$0.contains("sqlite_stat4") } == expected)
  }

  @Test("A row that refers to none is named")
  func integrity() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    #expect(try archive.integrityDefects().isEmpty)
    try archive.database.execute("PRAGMA foreign_keys=OFF")
    try archive.database.execute(
      "INSERT INTO paid_key (statement, fingerprints) VALUES (77, x'')")
    let defects = try archive.integrityDefects()
    #expect(defects == ["paid_key, row 77: refers to a row of statement that is not there"])
  }

  @Test("No row is replaced past the trigger that keeps it")
  func replacing() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.keep(run([Example(seed: 1, lines: 2).statement()]))
    for sql in [
      "INSERT OR REPLACE INTO paid_key SELECT statement, x'00' FROM paid_key",
      "UPDATE statement SET total_fen = 0", "DELETE FROM run_input",
    ] {
      #expect(throws: ArchiveError.self, "\(sql)") { try archive.database.execute(sql) }
    }
    let keys = try archive.database.rows("SELECT fingerprints FROM paid_key") {
      $0.bytes("fingerprints")
    }
    #expect(keys != [[0]])
  }

  @Test("Every connection distrusts the file", arguments: [true, false])
  func hardened(readOnly: Bool) throws {
    _ = try Archive.open(path: folder.archive, readOnly: false)
    let database = try Archive.open(path: folder.archive, readOnly: readOnly).database
    for (pragma, value) in [
      ("cell_size_check", 1), ("recursive_triggers", 1),
      ("foreign_keys", 1), ("query_only", readOnly ? 1 : 0),
    ] {
      #expect(try database.integer("PRAGMA \(pragma)") == Int64(value), "\(pragma)")
    }
    try database.execute("PRAGMA writable_schema=ON")
    #expect(throws: ArchiveError.self) {
      try database.execute("UPDATE sqlite_schema SET sql = '' WHERE name = 'run'")
    }
    #expect(throws: ArchiveError.self) { _ = try database.integer("SELECT \"no such column\"") }
  }
}
