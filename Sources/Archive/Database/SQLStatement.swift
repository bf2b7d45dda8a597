internal import CSQLite
internal import Glibc
internal import Settlement

/// A value of SQL: an argument of a statement, or a column of a row.
enum SQLValue {
  case null
  case integer(Int64)
  case text(String)
  /// Text, as bytes of UTF-8; bound without a copy, because a month has 100 MB of them.
  case utf8([UInt8])
  /// Bound without a copy.
  case blob([UInt8])

  /// Widens a number.
  static func integer(_ number: Int) -> SQLValue { .integer(Int64(number)) }

  /// A text, or NULL for nil.
  static func text(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

  /// A list for `json_each`, of words that need no escape in JSON, or NULL for nil.
  static func list(_ words: [String]?) -> SQLValue {
    text(words.map { "[\($0.map { "\"\($0)\"" }.joined(separator: ","))]" })
  }
}

/// A compiled SQL statement in use.
@safe final class SQLStatement {
  fileprivate let handle: OpaquePointer
  private let sql: String
  private let database: Database

  fileprivate var halves: HalfEnds { database.halves }

  init(_ handle: OpaquePointer, _ sql: String, of database: Database) {
    unsafe self.handle = handle
    self.sql = sql
    self.database = database
  }

  deinit {
    unsafe database.putBack(handle, sql)
  }

  /// Runs a statement that gives no rows back.
  func run(_ arguments: [SQLValue] = []) throws(ArchiveError) {
    try query(arguments) { _ in }
  }

  /// Runs a query and shows each row.
  func query(
    _ arguments: [SQLValue] = [], _ body: (SQLRow) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    defer {
      unsafe sqlite3_reset(handle)
      unsafe sqlite3_clear_bindings(handle)
    }
    try bind(arguments[...], at: 1, body)
  }

  /// Binds one argument after another, each nested in the last, so that every borrowed byte stays
  /// where it is until the rows have been seen.
  private func bind(
    _ arguments: ArraySlice<SQLValue>, at index: Int32,
    _ body: (SQLRow) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    guard let argument = arguments.first else { return try step(body) }
    let rest = arguments.dropFirst()
    switch argument {
    case .null: break
    case .integer(let number):
      try database.check(unsafe sqlite3_bind_int64(handle, index, number))
    case .text(let text):
      let count = UInt64(text.utf8.count)
      try database.check(unsafe settle_bind_text_copy(handle, index, text, count))
    case .utf8(let bytes):
      return try unsafe bytes.withUnsafeBufferPointer { buffer throws(ArchiveError) in
        let count = UInt64(buffer.count)
        try database.check(
          unsafe settle_bind_text_static(handle, index, buffer.baseAddress, count))
        try bind(rest, at: index + 1, body)
      }
    case .blob(let bytes):
      return try unsafe bytes.withUnsafeBufferPointer { buffer throws(ArchiveError) in
        let count = UInt64(buffer.count)
        try database.check(
          unsafe settle_bind_blob_static(handle, index, buffer.baseAddress, count))
        try bind(rest, at: index + 1, body)
      }
    }
    try bind(rest, at: index + 1, body)
  }

  private func step(_ body: (SQLRow) throws(ArchiveError) -> Void) throws(ArchiveError) {
    let row = SQLRow(self)
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        try database.checkUnchanged()
        return try database.check(code)
      }
      try body(row)
    }
  }
}

/// A row of a query's result, while the query stands on it.
///
/// Its columns go by their names, as the query gives them.
@safe final class SQLRow {
  private let statement: SQLStatement
  private let count: Int32
  /// The column that is looked at first: the one behind the last, as a row is read in order.
  private var next: Int32 = 0

  fileprivate init(_ statement: SQLStatement) {
    self.statement = statement
    count = unsafe sqlite3_column_count(statement.handle)
  }

  /// The place of a column.
  ///
  /// Where a row is read in the order of the query, one comparison finds each.
  /// - Precondition: The query gives a column of that name.
  private func place(_ name: StaticString) -> Int32 {
    for _ in 0..<count {
      let column = next
      next = next + 1 == count ? 0 : next + 1
      if unsafe strcmp(sqlite3_column_name(statement.handle, column), name.cString) == 0 {
        return column
      }
    }
    preconditionFailure("the query has no column \(name)")
  }

  /// Where the archive's halves end.
  var halves: HalfEnds { statement.halves }

  /// The first column, of a query that gives one number.
  var number: Int64 { integer(at: 0) }

  /// A number; 0 for NULL.
  func integer(_ name: StaticString) -> Int64 { integer(at: place(name)) }

  /// A text; empty for NULL.
  func text(_ name: StaticString) -> String { text(at: place(name)) }

  /// A text, or nil for NULL.
  func optionalText(_ name: StaticString) -> String? {
    let column = place(name)
    return isNull(at: column) ? nil : text(at: column)
  }

  func isNull(_ name: StaticString) -> Bool { isNull(at: place(name)) }

  /// The bytes of a text or blob; none for NULL.
  func bytes(_ name: StaticString) -> [UInt8] { bytes(at: place(name)) }

  /// All columns as they are, in the order of the query.
  var values: [SQLValue] {
    (0..<count).map { column in
      switch unsafe sqlite3_column_type(statement.handle, column) {
      case SQLITE_INTEGER: .integer(integer(at: column))
      case SQLITE_TEXT: .text(text(at: column))
      case SQLITE_NULL: .null
      default: .blob(bytes(at: column))
      }
    }
  }

  private func integer(at column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(statement.handle, column)
  }

  private func text(at column: Int32) -> String {
    String(decoding: bytes(at: column), as: UTF8.self)
  }

  private func bytes(at column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement.handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(statement.handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  private func isNull(at column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement.handle, column) == SQLITE_NULL
  }
}

extension StaticString {
  fileprivate var cString: UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
