/// The files that a command reads.
///
/// Calls may come from several threads.
package protocol InputFiles: Sendable {
  /// The paths, relative to the folder and in the order of their code points, of all files below
  /// it; hidden files and lock files of office programs (`~$…`) are passed over.
  ///
  /// - Throws: ``FileError/missing(path:)`` where there is no such folder.
  func files(under folder: String) throws(FileError) -> [String]

  /// The bytes of a whole file.
  func read(_ path: String) throws(FileError) -> [UInt8]

  /// Whether a file or folder is there.
  func exists(_ path: String) -> Bool
}
