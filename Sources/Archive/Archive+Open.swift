internal import Glibc

extension Archive {
  /// Opens an archive and brings its schema up to date.
  static func open(
    path: String, readOnly: Bool, migrations: [Migration]
  ) throws(ArchiveError) -> Archive {
    if unsafe access(path, F_OK) != 0 {
      guard !readOnly else { throw .missing(path: path) }
      try create(path)
    }
    let database = try Database(path: path, readOnly: readOnly)
    database.wait(milliseconds: 5_000)
    let version = try checkedVersion(of: database, knowing: migrations.count)
    let archive = Archive(database: database)
    if version < migrations.count {
      guard !readOnly else { throw .older(version: version, known: migrations.count) }
      try archive.migrate(with: migrations)
    }
    try archive.configure(readOnly: readOnly)
    return archive
  }

  /// Makes an empty file that only its owner may read; SQLite gives its log the same mode.
  private static func create(_ path: String) throws(ArchiveError) {
    let file = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed("\(path): \(unsafe String(cString: strerror(errno)))") }
    Glibc.close(file)
  }

  /// The version of the schema, 0 for an empty file.
  private static func checkedVersion(
    of database: Database, knowing known: Int
  ) throws(ArchiveError) -> Int {
    let application = try database.integer("PRAGMA application_id")
    let version = Int(try database.integer("PRAGMA user_version"))
    let objects = try database.integer("SELECT count(*) FROM sqlite_schema")
    guard application == applicationID || (application == 0 && version == 0 && objects == 0)
    else { throw .notAnArchive(path: database.path) }
    guard version <= known else { throw .newer(version: version, known: known) }
    return version
  }

  private func configure(readOnly: Bool) throws(ArchiveError) {
    try database.execute("PRAGMA foreign_keys=ON")
    guard !readOnly else { return try database.execute("PRAGMA query_only=ON") }
    try database.execute("PRAGMA synchronous=FULL")
    // One run is one transaction: the log is moved into the file once, when it is committed.
    try database.execute("PRAGMA wal_autocheckpoint=0")
  }

  /// Takes the missing steps, each in a transaction of its own.
  private func migrate(with migrations: [Migration]) throws(ArchiveError) {
    let lock = try LockNote.take(beside: database.path, waiting: 5_000)
    defer { withExtendedLifetime(lock) {} }
    // Asked again under the lock: another process may have done it while we waited.
    var version = try Archive.checkedVersion(of: database, knowing: migrations.count)
    if version == 0 { try database.execute("PRAGMA page_size=\(pageSize)") }
    try database.execute("PRAGMA journal_mode=WAL")
    while version < migrations.count {
      let migration = migrations[version]
      if version > 0 { try copy(before: migration) }
      version += 1
      try take(migration, to: version)
    }
  }

  private func take(_ migration: Migration, to version: Int) throws(ArchiveError) {
    do throws(ArchiveError) {
      try database.execute(
        """
        BEGIN IMMEDIATE;
        \(migration.sql)
        PRAGMA application_id=\(applicationID);
        PRAGMA user_version=\(version);
        COMMIT;
        """)
    } catch {
      if database.isInTransaction { try? database.execute("ROLLBACK") }
      throw error
    }
  }

  /// Puts a whole copy beside the archive, named after the step that follows.
  private func copy(before migration: Migration) throws(ArchiveError) {
    let path = "\(database.path)-before-\(migration.name)"
    let unfinished = path + ".unfinished"
    unsafe unlink(unfinished)
    try Archive.create(unfinished)
    try database.prepare("VACUUM INTO ?1").run([.text(unfinished)])
    guard unsafe rename(unfinished, path) == 0 else {
      throw .failed("\(path): \(unsafe String(cString: strerror(errno)))")
    }
  }
}

/// The bytes of a page.
///
/// A month of 150 MB takes 0.70 s of processor time at 4 KiB, 0.44 s at 16 and 0.34 s at 64; but
/// at 64 every small change would write 64 KiB for each table and index that it touches.
private let pageSize = 16_384
