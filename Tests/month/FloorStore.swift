internal import CSQLite

/// A step of SQLite that failed.
struct StoreFailed: Error {
  let code: Int32
}

/// One table in a fresh file, filled in one transaction.
@safe
final class FloorStore {
  private var database: OpaquePointer?
  private var statement: OpaquePointer?

  init(path: String) throws {
    try unsafe check(sqlite3_open(path, &database))
    try execute("pragma journal_mode=wal; pragma synchronous=full;")
    try execute("create table content (path text primary key, digest blob, bytes blob) strict;")
    try execute("begin immediate;")
    let sql = "insert into content values (?, ?, ?)"
    try unsafe check(sqlite3_prepare_v2(database, sql, -1, &statement, nil))
  }

  deinit {
    unsafe sqlite3_finalize(statement)
    unsafe sqlite3_close(database)
  }

  func insert(_ paths: [String], _ contents: [[UInt8]], _ digests: [[UInt8]]) throws {
    for index in paths.indices {
      try insert(Array(paths[index].utf8), contents[index], digests[index])
    }
  }

  private func insert(_ path: [UInt8], _ content: [UInt8], _ digest: [UInt8]) throws {
    try unsafe path.withUnsafeBytes { path in
      try unsafe content.withUnsafeBytes { content in
        try unsafe digest.withUnsafeBytes { digest in
          unsafe settle_bind_text_static(statement, 1, path.baseAddress, UInt64(path.count))
          unsafe settle_bind_blob_static(statement, 2, digest.baseAddress, UInt64(digest.count))
          unsafe settle_bind_blob_static(statement, 3, content.baseAddress, UInt64(content.count))
          try unsafe check(sqlite3_step(statement), SQLITE_DONE)
          try unsafe check(sqlite3_reset(statement))
        }
      }
    }
  }

  func commit() throws {
    try execute("commit;")
  }

  private func execute(_ sql: String) throws {
    try unsafe check(sqlite3_exec(database, sql, nil, nil, nil))
  }

  private func check(_ code: Int32, _ expected: Int32 = SQLITE_OK) throws {
    guard code == expected else { throw StoreFailed(code: code) }
  }
}
