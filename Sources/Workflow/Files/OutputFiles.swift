/// The files that a command writes.
///
/// Calls may come from several threads. Links are not followed, but where a path leads through them.
package protocol OutputFiles: Sendable {
  /// Whether nothing at all is in a folder, hidden or not; so also where there is no folder.
  func isEmpty(_ folder: String) throws(FileError) -> Bool

  /// Makes a folder and those above it; one that is there already is fine.
  func makeFolder(_ path: String) throws(FileError)

  /// Writes a whole file that was not there.
  func write(_ path: String, _ bytes: Span<UInt8>) throws(FileError)

  /// Adds to the end of a file, which is made where it is not there.
  func append(_ path: String, _ bytes: Span<UInt8>) throws(FileError)

  /// Removes a file, or a folder with all that is in it; a missing one is fine.
  func remove(_ path: String) throws(FileError)

  /// What lies at a path; nil where nothing does.
  func kind(of path: String) -> FileKind?

  /// The names of all that is in a folder, hidden or not, in the order of their code points.
  func names(in folder: String) throws(FileError) -> [String]

  /// The bytes of a whole file.
  func read(_ path: String) throws(FileError) -> [UInt8]

  /// Gives a file or folder a name that nothing has.
  func move(_ path: String, to name: String) throws(FileError)

  /// Gives a file a second name, so that its bytes need not be written again.
  ///
  /// - Returns: Whether that was done; a file system may not know how, or not allow it.
  func link(_ path: String, as name: String) -> Bool

  /// Gives two folders each other's name at once.
  ///
  /// - Returns: Whether that was done; a file system may not know how.
  func exchange(_ path: String, with other: String) throws(FileError) -> Bool
}

/// What can lie at a path.
package enum FileKind: Sendable {
  case folder, file
  /// A link, a pipe, a device.
  case other
}

/// Takes what is written and keeps nothing: for documents whose digest alone is wanted.
struct DiscardedFiles: OutputFiles {
  func isEmpty(_ folder: String) throws(FileError) -> Bool { true }
  func makeFolder(_ path: String) throws(FileError) {}
  func write(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {}
  func link(_ path: String, as name: String) -> Bool { true }
  func append(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {}
  func remove(_ path: String) throws(FileError) {}
  func kind(of path: String) -> FileKind? { nil }
  func names(in folder: String) throws(FileError) -> [String] { [] }
  func read(_ path: String) throws(FileError) -> [UInt8] { [] }
  func move(_ path: String, to name: String) throws(FileError) {}
  func exchange(_ path: String, with other: String) throws(FileError) -> Bool { true }
}
