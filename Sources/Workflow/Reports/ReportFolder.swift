import Archive
import Documents
internal import Text

/// The folder of a report: written beside the one that is there, and put into its place whole.
struct ReportFolder {
  private let target: String
  private let session: Session

  /// Names the folder.
  init(_ target: String, _ session: Session) {
    self.target = target
    self.session = session
  }

  /// Writes all files, and the list of their digests.
  ///
  /// - Parameter pieces: Those of one file follow each other.
  /// - Throws: ``RunError/unwritable(path:reason:)``; then the old folder is as it was.
  func write(_ pieces: [ReportPiece]) throws(RunError) {
    let output = session.output
    do throws(FileError) {
      try output.remove(fresh)
      try output.makeFolder(fresh)
      var list = TextBuffer()
      ChecksumList.append(try writtenFiles(pieces), to: &list)
      try list.withBytes { bytes throws(FileError) in
        try output.write("\(fresh)/\(ChecksumList.path)", bytes)
      }
      for message in try ReplacedFolder(target, output).give(wayTo: fresh) {
        session.surroundings.report(message)
      }
    } catch {
      try? output.remove(fresh)
      throw RunError(error)
    }
  }

  /// Beside the folder, hidden.
  private var fresh: String {
    let slash = target.lastIndex(of: "/")
    let parent = slash.map { String(target[...$0]) } ?? ""
    return "\(parent).\(target.dropFirst(parent.count)).unfinished"
  }

  /// Makes the pieces in batches: while one is made on all threads, this thread writes the one before.
  private func writtenFiles(_ pieces: [ReportPiece]) throws(FileError) -> [ChecksumList.Entry] {
    var files: [(path: String, file: GrowingFile)] = []
    var (made, first) = ([[UInt8]](), 0)
    func add() throws(FileError) {
      for (piece, bytes) in zip(pieces[first...], made) {
        if files.last?.path != piece.path {
          files.append((piece.path, GrowingFile("\(fresh)/\(piece.path)", session.output)))
        }
        try files[files.count - 1].file.append(bytes)
      }
    }
    for start in stride(from: 0, to: pieces.count, by: session.threads * 4) {
      var added: Result<Void, FileError> = .success(())
      let batch = pieces[start...].prefix(session.threads * 4)
      let next = concurrentMap(
        batch.count, threads: session.threads,
        meanwhile: { added = Result { () throws(FileError) in try add() } }
      ) { batch[start + $0].bytes }
      try added.get()
      (made, first) = (next, start)
    }
    try add()
    return files.map { ChecksumList.Entry(path: $0.path, digest: $0.file.finish().hex) }
  }
}
