import Glibc
internal import Intake
internal import Text
import Workflow

/// The real file system.
struct RealFiles: InputFiles {
  func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  func files(under folder: String) throws(FileError) -> [String] {
    guard exists(folder) else { throw .missing(path: folder) }
    var found: [String] = []
    var entered: Set<FileIdentity> = []
    try collect("", under: folder, &entered, into: &found)
    return found.sorted(by: precedes)
  }

  /// Goes through a folder and those in it, each once, whatever links lead back to it.
  private func collect(
    _ prefix: String, under folder: String, _ entered: inout Set<FileIdentity>,
    into found: inout [String]
  ) throws(FileError) {
    let own = try status(of: join(folder, prefix))
    guard entered.insert(FileIdentity(own)).inserted else { return }
    for entry in try entries(in: join(folder, prefix)) where !isPassedOver(entry.name) {
      let path = prefix.isEmpty ? entry.name : "\(prefix)/\(entry.name)"
      guard !isMisnamed(join(folder, path)) else {
        found.append(path)
        continue
      }
      let kind =
        if let kind = entry.kind { kind } else { try status(of: join(folder, path)).kind }
      switch kind {
      case S_IFDIR: try collect(path, under: folder, &entered, into: &found)
      case S_IFREG: found.append(path)
      default: break
      }
    }
  }

  /// Whether a path is that of ``shown(_:)``, by which nothing can be found.
  private func isMisnamed(_ path: String) -> Bool {
    path.unicodeScalars.contains("\u{FFFD}") && !exists(path)
  }

  /// Hidden files, what an office program leaves beside a file that is open in it, and what Windows
  /// puts into folders by itself.
  private func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
      || ["desktop.ini", "thumbs.db"].contains(name.lowercased())
  }

  /// The names in a folder, in order.
  func names(in folder: String) throws(FileError) -> [String] {
    try entries(in: folder).map(\.name)
  }

  /// A name in a folder, with what it names as in `st_mode`; nil where only the file itself says so, as
  /// behind a link.
  private typealias Entry = (name: String, kind: mode_t?)

  /// What a folder has, by name.
  private func entries(in folder: String) throws(FileError) -> [Entry] {
    guard let stream = unsafe opendir(folder) else {
      throw errno == ENOENT
        ? .missing(path: folder) : .unreadable(path: folder, reason: lastReason())
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(validatingCString: $0)
            ?? RealFiles.shown(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, unsafe RealFiles.kind(entry.pointee.d_type)))
    }
    return entries.sorted { precedes($0.name, $1.name) }
  }

  /// What a type of `readdir` is in `st_mode`.
  private static func kind(_ type: UInt8) -> mode_t? {
    switch Int(type) {
    case Int(DT_REG): S_IFREG
    case Int(DT_DIR): S_IFDIR
    default: nil
    }
  }

  /// A name that is no text in UTF-8, as far as it can be shown: each byte that is none after U+FFFD.
  private static func shown(_ name: UnsafeBufferPointer<CChar>) -> String {
    unsafe name.map { byte in
      byte >= 0x20
        ? String(UnicodeScalar(UInt8(byte)))
        : "\u{FFFD}" + String(UInt8(bitPattern: byte), radix: 16, uppercase: true)
    }.joined()
  }

  /// What the system knows of a file, links followed.
  ///
  /// A link that leads nowhere is reported: the clerk may have meant a list.
  private func status(of path: String) throws(FileError) -> stat {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw .unreadable(path: path, reason: lastReason())
    }
    return status
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw .unreadable(path: path, reason: lastReason()) }
      throw isMisnamed(path) ? .misnamed(path: path) : .missing(path: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: lastReason())
    }
    // Its size is looked at before anything is read: it may be larger than the memory.
    guard status.st_size <= UnreadFile.largest else {
      throw .tooLarge(path: path, size: Int(status.st_size))
    }
    let isWhole = status.st_mode & S_IFMT == S_IFREG
    return try isWhole
      ? fill(from: descriptor, path, expecting: Int(status.st_size))
      : flow(from: descriptor, path)
  }

  /// All bytes of an open file that has about so many.
  private func fill(
    from descriptor: Int32, _ path: String, expecting size: Int
  ) throws(FileError) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
      while count < size, !failed {
        let got = unsafe Glibc.read(
          descriptor, room.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { return }
        count += got
      }
    }
    guard !failed else { throw .unreadable(path: path, reason: lastReason()) }
    return bytes
  }

  /// All bytes of a pipe as they come, whose number nobody knows before.
  private func flow(from descriptor: Int32, _ path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try fill(from: descriptor, path, expecting: 1 << 16)
      bytes += piece
      guard piece.count == 1 << 16 else { return bytes }
      guard bytes.count <= UnreadFile.largest else {
        throw .tooLarge(path: path, size: bytes.count)
      }
    }
  }
}

/// Which file it is, whatever its path.
private struct FileIdentity: Hashable {
  let device: dev_t
  let number: ino_t

  init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }
}

/// Puts a path below a folder.
func join(_ folder: String, _ path: String) -> String {
  if path.isEmpty { return folder }
  return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
}

/// What the system says about the last call that failed.
func lastReason() -> String {
  unsafe String(cString: strerror(errno))
}

extension stat {
  /// Its type alone.
  fileprivate var kind: mode_t { st_mode & S_IFMT }
}
