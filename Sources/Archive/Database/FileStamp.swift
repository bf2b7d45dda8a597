internal import Glibc

/// Identity, size and modification time of a file.
struct FileStamp: Equatable {
  let size: Int
  private let number: UInt64
  private let seconds: Int
  private let nanoseconds: Int

  /// Looks at a file, links followed; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    number = UInt64(status.st_ino)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }
}
