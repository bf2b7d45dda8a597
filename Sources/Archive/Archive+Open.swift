internal import Glibc

extension Archive {
  /// Opens an archive and brings its schema up to date.
  static func open(
    path: String, readOnly: Bool, migrations: [Migration]
  ) throws(ArchiveError) -> Archive {
    if !readOnly, isMissing(path) { try create(path, with: migrations) }
    let database = readOnly ? try .forReading(path) : try Database(path: path, .writing)
    database.wait(milliseconds: 5_000)
    let version = try checkedVersion(of: database, knowing: migrations.count)
    let archive = Archive(database: database)
    if version < migrations.count {
      guard !readOnly else { return try archive.broughtUpInMemory(by: migrations, from: version) }
      try archive.migrate(with: migrations)
    } else if !readOnly {
      let defects = try archive.schemaDefects(after: migrations[...])
      guard defects.isEmpty else {
        throw .altered("\(path): \(defects.prefix(3).joined(separator: ", "))")
      }
    }
    try archive.configure(readOnly: readOnly)
    return archive
  }

  /// Makes a new archive, which gets its name when it is whole: an empty file is never a new one.
  private static func create(
    _ path: String, with migrations: [Migration]
  ) throws(ArchiveError) {
    let lock = try LockNote.acquire(beside: path, waiting: 5_000)
    defer { withExtendedLifetime(lock) {} }
    // Asked again under the lock: another process may have done it while we waited.
    guard isMissing(path) else { return }
    guard (FileStamp(of: path + "-wal")?.size ?? 0) == 0 else {
      throw .damaged("\(path)-wal: this log lies there without its archive")
    }
    let unfinished = path + ".unfinished"
    removeUnfinished(unfinished)
    do throws(ArchiveError) {
      try makeEmpty(unfinished, with: migrations)
      try putInPlace(unfinished, as: path)
    } catch {
      removeUnfinished(unfinished)
      throw error
    }
  }

  /// Makes an archive without a run; SQLite gives the log the mode of the file.
  private static func makeEmpty(
    _ path: String, with migrations: [Migration]
  ) throws(ArchiveError) {
    Glibc.close(try openOwn(path))
    let archive = Archive(database: try Database(path: path, .writing))
    try archive.database.execute("PRAGMA page_size=\(pageSize)")
    for (index, migration) in migrations.enumerated() {
      try archive.apply(migration, to: index + 1)
    }
    try archive.database.execute("PRAGMA journal_mode=WAL")
  }

  /// The version of the schema.
  private static func checkedVersion(
    of database: Database, knowing known: Int
  ) throws(ArchiveError) -> Int {
    let application = try database.integer("PRAGMA application_id")
    let version = Int(try database.integer("PRAGMA user_version"))
    guard try database.integer("PRAGMA page_count") > 0 else {
      throw .damaged("\(database.path): the file is empty")
    }
    guard application == applicationID else { throw .notAnArchive(path: database.path) }
    guard version > 0 else {
      throw .damaged("\(database.path): its header says version \(version), which there never was")
    }
    guard version <= known else { throw .newer(version: version, known: known) }
    return version
  }

  private func configure(readOnly: Bool) throws(ArchiveError) {
    try readHalves()
    guard !readOnly else { return try database.execute("PRAGMA query_only=ON") }
    // A backup that was put in the archive's place has no log yet.
    try database.execute("PRAGMA journal_mode=WAL")
    try database.execute("PRAGMA synchronous=FULL")
    // One run is one transaction: the log is moved into the file once, when it is committed.
    try database.execute("PRAGMA wal_autocheckpoint=0")
    try keepPages(.many)
    // What a single statement may have to take back: two or three pages for each row.
    try database.execute("PRAGMA temp_store=MEMORY")
  }

  /// How much of the archive a command that changes it has in memory.
  package enum KeptPages: Int {
    /// Enough for files, whose pages are written once.
    case few = 4_096
    /// Where a page leaves the memory and is changed once more, the whole log is read again when it is
    /// committed, for the sums of all that follows the page: 0.2 s of a million lines.
    case many = 32_768
  }

  /// Says how much of the archive may be in memory from now on.
  package func keepPages(_ pages: KeptPages) throws(ArchiveError) {
    try database.execute("PRAGMA cache_size=-\(pages.rawValue)")
  }

  /// Applies the missing steps, each in a transaction of its own.
  private func migrate(with migrations: [Migration]) throws(ArchiveError) {
    let lock = try LockNote.acquire(beside: database.file, waiting: 5_000)
    defer { withExtendedLifetime(lock) {} }
    // Asked again under the lock: another process may have done it while we waited.
    var version = try Archive.checkedVersion(of: database, knowing: migrations.count)
    try checkSchema(ofVersion: version, of: migrations)
    while version < migrations.count {
      let migration = migrations[version]
      try copy(before: migration)
      version += 1
      try apply(migration, to: version)
    }
  }

  /// The archive of an older program as this one reads it: in memory, so that the file stays as it
  /// is, also where nothing can be written.
  private func broughtUpInMemory(
    by migrations: [Migration], from version: Int
  ) throws(ArchiveError) -> Archive {
    try checkSchema(ofVersion: version, of: migrations)
    let copy = Archive(database: try Database(path: database.path, .memory))
    try database.copyPages(into: copy.database)
    for index in version..<migrations.count { try copy.apply(migrations[index], to: index + 1) }
    try copy.configure(readOnly: true)
    return copy
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

  private func apply(_ migration: Migration, to version: Int) throws(ArchiveError) {
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
    try sync(folderOf: path)
  }
}

/// The bytes of a page.
///
/// A month of 150 MB takes 0.70 s of processor time at 4 KiB, 0.44 s at 16 and 0.34 s at 64; but
/// at 64 every small change would write 64 KiB for each table and index that it touches.
private let pageSize = 16_384
