extension Database {
  /// Opens an archive for reading, also on a medium or in a folder that cannot be written.
  ///
  /// SQLite keeps a log in step with other programs by way of a file beside the archive. Where that
  /// cannot be made, nobody with our rights can be writing, and the file is read as it lies there.
  ///
  /// - Throws: ``ArchiveError/missing(path:)``, or ``ArchiveError/logNeedsFolder(log:)`` where
  ///   changes wait in a log.
  static func forReading(_ path: String) throws(ArchiveError) -> Database {
    guard !isMissing(path) else { throw .missing(path: path) }
    let database = try Database(path: path, .reading)
    database.wait(milliseconds: 5_000)
    do throws(ArchiveError) {
      _ = try database.integer("SELECT count(*) FROM main.sqlite_schema")
      return database
    } catch {
      guard database.lacksRoomBeside else { throw error }
      return try database.asItLies(instead: error)
    }
  }

  /// The same file, opened without locks, where no other program can have it open.
  private func asItLies(instead error: ArchiveError) throws(ArchiveError) -> Database {
    // A program that has the archive open keeps this file beside it.
    guard FileStamp(of: file + "-shm") == nil else { throw error }
    guard (FileStamp(of: file + "-wal")?.size ?? 0) == 0 else {
      throw .logNeedsFolder(log: file + "-wal")
    }
    return try Database(path: path, .immutable)
  }
}
