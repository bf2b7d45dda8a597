import Archive
import Documents
import Settlement
internal import Text

/// The folders of claims that a command writes, beside those that they will replace.
struct RecoveryFolders {
  private let archive: Archive
  private let workspace: String
  private let session: Session
  private var written: [RecoveryFolder] = []

  init(_ archive: Archive, workspace: String, _ session: Session) {
    self.archive = archive
    self.workspace = workspace
    self.session = session
  }

  /// The periods whose folders were written.
  var periods: [Period] { written.map(\.period) }

  /// Stores a run that says what was found of a period, and writes its folder.
  ///
  /// - Returns: The run.
  @discardableResult
  mutating func store(_ run: NewRun, of period: Period) throws(RunError) -> StoredRun {
    let stored = try orRunError(archive.store(run))
    guard let shown = try orRunError(archive.shownRecovery(of: period)) else {
      throw RunError(ArchiveError.damaged("the claims of \(period)"))
    }
    let documents = try write(shown, of: period)
    try orRunError(archive.close(stored, with: documents))
    return stored
  }

  /// Writes the folders of other periods of which a claim changed, each by its own day.
  mutating func follow(
    _ cause: NewRun, in periods: Set<Period>
  ) throws(RunError) {
    for period in periods.sorted() {
      guard let found = try orRunError(archive.latestRecovery(of: period)) else { continue }
      var run = NewRun(
        cause.command, nil, on: cause.day, asOf: found.asOf, programVersion: session.program)
      run.recovery = NewRecovery(
        found: NewRecovery.Found(period: period, asOf: found.asOf, record: found.text))
      try store(run, of: period)
    }
  }

  /// Writes again each folder that is not what the archive says, because a command was stopped before
  /// it could write it.
  mutating func restore(_ asked: Period) throws(RunError) {
    for period in try orRunError(archive.recoveredPeriods())
    where !periods.contains(period) {
      guard let found = try orRunError(archive.latestRecovery(of: period)) else { continue }
      let expected = try orRunError(archive.documents(writtenBy: found.run))
      let folder = RecoveryFolder(of: period, workspace: workspace, session)
      guard period == asked || !folder.isInPlace(expected) else { continue }
      let then = try orRunError(archive.asOf(found.run.id))
      guard let shown = try orRunError(then.shownRecovery(of: period)) else { continue }
      _ = try write(shown, of: period, listing: expected)
    }
  }

  private mutating func write(
    _ shown: ShownRecovery, of period: Period, listing expected: [WrittenDocument]? = nil
  ) throws(RunError) -> [WrittenDocument] {
    let folder = RecoveryFolder(of: period, workspace: workspace, session)
    let documents = try folder.write(shown, listing: expected)
    written.append(folder)
    return documents
  }

  /// Removes what was begun.
  func abandon() {
    for folder in written { folder.abandon() }
  }

  /// Puts the finished folders into their places.
  func finish() throws(RunError) {
    for folder in written {
      do throws(RunError) {
        try folder.finish()
      } catch {
        throw error.afterCommit(of: folder.period, in: RecoveryFolder.path(of: folder.period))
      }
    }
  }
}
