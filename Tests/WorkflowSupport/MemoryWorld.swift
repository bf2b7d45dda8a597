package import Documents
package import Settlement
import Synchronization
package import Text
package import Workflow

/// A world in memory: files by path, a day that stands still, and a clock that only counts.
package final class MemoryWorld: InputFiles, OutputFiles, Surroundings {
  package let today: Day
  package let cores: Int
  private let files: Mutex<[String: [UInt8]]>
  private let ticks = Mutex(0)

  /// Puts files into the world, paths with `/` between names.
  package init(_ files: [String: [UInt8]], today: Day, cores: Int = 2) {
    self.files = Mutex(files)
    self.today = today
    self.cores = cores
  }

  /// Works in this world, with an archive that is a real file.
  package func session(
    _ archive: String, program: String = "test", documents: DocumentRegistry = .standard
  ) -> Session {
    Session(
      archive: archive, program: program, documents: documents, reading: self, writing: self,
      self)
  }

  package subscript(path: String) -> [UInt8]? {
    get { files.withLock { $0[path] } }
    set { files.withLock { $0[path] = newValue } }
  }

  /// The text of a file; empty where there is none.
  package func text(_ path: String) -> String {
    String(decoding: self[path] ?? [], as: UTF8.self)
  }

  /// All files below a folder by their path from it.
  package func contents(of folder: String) -> [String: [UInt8]] {
    let prefix = folder + "/"
    return files.withLock { all in
      Dictionary(
        uniqueKeysWithValues: all.filter { $0.key.hasPrefix(prefix) }
          .map { (String($0.key.dropFirst(prefix.count)), $0.value) })
    }
  }

  package func files(under folder: String) throws(FileError) -> [String] {
    let paths = contents(of: folder).keys
    guard !paths.isEmpty else { throw .missing(path: folder) }
    return paths.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  package func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let bytes = self[path] else { throw .missing(path: path) }
    return bytes
  }

  package func exists(_ path: String) -> Bool {
    self[path] != nil || !contents(of: path).isEmpty
  }

  package func isEmpty(_ folder: String) throws(FileError) -> Bool {
    contents(of: folder).isEmpty
  }

  package func makeFolder(_ path: String) throws(FileError) {}

  package func write(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {
    self[path] = copy(bytes)
  }

  package func append(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {
    let more = copy(bytes)
    files.withLock { $0[path, default: []] += more }
  }

  package func remove(_ path: String) throws(FileError) {
    files.withLock { all in
      all = all.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
    }
  }

  package func exchange(_ fresh: String, with target: String) throws(FileError) {
    let contents = contents(of: fresh)
    try remove(target)
    try remove(fresh)
    files.withLock { all in
      for (path, bytes) in contents { all["\(target)/\(path)"] = bytes }
    }
  }

  package func seconds() -> Double {
    ticks.withLock { ticks in
      ticks += 1
      return Double(ticks)
    }
  }

  package func progress(_ step: Message, done: Int, of total: Int) {}

  private func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    bytes.indices.map { bytes[$0] }
  }
}
