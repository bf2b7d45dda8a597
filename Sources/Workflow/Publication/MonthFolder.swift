import Archive
import Documents
import Settlement
internal import Text

extension Archive {
  /// Stores what a command changes, makes it permanent together, and puts the folders of all months
  /// that it concerns into their places.
  ///
  /// These are the command's own, and every other month whose files come out otherwise now. The
  /// folders follow from the archive: killed in between, the next command writes them again.
  /// - Parameters:
  ///   - changes: The command's own: all that came with it is in the run of the first.
  ///   - workspace: The folder with reference, inbox and out.
  ///   - threads: The threads to use.
  ///   - session: What the command works with.
  ///   - besides: Stores and writes what else comes with it, before it is made permanent.
  /// - Returns: The folders that were written.
  /// - Throws: ``RunError``; where nothing could be made permanent, nothing was changed.
  @discardableResult
  func publish(
    _ changes: [MonthChange], workspace: String, threads: Int, _ session: Session,
    besides: () throws(RunError) -> Void = {}
  ) throws(RunError) -> PublishedFolders {
    var folders = MonthFolders(self, workspace: workspace, threads: threads, session)
    do throws(RunError) {
      let (_, written) = concurrentPair(threads: threads, startOfSync) {
        Result { () throws(RunError) in try folders.write(changes) }
      }
      try written.get()
      try besides()
      try orRunError(commit())
    } catch {
      folders.abandon()
      throw error
    }
    return try folders.finish()
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

  /// Writes again what an earlier run wrote.
  func write(
    _ part: FolderPart, of period: Period, into publication: inout Publication, threads: Int
  ) throws(RunError) {
    let month = try orRunError(ShownMonth(period, in: asOf(part.run)))
    try publication.write(
      publication.registry.documents(of: part.documents), of: month, threads: threads)
  }

  /// The day by which the folder of a month is judged after something was done by hand: the day on
  /// which it was done, or that of the folder where it is later.
  func asOf(of period: Period, on day: Day) throws(ArchiveError) -> Day {
    max(day, try latestRun(of: period)?.asOf ?? day)
  }

  /// What a month-end's documents show: the month and its reconciliation, the journal once there
  /// are entries.
  func subjects(of period: Period) throws(ArchiveError) -> Set<DocumentSubject> {
    try changingSubjects(of: period).union([.lines])
  }

  /// What can change in a month's folder while its statements stay as they are.
  func changingSubjects(of period: Period) throws(ArchiveError) -> Set<DocumentSubject> {
    var subjects: Set<DocumentSubject> = [.month, .reconciliation]
    if try !journal(of: period).isEmpty { subjects.insert(.journal) }
    return subjects
  }
}

/// What one command changes, and what of a month's folder shows it.
struct MonthChange {
  /// Nil where no folder is asked for.
  let period: Period?
  /// Nil where the folder is only written again, because an earlier command may have been stopped
  /// before it could.
  var run: NewRun?
  /// What of the folder is written anew; the rest stays what earlier runs wrote.
  let subjects: Set<DocumentSubject>
  /// Whether the month's workbooks are asked for; a folder that has them keeps them anyway.
  var wantsWorkbooks = false
  /// The run, where it is stored already.
  var stored: StoredRun?
}

extension DocumentRegistry {
  /// The documents that archived files are, each in the format of then as far as it is known.
  func documents(of written: [WrittenDocument]) -> [Document] {
    documents(of: written.map { ($0.path, $0.format) })
  }
}

extension RunError {
  /// The same error, where the archive has the changes and the folder has not.
  func afterCommit(of period: Period, in folder: String? = nil) -> RunError {
    let folder = folder ?? "out/\(period)"
    let why = messages.first ?? Message(en: "out", zh: "out")
    return .output(
      Message(
        en: "\(why.english); the archive has the changes, and \(folder) is as it was "
          + "(put that right and run the command again: it writes the folder)",
        zh: "\(why.chinese)；档案已更新，\(folder) 仍为原样（排除原因后再次运行即可写出）"))
  }
}
