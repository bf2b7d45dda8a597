package import Documents
package import Settlement
package import Synchronization
package import Text
package import Workflow

/// A world in memory: files by path, a day that stands still, and a clock that only counts.
package final class MemoryWorld: InputFiles, OutputFiles, Surroundings {
  package let today: Day
  package let cores: Int
  private let files: Mutex<[String: [UInt8]]>
  private let ticks = Mutex(0)
  private let said = Mutex<[Message]>([])
  private let gone = Mutex<[String]>([])
  /// Files that cannot be removed.
  package let stuck = Mutex<Set<String>>([])
  /// How often freed memory was given back.
  package let timesGivenBack = Atomic(0)

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

  /// What was removed, in the order in which it was.
  package var removed: [String] { gone.withLock { $0 } }

  package func remove(_ path: String) throws(FileError) {
    guard stuck.withLock({ !$0.contains(path) }) else {
      throw .unwritable(path: path, reason: "Device or resource busy")
    }
    gone.withLock { $0.append(path) }
    files.withLock { all in
      all = all.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
    }
  }

  package func kind(of path: String) -> FileKind? {
    self[path] != nil ? .file : contents(of: path).isEmpty ? nil : .folder
  }

  package func names(in folder: String) throws(FileError) -> [String] {
    Set(contents(of: folder).keys.compactMap { $0.split(separator: "/").first.map(String.init) })
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  package func move(_ path: String, to name: String) throws(FileError) {
    files.withLock { $0 = Self.renamed($0, [path: name]) }
  }

  package func link(_ path: String, as name: String) -> Bool {
    files.withLock { files in
      guard let bytes = files[path] else { return false }
      files[name] = bytes
      return true
    }
  }

  package func exchange(_ path: String, with other: String) throws(FileError) -> Bool {
    files.withLock { $0 = Self.renamed($0, [path: other, other: path]) }
    return true
  }

  /// Files whose path is one of these, or lies below it, under their new paths.
  private static func renamed(
    _ files: [String: [UInt8]], _ names: [String: String]
  ) -> [String: [UInt8]] {
    var renamed: [String: [UInt8]] = [:]
    for (path, bytes) in files {
      let old = names.keys.first { path == $0 || path.hasPrefix($0 + "/") }
      let name = old.flatMap { old in names[old].map { $0 + path.dropFirst(old.count) } }
      renamed[name ?? path] = bytes
    }
    return renamed
  }

  package func seconds() -> Double {
    ticks.withLock { ticks in
      ticks += 1
      return Double(ticks)
    }
  }

  package func progress(_ step: Message, done: Int, of total: Int) {}

  package func giveBackFreedMemory() { timesGivenBack.add(1, ordering: .relaxed) }

  /// What was said though the work was done.
  package var reports: [Message] { said.withLock { $0 } }

  package func report(_ message: Message) { said.withLock { $0.append(message) } }

  private func copy(_ bytes: Span<UInt8>) -> [UInt8] {
    unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }
}
