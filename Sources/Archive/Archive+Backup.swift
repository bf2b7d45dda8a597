internal import Glibc
internal import Settlement

/// How much an archive holds, so that a copy can be compared with it.
package struct ArchiveContents: Equatable, Sendable {
  /// The rows of each table, by its name.
  package let rows: [String: Int64]
  /// The latest run; nil before the first.
  package let latest: LatestRun?
}

extension Archive {
  /// Writes a whole copy of what is committed to a new file, while others read and write.
  ///
  /// The copy keeps no log, so that any SQLite program opens it, also where nothing can be written.
  /// It gets its name once it is checked and on the disk.
  ///
  /// - Returns: What the copy holds.
  /// - Throws: ``ArchiveError/taken(path:)`` where there is such a file.
  package func backUp(to path: String) throws(ArchiveError) -> ArchiveContents {
    // A journal or log of that name would be taken for the copy's own.
    for end in ["", "-journal", "-wal"] where isTaken(path + end) {
      throw .taken(path: path + end)
    }
    let unfinished = path + ".unfinished"
    let lock = try lockNote(for: unfinished, of: path)
    defer { withExtendedLifetime(lock) {} }
    let contents = try writeCopy(to: unfinished)
    do throws(ArchiveError) {
      try putInPlace(unfinished, as: path)
    } catch {
      removeUnfinished(unfinished)
      throw error
    }
    return contents
  }

  /// Keeps two backups to the same file apart.
  private func lockNote(for unfinished: String, of path: String) throws(ArchiveError) -> LockNote {
    do throws(ArchiveError) {
      return try LockNote.acquire(beside: unfinished, waiting: 0)
    } catch {
      // The clerk named the file, not the note.
      guard case .unwritable(_, let reason) = error else { throw error }
      throw .unwritable(path: path, reason: reason)
    }
  }

  /// Writes a copy that is checked and on the disk, or none at all.
  @discardableResult
  func writeCopy(to path: String) throws(ArchiveError) -> ArchiveContents {
    removeUnfinished(path)
    do throws(ArchiveError) {
      let contents = try copySnapshot(to: path)
      try checkCopy(path, against: contents)
      try sync(path)
      return contents
    } catch {
      removeUnfinished(path)
      throw error
    }
  }

  /// Copies and counts the same snapshot, whatever is committed meanwhile.
  private func copySnapshot(to path: String) throws(ArchiveError) -> ArchiveContents {
    Glibc.close(try openOwn(path))
    let copy = try Database(path: path, .writing)
    let isOwn = !database.isInTransaction
    if isOwn { try database.execute("BEGIN") }
    defer { if isOwn { try? database.execute("ROLLBACK") } }
    let contents = try contents()
    try database.copyPages(into: copy)
    try copy.execute("PRAGMA journal_mode=DELETE")
    return contents
  }

  /// What the archive holds, in the snapshot that is read.
  package func contents() throws(ArchiveError) -> ArchiveContents {
    let tables = try database.rows(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { $0.text("name") }
    var rows: [String: Int64] = [:]
    for table in tables {
      let quoted = "\"\(table.replacing("\"", with: "\"\""))\""
      rows[table] = try database.integer("SELECT count(*) FROM main.\(quoted)")
    }
    return ArchiveContents(rows: rows, latest: try latestRun())
  }
}

/// Opens a copy as a reader would, and checks that it is whole and holds what was copied.
private func checkCopy(_ path: String, against contents: ArchiveContents) throws(ArchiveError) {
  let copy = Archive(database: try .forReading(path))
  let defects = try copy.integrityDefects()
  guard defects.isEmpty else {
    throw .damaged("\(path): \(defects.prefix(3).joined(separator: ", "))")
  }
  guard try copy.contents() == contents else {
    throw .damaged("\(path): it does not hold what was copied")
  }
}
