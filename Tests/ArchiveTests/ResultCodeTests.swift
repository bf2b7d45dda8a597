import CSQLite
import Glibc
import Testing

@testable import Archive

@Suite struct ResultCodeTests {
  private func error(
    _ code: Int32, _ access: DatabaseAccess = .writing, system: Int32 = 0
  ) -> ArchiveError? {
    ResultCode(code, reason: "reason", system: system).error(path: "a", access)
  }

  @Test("What is no failure is no error", arguments: [SQLITE_OK, SQLITE_ROW, SQLITE_DONE])
  func success(code: Int32) {
    #expect(error(code) == nil)
  }

  @Test(
    "What cannot be written says why",
    arguments: [
      (SQLITE_IOERR | 3 << 8 as Int32, EFBIG, "File too large"),
      (SQLITE_IOERR | 4 << 8, EIO, "Input/output error"),
      (SQLITE_IOERR | 6 << 8, EPERM, "Operation not permitted"),
      (SQLITE_IOERR | 18 << 8, EACCES, "Permission denied"),
      (SQLITE_CANTOPEN, EROFS, "Read-only file system"), (SQLITE_READONLY, 0, "reason"),
      (SQLITE_READONLY | 4 << 8, 0, "reason"), (SQLITE_PERM, 0, "reason"),
    ])
  func writing(code: Int32, system: Int32, reason: String) {
    #expect(error(code, system: system) == .unwritable(path: "a", reason: reason))
    #expect(error(code, .reading, system: system) == .unreadable(path: "a", reason: reason))
  }

  @Test(
    "What cannot be read is told of a writer too",
    arguments: [SQLITE_IOERR | 1 << 8, SQLITE_IOERR | 7 << 8, SQLITE_IOERR | 9 << 8])
  func reading(code: Int32) {
    let expected = ArchiveError.unreadable(path: "a", reason: "Input/output error")
    #expect(error(code, system: EIO) == expected)
    #expect(error(code, .immutable, system: EIO) == expected)
  }

  @Test(
    "A full disk is full, whichever call met it",
    arguments: [
      (SQLITE_FULL, 0 as Int32), (SQLITE_IOERR | 19 << 8, ENOSPC), (SQLITE_IOERR | 3 << 8, EDQUOT),
    ])
  func full(code: Int32, system: Int32) {
    #expect(error(code, system: system) == .full(path: "a"))
  }

  @Test(
    "What does not hold together is damage",
    arguments: [SQLITE_CORRUPT, SQLITE_CORRUPT | 3 << 8, SQLITE_IOERR | 2 << 8])
  func damage(code: Int32) {
    #expect(error(code) == .damaged("a: reason"))
  }

  @Test("All others keep SQLite's words")
  func others() {
    #expect(error(SQLITE_NOTADB) == .notAnArchive(path: "a"))
    #expect(error(SQLITE_BUSY | 2 << 8) == .busy(holder: nil))
    #expect(error(SQLITE_CONSTRAINT) == .failed("a: reason"))
    #expect(error(SQLITE_IOERR | 12 << 8) == .failed("a: reason"))
  }
}
