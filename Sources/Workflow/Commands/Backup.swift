import Archive
import Settlement

/// What is asked of a backup.
package struct BackupRequest: Sendable {
  /// The path of the archive.
  package var archive: String
  /// The file to make, which is not there yet.
  package var file: String
  /// The version of the program, for the verification of the copy.
  package var programVersion: String

  /// Asks for a copy of an archive.
  package init(archive: String, file: String, programVersion: String) {
    self.archive = archive
    self.file = file
    self.programVersion = programVersion
  }
}

/// What a backup holds.
package struct BackupReport: Sendable {
  package let file: String
  /// What a verification of the copy found; what does not hold in it did not hold in the archive.
  package let verified: VerifyReport
}

/// Copies an archive to a new file and verifies the copy, while others read and write the archive.
///
/// - Throws: ``RunError``; then there is no such file, or it is the one that was there before.
package func backUp(
  _ request: BackupRequest, _ effects: some Effects
) throws(RunError) -> BackupReport {
  _ = try archived { () throws(ArchiveError) in
    try Archive.open(path: request.archive, readOnly: true).backUp(to: request.file)
  }
  let copy = VerifyRequest(archive: request.file, programVersion: request.programVersion)
  return BackupReport(file: request.file, verified: try verify(copy, effects))
}
