import Glibc
import Workflow

extension RealEffects {
  func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  func files(under folder: String) throws(EffectError) -> [String] {
    guard exists(folder) else { throw .missing(path: folder) }
    var found: [String] = []
    try collect("", under: folder, into: &found)
    return found.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  private func collect(
    _ prefix: String, under folder: String, into found: inout [String]
  ) throws(EffectError) {
    for name in try names(in: join(folder, prefix)) where !isPassedOver(name) {
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      switch kind(of: join(folder, path)) {
      case S_IFDIR: try collect(path, under: folder, into: &found)
      case S_IFREG: found.append(path)
      default: break
      }
    }
  }

  /// Hidden files, and what an office program leaves beside a file that is open in it.
  private func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
  }

  /// The names in a folder, as the system gives them, in no order.
  func names(in folder: String) throws(EffectError) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw errno == ENOENT
        ? .missing(path: folder) : .unreadable(path: folder, reason: lastReason())
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The kind of a file, links followed; 0 where there is none.
  private func kind(of path: String) -> mode_t {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return status.st_mode & S_IFMT
  }

  func read(_ path: String) throws(EffectError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: lastReason())
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: lastReason())
    }
    guard let bytes = fill(from: descriptor, expecting: Int(status.st_size)) else {
      throw .unreadable(path: path, reason: lastReason())
    }
    return bytes
  }

  /// All bytes of an open file that has about so many, or nil where reading fails.
  private func fill(from descriptor: Int32, expecting size: Int) -> [UInt8]? {
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
    return failed ? nil : bytes
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
