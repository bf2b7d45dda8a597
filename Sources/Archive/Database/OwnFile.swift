internal import CLinux
internal import Glibc

/// Opens a file for writing, made where it is not there, that only its owner may read.
///
/// - Throws: ``ArchiveError/unwritable(path:reason:)``, `full`, or `noFolder`.
func openOwn(_ path: String) throws(ArchiveError) -> Int32 {
  let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw writingError(path) }
  var status = stat()
  // A umask may have taken the owner's own rights too. A stick without modes refuses; so be it.
  if unsafe fstat(file, &status) == 0, status.st_size == 0 { fchmod(file, 0o600) }
  return file
}

/// Flushes a file to disk (fsync).
func sync(_ path: String) throws(ArchiveError) { try sync(path, naming: path) }

/// Begins to write a file to disk, so that there is less to wait for when it is flushed.
func startSyncing(_ path: String) {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return }
  sync_file_range(file, 0, 0, settle_write_behind)
  close(file)
}

/// Flushes the directory entry of a file; a failure is reported on the file.
func sync(folderOf path: String) throws(ArchiveError) {
  try sync(parentFolder(of: path), naming: path)
}

private func sync(_ path: String, naming named: String) throws(ArchiveError) {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw writingError(named) }
  let isSynced = fsync(file) == 0 || errno == EINVAL
  let error = writingError(named)
  close(file)
  guard isSynced else { throw error }
}

/// The folder that a path leads into.
func parentFolder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Whether there is no such file, links followed; one that cannot be looked at is there.
func isMissing(_ path: String) -> Bool {
  unsafe access(path, F_OK) != 0 && errno == ENOENT
}

/// Whether there is anything of that name, if only a link that leads nowhere.
func isTaken(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0
}

/// Renames a finished file to a name that is free.
///
/// - Throws: ``ArchiveError/taken(path:)`` where it is not free by now.
func putInPlace(_ finished: String, as path: String) throws(ArchiveError) {
  guard unsafe renameat2(AT_FDCWD, finished, AT_FDCWD, path, settle_rename_keeps) != 0 else {
    return try sync(folderOf: path)
  }
  if errno == EEXIST || isTaken(path) { throw .taken(path: path) }
  // Shares that know no such call come here, and have the moment between looking and moving.
  guard unsafe rename(finished, path) == 0 else { throw writingError(path) }
  try sync(folderOf: path)
}

/// Removes a database that was not finished, with what SQLite may have left beside it.
func removeUnfinished(_ path: String) {
  for end in ["", "-journal", "-wal", "-shm"] { unsafe unlink(path + end) }
}

/// The last failure of the system, as it bears on writing to a path.
func writingError(_ path: String) -> ArchiveError {
  switch errno {
  case ENOSPC, EDQUOT: .full(path: path)
  case ENOENT where isMissing(parentFolder(of: path)): .noFolder(parentFolder(of: path))
  default: .unwritable(path: path, reason: systemReason())
  }
}
