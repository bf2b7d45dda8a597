import Archive
import Settlement
import Synchronization
internal import Text

/// The files that a run read, as the archive kept them.
struct ArchivedFiles {
  let inputs: [ArchivedInput]
  /// Read from one thread at a time; what takes long, unpacking, is done outside.
  private let archive: SharedArchive

  /// Finds the files of a run of any command, by its digest in lower-case hex.
  ///
  /// Threads share a connection of their own. What it is asked for, a content by its digest, is
  /// the same at any time.
  init(ofRun digest: String, in archive: Archive) throws(ArchiveError) {
    inputs = try archive.inputs(ofRun: digest)
    self.archive = SharedArchive(try Archive.open(path: archive.path, readOnly: true))
  }

  /// The files of reference, and of the inbox of a month where one is named.
  func listed(inboxOf period: Period?) -> ListedFiles {
    ListedFiles(
      reference: inputs.filter { $0.path.hasPrefix("reference/") }.map(listed),
      inbox: period.map { period in
        inputs.filter { $0.path.hasPrefix("inbox/\(period)/") }.map(listed)
      } ?? [])
  }

  /// All files, in the order in which they were read.
  var everything: [ListedFile] { inputs.map(listed) }

  /// The files that were named, and lie neither in reference nor in the inbox of a month.
  func named(outsideInboxOf period: Period?) -> [ListedFile] {
    let inbox = period.map { "inbox/\($0)/" }
    return inputs.filter { input in
      !input.path.hasPrefix("reference/") && !(inbox.map { input.path.hasPrefix($0) } ?? false)
    }.map(listed)
  }

  private func listed(_ input: ArchivedInput) -> ListedFile {
    let archive = archive
    return ListedFile(input.path, isRulebook: input.path == ListedFiles.rulebook) {
      () throws(RunError) in
      do throws(ArchiveError) {
        return try expand(try archive.compressed(input.digest))
      } catch {
        throw .unreadable(path: input.path, reason: error.message.english)
      }
    }
  }
}

/// An archive that several threads may ask.
private final class SharedArchive: Sendable {
  private let archive: Mutex<Archive>

  init(_ archive: consuming sending Archive) {
    self.archive = Mutex(archive)
  }

  func compressed(_ digest: Digest) throws(ArchiveError) -> CompressedInput {
    try archive.withLock { archive throws(ArchiveError) in try archive.compressed(digest) }
  }
}
