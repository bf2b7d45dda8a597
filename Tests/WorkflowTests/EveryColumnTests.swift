import Foundation
import Settlement
import Testing
import TestSupport
import WorkflowSupport

@testable import Archive
@testable import Workflow

/// Nothing in an archive that could be changed without being found.
@Suite struct EveryColumnTests {
  /// A column of a table.
  private struct Column {
    let table: String
    let name: String
    let type: String
  }

  @Test("A change to any column of any table is found")
  func columns() throws {
    try withTemporaryFolder { folder in
      let (path, world) = try CompleteArchive.copy(in: folder)
      let sound = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let columns = try Self.columns(of: path)
      #expect(columns.count > 120)
      for column in columns {
        try Data(sound).write(to: URL(filePath: path))
        try change(column, path)
        let report = try verify(
          VerifyRequest(), world.session(path))
        #expect(!report.defects.isEmpty, "\(column.table).\(column.name)")
      }
    }
  }

  private static func columns(of path: String) throws -> [Column] {
    try Database(path: path, .reading).rows(
      """
      SELECT t.name AS "table", c.name, c.type FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid
      """
    ) { Column(table: $0.text("table"), name: $0.text("name"), type: $0.text("type")) }
  }

  /// Gives the last row another value, with all that guards it out of the way for the moment.
  private func change(_ column: Column, _ path: String) throws {
    let database = try Database(path: path, .writing)
    try database.execute("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON")
    let name = "\(column.table)_keeps_on_update"
    let trigger = try #require(
      try database.rows("SELECT sql FROM sqlite_schema WHERE name = '\(name)'") {
        $0.text("sql")
      }.first)
    let value =
      switch column.type {
      case "INTEGER": "coalesce(\(column.name), 0) + 1000"
      case "BLOB": "\(column.name) || x'00'"
      default: "coalesce(\(column.name), '') || 'x'"
      }
    let last = try Self.key(of: column.table, database)
    try database.execute("DROP TRIGGER \(name)")
    try database.execute(
      """
      UPDATE \(column.table) SET \(column.name) = \(column.type == "BLOB" ? "CAST(\(value) AS BLOB)" : value)
      WHERE (\(last)) = (SELECT \(last) FROM \(column.table) ORDER BY \(last) DESC LIMIT 1)
      """)
    #expect(try database.integer("SELECT changes()") == 1, "\(column)")
    try database.execute(trigger)
  }

  /// The columns of a table's primary key.
  private static func key(of table: String, _ database: Database) throws -> String {
    try database.rows(
      "SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0 ORDER BY pk"
    ) { $0.text("name") }.joined(separator: ", ")
  }
}
