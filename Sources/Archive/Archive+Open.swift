internal import Glibc

extension Archive {
  /// Opens an archive and brings its schema up to date.
  static func open(
    path: String, readOnly: Bool, migrations: [Migration]
  ) throws(ArchiveError) -> Archive {
    if !readOnly, isMissing(path) { Glibc.close(try openOwn(path)) }
    let database = readOnly ? try .forReading(path) : try Database(path: path, .writing)
    database.wait(milliseconds: 5_000)
    let version = try checkedVersion(of: database, knowing: migrations.count)
    let archive = Archive(database: database)
    if version < migrations.count {
      guard !readOnly else { throw unreadable(version, of: migrations, path) }
      try archive.migrate(with: migrations)
    }
    try archive.configure(readOnly: readOnly)
    return archive
  }

  /// Why an archive that wants steps cannot be read: it is an older one, or not even begun.
  private static func unreadable(
    _ version: Int, of migrations: [Migration], _ path: String
  ) -> ArchiveError {
    version == 0
      ? .missing(path: path) : .older(version: version, known: migrations.count)
  }

  /// The version of the schema, 0 for an empty file.
  private static func checkedVersion(
    of database: Database, knowing known: Int
  ) throws(ArchiveError) -> Int {
    let application = try database.integer("PRAGMA application_id")
    let version = Int(try database.integer("PRAGMA user_version"))
    let objects = try database.integer("SELECT count(*) FROM main.sqlite_schema")
    if application == 0, version == 0, objects == 0 { return 0 }
    guard application == applicationID else { throw .notAnArchive(path: database.path) }
    guard version > 0 else {
      throw .damaged("\(database.path): its header says version \(version), which there never was")
    }
    guard version <= known else { throw .newer(version: version, known: known) }
    return version
  }

  private func configure(readOnly: Bool) throws(ArchiveError) {
    guard !readOnly else { return try database.execute("PRAGMA query_only=ON") }
    // A backup that was put in the archive's place has no log yet.
    try database.execute("PRAGMA journal_mode=WAL")
    try database.execute("PRAGMA synchronous=FULL")
    // One run is one transaction: the log is moved into the file once, when it is committed.
    try database.execute("PRAGMA wal_autocheckpoint=0")
  }

  /// Takes the missing steps, each in a transaction of its own.
  private func migrate(with migrations: [Migration]) throws(ArchiveError) {
    let lock = try LockNote.take(beside: database.file, waiting: 5_000)
    defer { withExtendedLifetime(lock) {} }
    // Asked again under the lock: another process may have done it while we waited.
    var version = try Archive.checkedVersion(of: database, knowing: migrations.count)
    try checkSchema(ofVersion: version, of: migrations)
    if version == 0 { try database.execute("PRAGMA page_size=\(pageSize)") }
    try database.execute("PRAGMA journal_mode=WAL")
    while version < migrations.count {
      let migration = migrations[version]
      if version > 0 { try copy(before: migration) }
      version += 1
      try take(migration, to: version)
    }
  }

  /// Refuses to build on a schema that no step of this program made.
  private func checkSchema(
    ofVersion version: Int, of migrations: [Migration]
  ) throws(ArchiveError) {
    let defects = try schemaDefects(after: migrations[..<version])
    guard defects.isEmpty else {
      throw .damaged("\(database.path): \(defects.prefix(3).joined(separator: ", "))")
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
  ///
  /// One that an interrupted step left is replaced at once by a whole one, never by a part.
  private func copy(before migration: Migration) throws(ArchiveError) {
    let path = "\(database.file)-before-\(migration.name)"
    let unfinished = path + ".unfinished"
    try writeCopy(to: unfinished)
    guard unsafe rename(unfinished, path) == 0 else { throw writingError(path) }
    try sync(folder(of: path))
  }
}

/// The bytes of a page.
///
/// A month of 150 MB takes 0.70 s of processor time at 4 KiB, 0.44 s at 16 and 0.34 s at 64; but
/// at 64 every small change would write 64 KiB for each table and index that it touches.
private let pageSize = 16_384
