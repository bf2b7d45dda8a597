import CLinux
import Glibc
import Workflow

extension RealFiles: OutputFiles {
  func isEmpty(_ folder: String) throws(FileError) -> Bool {
    guard exists(folder) else { return true }
    // A file where a folder is to be is in the way as its contents would be.
    guard kind(of: folder) != .file else { return false }
    return try names(in: folder).isEmpty
  }

  func makeFolder(_ path: String) throws(FileError) {
    var end = path.startIndex
    repeat {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      guard unsafe mkdir(part, 0o777) == 0 || errno == EEXIST else {
        throw .unwritable(path: part, reason: lastReason())
      }
    } while end < path.endIndex
  }

  func write(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {
    try write(bytes, to: path, O_TRUNC)
  }

  func append(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {
    try write(bytes, to: path, O_APPEND)
  }

  private func write(
    _ bytes: Span<UInt8>, to path: String, _ mode: Int32
  ) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o666)
    guard descriptor >= 0 else {
      let folder = folder(of: path)
      guard errno == ENOENT, !exists(folder) else {
        throw .unwritable(path: path, reason: lastReason())
      }
      throw .noFolder(folder)
    }
    let isWritten = writeAll(bytes, to: descriptor)
    let reason = lastReason()
    guard close(descriptor) == 0, isWritten else {
      throw .unwritable(path: path, reason: isWritten ? lastReason() : reason)
    }
  }

  func remove(_ path: String) throws(FileError) {
    if unsafe unlink(path) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM else {
      throw .unwritable(path: path, reason: lastReason())
    }
    for name in try names(in: path) { try remove(join(path, name)) }
    guard unsafe rmdir(path) == 0 || errno == ENOENT else {
      throw .unwritable(path: path, reason: lastReason())
    }
  }

  func kind(of path: String) -> FileKind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  func move(_ path: String, to name: String) throws(FileError) {
    guard unsafe rename(path, name) == 0 else {
      throw .unwritable(path: name, reason: lastReason())
    }
  }

  func link(_ path: String, as name: String) -> Bool {
    // A link to a file elsewhere would get a second name itself.
    guard kind(of: path) == .file else { return false }
    return unsafe Glibc.link(path, name) == 0
  }

  func exchange(_ path: String, with other: String) throws(FileError) -> Bool {
    if unsafe renameat2(AT_FDCWD, path, AT_FDCWD, other, settle_rename_exchange) == 0 {
      return true
    }
    guard errno == EINVAL || errno == ENOSYS else {
      throw .unwritable(path: other, reason: lastReason())
    }
    return false
  }
}

/// The folder that a path leads into.
private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Writes bytes to a file descriptor; whether all of them were written.
func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> Bool {
  unsafe bytes.withUnsafeBufferPointer { all in
    var start = 0
    while start < all.count {
      let written = unsafe Glibc.write(
        descriptor, all.baseAddress?.advanced(by: start), all.count - start)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      start += written
    }
    return true
  }
}
