internal import CSQLite

/// SQLite could not read an archive.
struct SQLiteFailed: Error {
  let reason: String
}

/// All that an archive holds, read by SQLite alone, without a line of settle.
package struct ArchiveRows: Equatable, Sendable {
  /// The rows of each table that has any, as one text.
  private let tables: [String]

  /// Reads an archive; one that is missing or has no rows yet holds nothing.
  ///
  /// The connection is a usual one, so that SQLite mends what a killed process left behind.
  ///
  /// - Throws: ``SQLiteFailed`` where SQLite finds the file damaged.
  init(_ path: String) throws {
    let connection = try Connection(path)
    let check = try connection.texts("PRAGMA integrity_check")
    guard check == ["ok"] else { throw SQLiteFailed(reason: check.joined(separator: "; ")) }
    guard try connection.texts("PRAGMA foreign_key_check").isEmpty else {
      throw SQLiteFailed(reason: "a row refers to one that is not there")
    }
    tables = try connection.texts(Self.queries).flatMap { try connection.texts($0) }
  }

  /// One query for each table: all its rows in one text.
  private static let queries = """
    SELECT format('SELECT ''%w'' || char(10) || group_concat(%s, char(10)) FROM "%w"', t.name,
      group_concat(format('quote("%w")', c.name), ' || ''|'' || '), t.name)
    FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name ORDER BY t.name
    """
}

/// A connection for reading texts.
@safe private final class Connection {
  private let handle: OpaquePointer

  init(_ path: String) throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let connection = unsafe opened else {
      unsafe sqlite3_close_v2(opened)
      throw SQLiteFailed(reason: unsafe String(cString: sqlite3_errstr(code)))
    }
    unsafe handle = connection
  }

  deinit {
    unsafe sqlite3_close_v2(handle)
  }

  /// The first column of every row, those that are NULL left out.
  func texts(_ sql: String) throws -> [String] {
    var statement: OpaquePointer?
    var code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    defer { unsafe sqlite3_finalize(statement) }
    var texts: [String] = []
    while code == SQLITE_OK || code == SQLITE_ROW {
      code = unsafe sqlite3_step(statement)
      if code == SQLITE_ROW, let text = unsafe sqlite3_column_text(statement, 0) {
        texts.append(unsafe String(cString: text))
      }
    }
    guard code == SQLITE_DONE else {
      throw SQLiteFailed(reason: unsafe String(cString: sqlite3_errmsg(handle)))
    }
    return texts
  }
}
