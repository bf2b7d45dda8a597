internal import Settlement

/// The system of record: one SQLite file that keeps every run and every statement ever issued.
///
/// One thread uses it at a time.
package final class Archive {
  let database: Database
  private var lock: LockNote?
  /// The heads of statements that were read, by key: what is archived never changes.
  var headsRead: [Int64: StatementHead] = [:]

  /// Where the file lies.
  package var path: String { database.path }

  init(database: Database) {
    self.database = database
  }

  /// Whether a file is there that could be an archive.
  package static func isThere(path: String) -> Bool { !isMissing(path) }

  /// Opens an archive; for writing, one that is not there yet is made.
  package static func open(path: String, readOnly: Bool) throws(ArchiveError) -> Archive {
    try open(path: path, readOnly: readOnly, migrations: migrations)
  }

  /// Begins the one transaction of a run, and waits up to five seconds for another's to end.
  ///
  /// - Throws: ``ArchiveError/busy(holder:)`` where it does not.
  package func begin() throws(ArchiveError) {
    let lock = try LockNote.acquire(beside: database.file, waiting: 5_000)
    database.wait(milliseconds: 5_000)
    try database.execute("BEGIN IMMEDIATE")
    self.lock = lock
    try readHalves()
  }

  /// What begins to write to disk all that was stored so far, on any thread: while documents are made of
  /// it, the disk gets on with what ``commit()`` waits for.
  package var startOfSync: @Sendable () -> Void {
    let log = database.file + "-wal"
    return { startSyncing(log) }
  }

  /// Makes everything since ``begin()`` permanent; the archive stays locked until ``end()``, so
  /// that what follows from it can be written undisturbed.
  package func commit() throws(ArchiveError) {
    try database.execute("COMMIT")
    // The run stands once it is committed. Moving it from the log into the file can wait for the
    // next run, where a reader or a full disk is in the way.
    database.wait(milliseconds: 0)
    try? database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.wait(milliseconds: 5_000)
  }

  /// Rolls back everything since ``begin()`` that was not committed, and releases the archive.
  package func end() {
    if database.isInTransaction {
      try? database.execute("ROLLBACK")
      headsRead = [:]
    }
    lock = nil
  }
}
