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
  /// - Throws: ``RunError/unwritable(path:reason:)``; then the old folder is as it was.
  func write(_ files: [ReportContents.File]) throws(RunError) {
    let output = session.output
    do throws(FileError) {
      try output.remove(fresh)
      try output.makeFolder(fresh)
      let (list, written) = concurrentPair(threads: session.threads) {
        checksums(of: files)
      } meanwhile: {
        Result { () throws(FileError) -> Void in
          for file in files { try output.write("\(fresh)/\(file.path)", file.bytes.span) }
        }
      }
      try written.get()
      try output.write("\(fresh)/\(ChecksumList.path)", list.span)
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

  private func checksums(of files: [ReportContents.File]) -> [UInt8] {
    var list = TextBuffer()
    ChecksumList.append(
      files.map { ChecksumList.Entry(path: $0.path, digest: sha256($0.bytes.span).hex) },
      to: &list)
    return list.copy
  }
}
