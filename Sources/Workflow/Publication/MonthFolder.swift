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
      try prepare(stored, subjects, of: period, into: &publication, threads: threads)
      try orRunError(commit())
    } catch {
      publication.abandon()
      throw error
    }
    do throws(RunError) { try publication.finish() } catch { throw error.afterCommit(of: period) }
  }

  /// Writes the whole folder of a month: what a run shows anew, and what earlier ones wrote.
  private func prepare(
    _ stored: StoredRun?, _ subjects: Set<DocumentSubject>, of period: Period,
    into publication: inout Publication, threads: Int
  ) throws(RunError) {
    if let stored {
      let month = try orRunError(ShownMonth(period, in: self))
      let hadWorkbooks = try orRunError(hasWorkbooks(of: period))
      let chosen = publication.registry.documents(
        of: subjects, withWorkbooks: publication.wantsWorkbooks || hadWorkbooks)
      try publication.write(chosen, of: month, threads: threads)
      let written = publication.documents
      try orRunError(close(stored, with: written))
    }
    let parts = try orRunError(shownFolder(of: period, publication.registry))
    for part in parts where part.run != stored?.id {
      try write(part, of: period, into: &publication, threads: threads)
    }
  }

  /// Stores runs of one command, one for each month that it concerns, makes them permanent together,
  /// and puts the folders of the months into their places.
  ///
  /// - Throws: ``RunError``; where nothing could be made permanent, nothing was changed.
  func publish(
    _ runs: [MonthChange], workspace: String, _ session: Session
  ) throws(RunError) {
    var publications: [Publication] = []
    do throws(RunError) {
      for change in runs {
        var stored: StoredRun?
        if let run = change.run { stored = try orRunError(store(run)) }
        var publication = try Publication(of: change.period, workspace: workspace, session)
        publications.append(publication)
        try prepare(
          stored, change.subjects, of: change.period, into: &publication,
          threads: session.threads)
        publications[publications.count - 1] = publication
      }
    } catch {
      for publication in publications { publication.abandon() }
      throw error
    }
    try orRunError(commit())
    for index in publications.indices {
      do throws(RunError) {
        try publications[index].finish()
      } catch {
        throw error.afterCommit(of: runs[index].period)
      }
    }
  }

  /// Whether workbooks of a month are wanted, and it never got any.
  func lacksWorkbooks(_ wanted: Bool, of period: Period?) throws(ArchiveError) -> Bool {
    guard wanted, let period else { return false }
    return try !hasWorkbooks(of: period)
  }

  /// What a month's folder has, without the pages of statements that were withdrawn.
  func shownFolder(
    of period: Period, _ registry: DocumentRegistry
  ) throws(ArchiveError) -> [FolderPart] {
    let gone = Set(try withdrawn(of: period).flatMap { registry.paths(ofStatement: $0.number) })
    let parts = try folder(of: period)
    return gone.isEmpty
      ? parts
      : parts.map { part in
        FolderPart(run: part.run, documents: part.documents.filter { !gone.contains($0.path) })
      }
  }

  /// The day by which the folder of a month is judged after something was done by hand: the day on
  /// which it was done, or that of the folder where it is later.
  func asOf(of period: Period, on day: Day) throws(ArchiveError) -> Day {
    max(day, try latestRun(of: period)?.asOf ?? day)
  }

  /// What a month-end's documents show: the month and its reconciliation, the journal once there
  /// are entries.
  func subjects(of period: Period) throws(ArchiveError) -> Set<DocumentSubject> {
    var subjects: Set<DocumentSubject> = [.lines, .month, .reconciliation]
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

/// What one command changes in a month, and what of its folder shows it.
struct MonthChange {
  let period: Period
  /// Nil where the folder is only written again, because an earlier command may have been stopped
  /// before it could.
  let run: NewRun?
  let subjects: Set<DocumentSubject>
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
