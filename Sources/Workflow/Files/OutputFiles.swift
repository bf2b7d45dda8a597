/// The files that a command writes.
///
/// Calls may come from several threads.
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

  /// Puts a fresh folder in the place of another at once, and removes the other.
  func exchange(_ fresh: String, with target: String) throws(FileError)
}

/// Takes what is written and keeps nothing: for documents whose digest alone is wanted.
struct DiscardedFiles: OutputFiles {
  func isEmpty(_ folder: String) throws(FileError) -> Bool { true }
  func makeFolder(_ path: String) throws(FileError) {}
  func write(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {}
  func append(_ path: String, _ bytes: Span<UInt8>) throws(FileError) {}
  func remove(_ path: String) throws(FileError) {}
  func exchange(_ fresh: String, with target: String) throws(FileError) {}
}
