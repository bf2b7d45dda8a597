import Archive
import Documents
import Settlement
internal import Text

extension Archive {
  /// Closes a run that was stored with the documents that a month's folder gets of it, makes all
  /// of it permanent, and puts the folder into its place.
  ///
  /// The folder follows from the archive: killed in between, the next command of the month writes
  /// it again.
  /// - Parameters:
  ///   - stored: The run; nil where nothing changed, and the folder is written as it was.
  ///   - subjects: What the documents show that the run writes anew; the rest of the folder stays
  ///     what earlier runs wrote.
  ///   - period: The month.
  ///   - publication: The folder that was begun.
  ///   - threads: The threads to use.
  /// - Throws: ``RunError``; where nothing could be made permanent, nothing was changed.
  func publish(
    _ stored: StoredRun?, _ subjects: Set<DocumentSubject>, of period: Period,
    into publication: inout Publication, threads: Int
  ) throws(RunError) {
    do throws(RunError) {
      try write(stored, subjects, of: period, into: &publication, threads: threads)
      try orRunError(commit())
    } catch {
      publication.abandon()
      throw error
    }
    do throws(RunError) { try publication.finish() } catch { throw error.afterCommit(of: period) }
  }

  /// Writes the whole folder of a month: what a run shows anew, and what earlier ones wrote.
  private func write(
    _ stored: StoredRun?, _ subjects: Set<DocumentSubject>, of period: Period,
    into publication: inout Publication, threads: Int
  ) throws(RunError) {
    if let stored {
      let month = try orRunError(ShownMonth(period, in: self))
      try publication.write(
        publication.registry.documents(of: subjects), of: month, threads: threads)
      let written = publication.documents
      try orRunError(close(stored, with: written))
    }
    let parts = try orRunError(folder(of: period))
    for part in parts where part.run != stored?.id {
      try write(part, of: period, into: &publication, threads: threads)
    }
  }

  /// What a month-end's documents show: the month and its reconciliation, the journal once there
  /// are entries.
  func subjects(of period: Period) throws(ArchiveError) -> Set<DocumentSubject> {
    var subjects: Set<DocumentSubject> = [.month, .reconciliation]
    if try !journal(of: period).isEmpty { subjects.insert(.journal) }
    return subjects
  }

  /// Writes again what an earlier run wrote.
  func write(
    _ part: FolderPart, of period: Period, into publication: inout Publication,
    threads: Int
  ) throws(RunError) {
    let month = try orRunError(ShownMonth(period, in: asOf(part.run)))
    try publication.write(
      publication.registry.documents(of: part.documents), of: month, threads: threads)
  }
}

extension DocumentRegistry {
  /// The documents that archived files are, each in the format of then as far as it is known.
  func documents(of written: [WrittenDocument]) -> [Document] {
    documents(of: written.map { ($0.path, $0.format) })
  }
}

extension RunError {
  /// The same error, where the archive has the changes and the folder has not.
  fileprivate func afterCommit(of period: Period) -> RunError {
    let why = messages.first ?? Message(en: "out", zh: "out")
    return .output(
      Message(
        en: "\(why.english); the archive has the changes, and out/\(period) is as it was "
          + "(put that right and run the command again: it writes the folder)",
        zh: "\(why.chinese)；档案已更新，out/\(period) 仍为原样（排除原因后再次运行即可写出）"))
  }
}
