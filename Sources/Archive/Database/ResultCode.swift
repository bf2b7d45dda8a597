internal import CSQLite
internal import Glibc

/// What SQLite said of a call, with the system's own word on it.
struct ResultCode {
  private let code: Int32
  private let reason: String
  private let system: Int32

  /// - Parameters:
  ///   - code: The extended code.
  ///   - reason: SQLite's text for it.
  ///   - system: The `errno` behind it, 0 where none is.
  init(_ code: Int32, reason: String, system: Int32) {
    self.code = code
    self.reason = reason
    self.system = system
  }

  /// The error that it stands for; nil for success.
  func error(path: String, _ access: DatabaseAccess) -> ArchiveError? {
    switch code & 0xFF {
    case SQLITE_OK, SQLITE_ROW, SQLITE_DONE: nil
    case SQLITE_BUSY, SQLITE_LOCKED: .busy(holder: nil)
    case SQLITE_FULL: .full(path: path)
    case SQLITE_NOTADB: .notAnArchive(path: path)
    case SQLITE_TOOBIG: .tooLarge(path)
    case SQLITE_CORRUPT: .damaged("\(path): \(reason)")
    case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM: refusal(path, access.isReading)
    case SQLITE_IOERR: transfer(path, access.isReading)
    default: .failed("\(path): \(reason)")
    }
  }

  /// A call that failed between SQLite and the disk.
  private func transfer(_ path: String, _ isReading: Bool) -> ArchiveError {
    if system == ENOSPC || system == EDQUOT { return .full(path: path) }
    return switch code {
    case shortRead, corruptFileSystem: .damaged("\(path): \(bestReason)")
    case outOfMemory: .failed("\(path): \(reason)")
    default: refusal(path, isReading || readings.contains(code))
    }
  }

  private func refusal(_ path: String, _ isReading: Bool) -> ArchiveError {
    isReading
      ? .unreadable(path: path, reason: bestReason) : .unwritable(path: path, reason: bestReason)
  }

  /// The system's reason where it gave one: SQLite's is the same for every cause.
  ///
  /// A file that SQLite could not make it then tries to read, and that it is not there is no reason.
  private var bestReason: String {
    switch code & 0xFF {
    case SQLITE_IOERR, SQLITE_CANTOPEN:
      system == 0 || system == ENOENT ? reason : systemReason(system)
    default: reason
    }
  }
}

/// What the system calls an `errno`.
func systemReason(_ code: Int32 = errno) -> String { unsafe String(cString: strerror(code)) }

// Extended codes are sums of shifted numbers, which Swift does not import: see sqlite3.h.
private let shortRead = SQLITE_IOERR | 2 << 8
private let outOfMemory = SQLITE_IOERR | 12 << 8
private let corruptFileSystem = SQLITE_IOERR | 33 << 8

/// Reading, looking at a file's size, taking read locks and seeking; all others are writing.
private let readings: Set<Int32> = [
  SQLITE_IOERR | 1 << 8, SQLITE_IOERR | 7 << 8, SQLITE_IOERR | 9 << 8, SQLITE_IOERR | 13 << 8,
  SQLITE_IOERR | 22 << 8, SQLITE_IOERR | 24 << 8, SQLITE_IOERR | 32 << 8,
]
