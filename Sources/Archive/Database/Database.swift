internal import CSQLite
internal import Settlement

/// A connection to a SQLite file; closed when it is let go.
@safe final class Database {
  private let connection: OpaquePointer
  /// Compiled statements that are not in use, by their text.
  private var idle: [String: OpaquePointer] = unsafe [:]
  /// The path as it was given, for messages.
  let path: String
  /// How the file was opened.
  let access: DatabaseAccess
  /// The file as it was when it was opened without locks; nil where locks keep it as it is.
  private let stamp: FileStamp?
  /// Where the halves end that the archive has settled; a period that is read has its days by them.
  var halves = HalfEnds.ofCalendar

  /// Opens a file that is there.
  init(path: String, _ access: DatabaseAccess) throws(ArchiveError) {
    stamp = access == .immutable ? FileStamp(of: path) : nil
    var connection: OpaquePointer?
    let code = unsafe sqlite3_open_v2(access.name(of: path), &connection, access.flags, nil)
    guard code == SQLITE_OK, let opened = unsafe connection else {
      let failure = ResultCode(
        code, reason: unsafe String(cString: sqlite3_errstr(code)),
        system: unsafe connection.map { unsafe sqlite3_system_errno($0) } ?? 0)
      unsafe sqlite3_close_v2(connection)
      throw failure.error(path: path, access) ?? .failed(path)
    }
    unsafe self.connection = opened
    self.path = path
    self.access = access
    try harden()
  }

  deinit {
    while let entry = unsafe idle.popFirst() { unsafe sqlite3_finalize(entry.value) }
    unsafe sqlite3_close_v2(connection)
  }

  /// Keeps what the file says about itself from doing harm: it may have come by mail.
  ///
  /// The schema itself stays trusted, because SQLite 3.40 would else refuse `json_extract` in the
  /// archive's views; no function that it could call has an effect, as extensions are not loaded.
  private func harden() throws(ArchiveError) {
    let switches = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 1),
    ]
    for (option, value) in switches {
      try check(unsafe settle_db_config(connection, Int32(option), Int32(value)))
    }
    // Without recursive triggers, INSERT OR REPLACE would delete a row past the delete trigger.
    try execute("PRAGMA cell_size_check=ON; PRAGMA recursive_triggers=ON")
  }

  /// How long a statement waits for other programs' locks.
  func wait(milliseconds: Int32) {
    unsafe sqlite3_busy_timeout(connection, milliseconds)
  }

  /// Runs statements that give no rows back.
  func execute(_ sql: String) throws(ArchiveError) {
    try check(unsafe sqlite3_exec(connection, sql, nil, nil, nil))
  }

  /// A statement for use, once or many times; compiled where none of that text is idle.
  func prepare(_ sql: String) throws(ArchiveError) -> SQLStatement {
    if let handle = unsafe idle.removeValue(forKey: sql) {
      return unsafe SQLStatement(handle, sql, of: self)
    }
    var compiled: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(connection, sql, -1, &compiled, nil))
    guard let handle = unsafe compiled else { throw .failed("\(path): empty statement") }
    return unsafe SQLStatement(handle, sql, of: self)
  }

  /// Keeps a compiled statement for the next use of its text.
  func putBack(_ handle: OpaquePointer, _ sql: String) {
    if let other = unsafe idle.updateValue(handle, forKey: sql) {
      unsafe sqlite3_finalize(other)
    }
  }

  /// Runs a statement that gives no rows back.
  func run(_ sql: String, _ arguments: [SQLValue]) throws(ArchiveError) {
    try prepare(sql).run(arguments)
  }

  /// The rows of a query, each made into a value.
  func rows<Value>(
    _ sql: String, _ arguments: [SQLValue] = [],
    _ value: (SQLRow) throws(ArchiveError) -> Value
  ) throws(ArchiveError) -> [Value] {
    var values: [Value] = []
    try prepare(sql).query(arguments) { row throws(ArchiveError) in
      values.append(try value(row))
    }
    return values
  }

  /// The one number that a query gives, such as a pragma's; 0 where it gives none.
  func integer(_ sql: String) throws(ArchiveError) -> Int64 {
    try rows(sql) { $0.number }.first ?? 0
  }

  /// Writes every page into another database, as they are in this connection's snapshot.
  func copyPages(into copy: Database) throws(ArchiveError) {
    guard
      let backup = unsafe sqlite3_backup_init(copy.connection, "main", connection, "main")
    else { return try copy.checkLast() }
    let stepped = unsafe sqlite3_backup_step(backup, -1)
    let finished = unsafe sqlite3_backup_finish(backup)
    // The code says what could not be read or written; which of the two calls failed first, only
    // SQLite knows.
    try copy.check(finished)
    try copy.check(stepped)
  }

  /// The key of the row that was inserted last.
  var lastRow: Int64 { unsafe sqlite3_last_insert_rowid(connection) }

  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(connection) == 0 }

  /// The file with all links followed, beside which SQLite puts its log; empty for one in memory.
  var file: String {
    guard let name = unsafe sqlite3_db_filename(connection, "main") else { return "" }
    return unsafe String(cString: name)
  }

  /// Turns a result code that is no success into its error.
  func check(_ code: Int32) throws(ArchiveError) {
    // A month asks this hundreds of thousands of times.
    if code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE { return }
    let failure = ResultCode(
      code, reason: unsafe String(cString: sqlite3_errmsg(connection)), system: systemError)
    if let error = failure.error(path: path, access) { throw error }
  }

  /// The `errno` behind the last failure, 0 where it is not known.
  private var systemError: Int32 {
    let error = unsafe sqlite3_system_errno(connection)
    return error == 0 ? unsafe settle_file_errno(connection) : error
  }

  /// Whether the last call failed because nothing could be written beside the file.
  var lacksRoomBeside: Bool {
    let code = unsafe sqlite3_errcode(connection) & 0xFF
    return code == SQLITE_CANTOPEN || code == SQLITE_READONLY
  }

  private func checkLast() throws(ArchiveError) {
    try check(unsafe sqlite3_extended_errcode(connection))
  }

  /// Refuses what was read without locks from a file that changed meanwhile.
  func checkUnchanged() throws(ArchiveError) {
    guard let stamp, FileStamp(of: path) != stamp else { return }
    throw .changed(path: path)
  }
}
