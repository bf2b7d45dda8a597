internal import CSQLite

/// A connection to a SQLite file; closed when it is let go.
@safe final class Database {
  private let connection: OpaquePointer
  let path: String

  /// Opens a file that is there.
  init(path: String, readOnly: Bool) throws(ArchiveError) {
    var connection: OpaquePointer?
    let flags = (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX
    let code = unsafe sqlite3_open_v2(path, &connection, flags, nil)
    guard code == SQLITE_OK, let opened = unsafe connection else {
      unsafe sqlite3_close_v2(connection)
      throw .failed("\(path): \(unsafe String(cString: sqlite3_errstr(code)))")
    }
    unsafe self.connection = opened
    self.path = path
  }

  deinit {
    unsafe sqlite3_close_v2(connection)
  }

  /// How long a statement waits for other programs' locks.
  func wait(milliseconds: Int32) {
    unsafe sqlite3_busy_timeout(connection, milliseconds)
  }

  /// Runs statements that give no rows back.
  func execute(_ sql: String) throws(ArchiveError) {
    try check(unsafe sqlite3_exec(connection, sql, nil, nil, nil))
  }

  /// Compiles a statement for use, once or many times.
  func prepare(_ sql: String) throws(ArchiveError) -> Statement {
    var compiled: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(connection, sql, -1, &compiled, nil))
    guard let statement = unsafe compiled else { throw .failed("\(path): empty statement") }
    return unsafe Statement(statement, of: self)
  }

  /// The rows of a query, each made into a value.
  func rows<Value>(
    _ sql: String, _ arguments: [Cell] = [],
    _ value: (Row) throws(ArchiveError) -> Value
  ) throws(ArchiveError) -> [Value] {
    let statement = try prepare(sql)
    var values: [Value] = []
    try statement.query(arguments) { row throws(ArchiveError) in values.append(try value(row)) }
    return values
  }

  /// The one number that a query gives, such as a pragma's.
  func integer(_ sql: String) throws(ArchiveError) -> Int64 {
    try rows(sql) { $0.integer(0) }.first ?? 0
  }

  /// The key of the row that was inserted last.
  var lastRow: Int64 { unsafe sqlite3_last_insert_rowid(connection) }

  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(connection) == 0 }

  /// Turns a result code that is no success into its error.
  func check(_ code: Int32) throws(ArchiveError) {
    switch code & 0xFF {
    case SQLITE_OK, SQLITE_ROW, SQLITE_DONE: return
    case SQLITE_BUSY, SQLITE_LOCKED: throw .busy(holder: nil)
    case SQLITE_FULL: throw .full(path: path)
    case SQLITE_NOTADB: throw .notAnArchive(path: path)
    case SQLITE_TOOBIG: throw .tooLarge(path)
    case SQLITE_CORRUPT: throw .damaged("\(path): \(reason)")
    default: throw .failed("\(path): \(reason)")
    }
  }

  private var reason: String { unsafe String(cString: sqlite3_errmsg(connection)) }
}
