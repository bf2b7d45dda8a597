import CDeflate
import CSQLite
import Foundation
import Text

/// An archive as any SQLite program reads it, by nothing of the project's own.
@safe final class PlainReader {
  private let connection: OpaquePointer

  init(_ path: String) throws {
    var connection: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil)
    guard code == SQLITE_OK, let connection = unsafe connection else { throw Refusal(path) }
    unsafe self.connection = connection
    // The first reader of an archive makes the index of its log, and others wait for it.
    unsafe sqlite3_busy_timeout(connection, 60_000)
    unsafe sqlite3_create_function_v2(
      connection, "sqlar_uncompress", 2, SQLITE_UTF8, nil, { unsafe uncompress($0, $2) }, nil, nil,
      nil)
  }

  deinit {
    unsafe sqlite3_close_v2(connection)
  }

  /// The names of the columns and the rows of a query, about a run where it asks for one.
  func ask(_ query: String, ofRun run: Int64 = 0) throws -> (columns: [String], rows: [[Value]]) {
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(connection, query, -1, &statement, nil)
    guard code == SQLITE_OK else {
      throw Refusal(unsafe String(cString: sqlite3_errmsg(connection)))
    }
    defer { unsafe sqlite3_finalize(statement) }
    if unsafe sqlite3_bind_parameter_count(statement) > 0 {
      unsafe sqlite3_bind_int64(statement, 1, run)
    }
    let count = unsafe sqlite3_column_count(statement)
    let columns = (0..<count).map { unsafe String(cString: sqlite3_column_name(statement, $0)) }
    var rows: [[Value]] = []
    while unsafe sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<count).map { unsafe value(of: statement, $0) })
    }
    let end = unsafe sqlite3_errcode(connection)
    guard end == SQLITE_OK || end == SQLITE_DONE else {
      throw Refusal(unsafe String(cString: sqlite3_errmsg(connection)))
    }
    return (columns, rows)
  }

  /// The first column of a query.
  func list(_ query: String) throws -> [String] {
    try ask(query).rows.map { $0[0].shown }
  }

  private func value(of statement: OpaquePointer?, _ column: Int32) -> Value {
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    let bytes = unsafe sqlite3_column_blob(statement, column).map {
      unsafe Data(bytes: $0, count: count)
    }
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(statement, column))
    case SQLITE_BLOB: return .blob(bytes ?? Data())
    default: return .text(String(decoding: bytes ?? Data(), as: UTF8.self))
    }
  }

  /// A value of a row.
  enum Value: Equatable {
    case null
    case integer(Int64)
    case text(String)
    case blob(Data)

    /// As a program prints it in a table.
    var shown: String {
      switch self {
      case .null: ""
      case .integer(let number): String(number)
      case .text(let text): text
      case .blob(let bytes): "\(bytes.count) bytes"
      }
    }
  }

  struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }
}

/// The function of that name in the sqlite3 program.
private func uncompress(
  _ context: OpaquePointer?, _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let arguments = unsafe arguments else { return }
  let packed = Int(unsafe sqlite3_value_bytes(arguments[0]))
  let size = Int(unsafe sqlite3_value_int64(arguments[1]))
  guard size > 0, size != packed else {
    return unsafe sqlite3_result_value(context, arguments[0])
  }
  let room = unsafe sqlite3_malloc64(UInt64(size))
  let decompressor = unsafe libdeflate_alloc_decompressor()
  defer { unsafe libdeflate_free_decompressor(decompressor) }
  let result = unsafe libdeflate_zlib_decompress(
    decompressor, sqlite3_value_blob(arguments[0]), packed, room, size, nil)
  guard result == LIBDEFLATE_SUCCESS else {
    unsafe sqlite3_free(room)
    return unsafe sqlite3_result_error(context, "not in the zlib format", -1)
  }
  unsafe sqlite3_result_blob64(context, room, UInt64(size), sqlite3_free)
}
