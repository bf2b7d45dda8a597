import Dispatch
import Foundation
import Synchronization
import TestSupport

/// A file that could not be read.
struct ReadingFailed: Error {
  let path: String
}

/// Reads and writes many files on all cores.
enum Folder {
  /// The paths of all files below a folder, in order.
  static func files(below folder: String) throws -> [String] {
    var isFolder: ObjCBool = false
    return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .map { folder + "/" + $0 }
      .filter { path in
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && !isFolder.boolValue
      }
  }

  /// The bytes of the file.
  static func size(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The paths in portions of about so many bytes.
  static func portions(_ paths: [String], _ limit: Int) -> [[String]] {
    var portions: [[String]] = []
    var filled = 0
    for path in paths {
      let size = size(path)
      if portions.isEmpty || filled + size > limit {
        portions.append([])
        filled = 0
      }
      portions[portions.count - 1].append(path)
      filled += size
    }
    return portions
  }

  static func read(_ paths: [String]) throws -> [[UInt8]] {
    let contents = Mutex<[[UInt8]?]>(Array(repeating: nil, count: paths.count))
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let bytes = content(paths[index])
      contents.withLock { $0[index] = bytes }
    }
    return try zip(paths, contents.withLock { $0 }).map { path, bytes in
      guard let bytes else { throw ReadingFailed(path: path) }
      return bytes
    }
  }

  static func write(_ contents: [[UInt8]], to paths: [String]) throws {
    let failed = Mutex<String?>(nil)
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      do {
        try WorkspaceWriter.put(contents[index], at: paths[index])
      } catch {
        failed.withLock { $0 = paths[index] }
      }
    }
    if let path = failed.withLock({ $0 }) { throw ReadingFailed(path: path) }
  }

  private static func content(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = size(path)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        guard got > 0 else { return }
        count += got
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
