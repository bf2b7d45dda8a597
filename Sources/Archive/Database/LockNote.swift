internal import Glibc
internal import Settlement

/// The note beside the archive that says who writes; removed when it is let go.
///
/// SQLite's own lock keeps writers apart, but cannot name them. The note is held with `flock`, so
/// that one left behind by a killed process does not block.
@safe final class LockNote {
  private let path: String
  private let file: Int32

  private init(path: String, file: Int32) {
    self.path = path
    self.file = file
    let note = "\(getpid())\n"
    ftruncate(file, 0)
    unsafe write(file, note, note.utf8.count)
  }

  deinit {
    unsafe unlink(path)
    close(file)
  }

  /// Acquires the note, waiting for another holder to release it.
  ///
  /// - Throws: ``ArchiveError/busy(holder:)`` where the time is over.
  static func acquire(
    beside archive: String, waiting milliseconds: Int
  ) throws(ArchiveError) -> LockNote {
    let path = archive + "-lock"
    for _ in 0...milliseconds / 50 {
      if let file = try lock(path) { return LockNote(path: path, file: file) }
      usleep(50_000)
    }
    throw .busy(holder: holder(path))
  }

  /// The open file, locked; nil where another process has it.
  private static func lock(_ path: String) throws(ArchiveError) -> Int32? {
    let file = try openOwn(path)
    if flock(file, LOCK_EX | LOCK_NB) == 0, isStillThere(file, path) { return file }
    close(file)
    return nil
  }

  /// Whether the locked file is still the one of that name: its last holder may have removed it
  /// between our opening and locking it.
  private static func isStillThere(_ file: Int32, _ path: String) -> Bool {
    var mine = stat()
    var named = stat()
    guard unsafe fstat(file, &mine) == 0, unsafe stat(path, &named) == 0 else { return false }
    return mine.st_ino == named.st_ino && mine.st_dev == named.st_dev
  }

  /// Who holds the note, such as `process 4242 since 2025-11-08 09:30:00 UTC`.
  ///
  /// The time is that of the file, set when the holder wrote his number.
  private static func holder(_ path: String) -> String? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = unsafe read(file, &bytes, bytes.count)
    var status = stat()
    guard count > 1, unsafe fstat(file, &status) == 0 else { return nil }
    let process = String(decoding: bytes[..<(count - 1)], as: UTF8.self)
    return "process \(process) since \(moment(status.st_mtim.tv_sec))"
  }

  private static func moment(_ seconds: Int) -> String {
    let second = seconds % 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    return "\(Day(number: Int32(seconds / 86_400))) \(clock.joined(separator: ":")) UTC"
  }
}
