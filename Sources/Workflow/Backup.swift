import Archive
import Settlement

/// What is asked of a backup.
package struct BackupRequest: Sendable {
  /// The path of the archive.
  package var archive: String
  /// The file to make, which is not there yet.
  package var file: String

  /// Asks for a copy of an archive.
  package init(archive: String, file: String) {
    self.archive = archive
    self.file = file
  }
}

/// What a backup holds.
package struct BackupReport: Equatable, Sendable {
  package let file: String
  package let runs: Int
  /// Statements with all their revisions.
  package let statements: Int
  /// The digest of the latest run, as its documents bear it; nil where there is none.
  package let digest: String?
}

/// Copies an archive to a new file and checks the copy, while others read and write the archive.
///
/// - Throws: ``RunError``; then there is no such file, or it is the one that was there before.
package func backUp(_ request: BackupRequest) throws(RunError) -> BackupReport {
  let contents = try archived { () throws(ArchiveError) in
    try Archive.open(path: request.archive, readOnly: true).backUp(to: request.file)
  }
  return BackupReport(
    file: request.file, runs: Int(contents.rows["run"] ?? 0),
    statements: Int(contents.rows["statement"] ?? 0), digest: contents.latest?.digest.hex)
}
