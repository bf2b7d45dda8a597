import Archive
import Settlement
import Synchronization
internal import Text

/// The world as a run found it.
///
/// The files are those that the archive kept of it, everything else is passed on. Nothing can be
/// written.
struct ArchivedWorld<World: Effects>: Effects {
  private let world: World
  private let paths: [String]
  private let digests: [String: Digest]
  /// Read from one thread at a time; what takes long, unpacking, is done outside.
  private let archive: OneAtATime

  /// Takes the files of a run.
  init(run: ArchivedRun, archive path: String, _ world: World) throws(ArchiveError) {
    try self.init(run: run.digest.hex, archive: path, world)
  }

  /// Takes the files of a run of any command, by its digest in lower-case hex.
  init(run digest: String, archive path: String, _ world: World) throws(ArchiveError) {
    let archive = try Archive.open(path: path, readOnly: true)
    let inputs = try archive.inputs(ofRun: digest)
    self.world = world
    paths = inputs.map(\.path)
    digests = Dictionary(inputs.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
    self.archive = OneAtATime(archive)
  }

  /// The files that were named, and lie neither in reference nor in the inbox of a month.
  func named(outsideInboxOf period: Period?) -> [String] {
    let inbox = period.map { "inbox/\($0)/" }
    return paths.filter { path in
      !path.hasPrefix("reference/") && !(inbox.map { path.hasPrefix($0) } ?? false)
    }.map { "\(archivedWorkspace)/\($0)" }
  }

  func files(under folder: String) throws(EffectError) -> [String] {
    let prefix = String(folder.dropFirst(archivedWorkspace.count + 1)) + "/"
    let found = paths.filter { $0.hasPrefix(prefix) }
    guard !found.isEmpty else { throw .missing(path: folder) }
    return found.map { String($0.dropFirst(prefix.count)) }
  }

  func read(_ path: String) throws(EffectError) -> [UInt8] {
    guard let digest = digests[String(path.dropFirst(archivedWorkspace.count + 1))] else {
      throw .missing(path: path)
    }
    do throws(ArchiveError) {
      return try expand(try archive.compressed(digest))
    } catch {
      throw .unreadable(path: path, reason: error.message.english)
    }
  }

  func exists(_ path: String) -> Bool {
    digests[String(path.dropFirst(archivedWorkspace.count + 1))] != nil
  }

  func isEmpty(_ folder: String) throws(EffectError) -> Bool { throw .missing(path: folder) }
  func makeFolder(_ path: String) throws(EffectError) { throw refused(path) }
  func write(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) { throw refused(path) }
  func append(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) { throw refused(path) }
  func remove(_ path: String) throws(EffectError) { throw refused(path) }
  func exchange(_ fresh: String, with target: String) throws(EffectError) { throw refused(target) }

  private func refused(_ path: String) -> EffectError {
    .unwritable(path: path, reason: "the files of an archive are kept as they are")
  }

  var today: Day { world.today }
  var cores: Int { world.cores }
  func seconds() -> Double { world.seconds() }

  func progress(_ step: Message, done: Int, of total: Int) {
    world.progress(step, done: done, of: total)
  }
}

/// The folder that stands for the workspace of a run whose files come from the archive.
let archivedWorkspace = "archive"

/// An archive that several threads may ask.
private final class OneAtATime: Sendable {
  private let archive: Mutex<Archive>

  init(_ archive: consuming sending Archive) {
    self.archive = Mutex(archive)
  }

  func compressed(_ digest: Digest) throws(ArchiveError) -> CompressedInput {
    try archive.withLock { archive throws(ArchiveError) in try archive.compressed(digest) }
  }
}
