import Dispatch
import Glibc
import Synchronization

/// A file that could not be written, and why.
package struct WritingFailed: Error {
  /// The path of the file or folder.
  package let path: String
  /// The number of the system's error.
  package let code: Int32
}

/// Puts the files of a month into a folder.
package enum WorkspaceWriter {
  /// Writes the whole month of the plan below the folder, on all cores.
  package static func write(_ plan: MonthPlan, to folder: String) throws {
    let range = plan.partRange()
    try write(plan.sharedFiles(range) + plan.eveFiles(range), to: folder)
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: plan.dealers) { index in
      do {
        try write(plan.dealerFiles(index, range), to: folder)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Writes the files below the folder, making the folders that are missing.
  package static func write(_ files: [MonthFile], to folder: String) throws {
    var made: Set<Substring> = []
    for file in files {
      let path = folder + "/" + file.path
      let parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      if made.insert(parent).inserted { makeFolders(String(parent)) }
      try put(file.bytes, at: path)
    }
  }

  /// Makes the folder and those above it; what exists already is left alone.
  package static func makeFolders(_ path: String) {
    for index in path.indices where path[index] == "/" && index != path.startIndex {
      _ = unsafe mkdir(String(path[..<index]), 0o755)
    }
    _ = unsafe mkdir(path, 0o755)
  }

  /// Writes one file, replacing what was there.
  package static func put(_ bytes: [UInt8], at path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw WritingFailed(path: path, code: errno) }
    defer { close(descriptor) }
    try unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        guard count > 0 else { throw WritingFailed(path: path, code: errno) }
        done += count
      }
    }
  }
}
