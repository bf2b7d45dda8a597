import Archive
import Settlement

/// What a backup holds.
package struct BackupReport: Sendable {
  package let file: String
  /// What a verification of the copy found; what does not hold in it did not hold in the archive.
  package let verified: VerifyReport
}

/// Copies an archive to a new file and verifies the copy, while others read and write the archive.
///
/// - Throws: ``RunError``; then there is no such file, or it is the one that was there before.
package func backUp(to file: String, _ session: Session) throws(RunError) -> BackupReport {
  _ = try session.asking { archive throws(ArchiveError) in try archive.backUp(to: file) }
  let verified = try verify(VerifyRequest(), session.with(archive: file))
  return BackupReport(file: file, verified: verified)
}
