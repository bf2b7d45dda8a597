import Archive
internal import Text

/// A file that is written piece by piece and digested on the way.
final class GrowingFile {
  private let path: String
  private let output: any OutputFiles
  private var hasher = Hasher256()
  /// Bytes so far.
  private(set) var size = 0

  /// Names a file that is not there yet.
  init(_ path: String, _ output: any OutputFiles) {
    self.path = path
    self.output = output
  }

  func append(_ bytes: [UInt8]) throws(FileError) {
    hasher.update(bytes.span)
    size += bytes.count
    try output.append(path, bytes.span)
  }

  /// Ends the file, and tells the digest of its bytes.
  func finish() -> Digest { exchange(&hasher, with: Hasher256()).finish() }
}
