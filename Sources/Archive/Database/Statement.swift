internal import CSQLite

/// A value that is bound to a statement.
enum Cell {
  case null
  case integer(Int64)
  case text(String)
  /// Text, as bytes of UTF-8; bound without a copy, because a month has 100 MB of them.
  case utf8([UInt8])
  /// Bound without a copy.
  case blob([UInt8])

  /// A number where there is one.
  static func integer(_ number: Int) -> Cell { .integer(Int64(number)) }

  /// A text where there is one.
  static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }
}

/// A compiled SQL statement.
@safe final class Statement {
  private let handle: OpaquePointer
  private let database: Database

  init(_ handle: OpaquePointer, of database: Database) {
    unsafe self.handle = handle
    self.database = database
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Runs a statement that gives no rows back.
  func run(_ arguments: [Cell] = []) throws(ArchiveError) {
    try query(arguments) { _ in }
  }

  /// Runs a query and shows each row.
  func query(
    _ arguments: [Cell], _ body: (Row) throws(ArchiveError) -> Void
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
    _ arguments: ArraySlice<Cell>, at index: Int32, _ body: (Row) throws(ArchiveError) -> Void
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

  private func step(_ body: (Row) throws(ArchiveError) -> Void) throws(ArchiveError) {
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        try database.checkUnchanged()
        return try database.check(code)
      }
      try body(unsafe Row(handle))
    }
  }
}

/// A row of a query's result, while the query stands on it.
@safe struct Row {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  /// A number; 0 for NULL.
  func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  /// A text; empty for NULL.
  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// The bytes of a text or blob; none for NULL.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// All columns as they are.
  var cells: [Cell] {
    let count = unsafe sqlite3_column_count(handle)
    return (0..<count).map { column in
      switch unsafe sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: .integer(integer(column))
      case SQLITE_TEXT: .text(text(column))
      case SQLITE_NULL: .null
      default: .blob(bytes(column))
      }
    }
  }

  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }
}
