import Archive
import Documents
import Settlement
internal import Text

/// The folders that a command writes, beside those that they will replace.
struct MonthFolders {
  private let archive: Archive
  private let workspace: String
  private let threads: Int
  private let session: Session
  private var written: [(period: Period, folder: Publication)] = []
  /// The months whose folders are what the archive says, and stay.
  private var unconcerned: [Period] = []
  /// The latest judgement on all invoices, once it was asked for; nil while there is none.
  private var judged: ReconciliationRecord?
  private var hasAskedForJudgement = false

  init(_ archive: Archive, workspace: String, threads: Int, _ session: Session) {
    self.archive = archive
    self.workspace = workspace
    self.threads = threads
    self.session = session
  }

  /// Removes what was begun.
  func abandon() {
    for one in written { one.folder.abandon() }
  }

  /// Stores runs, and writes the folders of all months that they concern.
  mutating func write(_ changes: [MonthChange]) throws(RunError) {
    for change in changes { try write(change) }
    for change in try others(besides: changes) { try write(change) }
  }

  /// Stores a run, and writes the whole folder of its month.
  private mutating func write(_ change: MonthChange) throws(RunError) {
    var stored = change.stored
    if stored == nil, let run = change.run { stored = try orRunError(archive.store(run)) }
    if change.run?.reconciliation != nil { hasAskedForJudgement = false }
    guard let period = change.period else { return try orRunError(archive.close(stored)) }
    var folder = try Publication(of: period, workspace: workspace, session)
    written.append((period, folder))
    if let stored { try write(change, of: period, stored, into: &folder) }
    for part in try orRunError(archive.shownFolder(of: period, folder.registry))
    where part.run != stored?.id {
      try write(part, of: period, into: &folder)
    }
    written[written.count - 1].folder = folder
  }

  /// Writes what a run shows anew, and records it.
  private mutating func write(
    _ change: MonthChange, of period: Period, _ stored: StoredRun, into folder: inout Publication
  ) throws(RunError) {
    let judged = try judgement()
    let isJudged = try orRunError(archive.latestReconciliation(of: period)) != nil
    let shown = change.subjects.subtracting(isJudged ? [] : [.reconciliation])
    let hasWorkbooks = try orRunError(archive.hasWorkbooks(of: period))
    let documents = folder.registry.documents(
      of: shown, withWorkbooks: change.wantsWorkbooks || hasWorkbooks)
    let month = try orRunError(ShownMonth(period, in: archive, judged: judged))
    let there = try orRunError(archive.documents(documents, thereIn: month))
    try folder.write(there, of: month, threads: threads)
    let written = folder.documents
    try orRunError(archive.close(stored, with: written))
  }

  /// Writes again what an earlier run wrote: from the folder as it is, or anew where that is not what
  /// was written.
  private func write(
    _ part: FolderPart, of period: Period, into folder: inout Publication
  ) throws(RunError) {
    var missing: [WrittenDocument] = []
    for document in folder.registry.documents(of: part.documents) {
      let files = part.documents.filter { document.path.matches($0.path) }
      if try !folder.keep(files) { missing += files }
    }
    guard !missing.isEmpty else { return }
    try archive.write(
      FolderPart(run: part.run, documents: missing), of: period, into: &folder, threads: threads)
  }

  private mutating func judgement() throws(RunError) -> ReconciliationRecord? {
    if !hasAskedForJudgement { judged = try orRunError(archive.judgement()) }
    hasAskedForJudgement = true
    return judged
  }

  /// Puts the finished folders into their places.
  mutating func finish() throws(RunError) -> PublishedFolders {
    for index in written.indices {
      do throws(RunError) {
        try written[index].folder.finish()
      } catch {
        throw error.afterCommit(of: written[index].period)
      }
    }
    for period in unconcerned { Publication.clear(besides: period, workspace: workspace, session) }
    return PublishedFolders(
      periods: written.map(\.period), size: written.first?.folder.size ?? 0)
  }
}

extension MonthFolders {
  /// The other months whose folders come out otherwise now, and those whose folders are not what the
  /// archive says, because a command was stopped before it could write them.
  private mutating func others(besides own: [MonthChange]) throws(RunError) -> [MonthChange] {
    let cause = own.first { $0.run != nil }?.run
    let touched = try orRunError(archive.periods(of: own.flatMap { $0.run?.events ?? [] }))
    let judged = own.contains { $0.run?.reconciliation != nil } ? try judgement() : nil
    let known = Set(own.compactMap(\.period))
    var others: [MonthChange] = []
    for period in try orRunError(archive.periods()) where !known.contains(period) {
      let parts = try orRunError(archive.shownFolder(of: period, session.documents))
      var isConcerned = touched.contains(period)
      if !isConcerned, let judged {
        isConcerned = try orRunError(differs(parts, judged.of(period)))
      }
      if isConcerned, let cause {
        others.append(try orRunError(archive.following(cause, in: period, session)))
      } else if isInPlace(parts, period) {
        unconcerned.append(period)
      } else {
        others.append(MonthChange(period: period, run: nil, subjects: []))
      }
    }
    return others
  }

  /// Whether the tables of a month's invoices come out otherwise, by the day of its folder.
  private func differs(
    _ parts: [FolderPart], _ judged: ReconciliationRecord
  ) throws(ArchiveError) -> Bool {
    var hasTables = false
    for part in parts {
      let asOf = try archive.asOf(ofRun: part.run)
      for document in session.documents.documents(of: part.documents) {
        guard case .reconciliation(let write) = document.writer, document.path.isTable else {
          continue
        }
        hasTables = true
        var text = TextBuffer(capacity: 4096)
        write(judged.on(asOf), &text)
        let digest = text.withBytes { sha256($0) }
        let then = part.documents.first { document.path.matches($0.path) }
        if then?.digest != digest { return true }
      }
    }
    return !hasTables && judged.reconciliation.statements.contains { $0.invoices > 0 }
  }

  /// Whether a folder lists what the archive says that it has.
  private func isInPlace(_ parts: [FolderPart], _ period: Period) -> Bool {
    let list = try? session.output.read("\(workspace)/out/\(period)/\(ChecksumList.path)")
    let expected = parts.flatMap(\.documents).map { ($0.path, $0.digest.hex) }
    return ChecksumList.digests(in: list ?? []) == Dictionary(expected, uniquingKeysWith: { $1 })
  }
}

extension Archive {
  /// The documents that a period has: those of every period, those that its statements ask for, and
  /// those that its folder has already, so that none falls behind.
  fileprivate func documents(
    _ documents: [Document], thereIn month: ShownMonth
  ) throws(ArchiveError) -> [Document] {
    guard documents.contains(where: { $0.isThere != nil }) else { return documents }
    let heads = month.statements.map(\.head)
    let before = Set(try folder(of: month.period).flatMap(\.documents).map(\.path))
    return documents.filter { document in
      document.isThere.map {
        $0(month.period, heads) || before.contains(document.path.path())
      } ?? true
    }
  }

  /// What another month gets of a command whose run is stored: a run of its own that writes its
  /// documents, by the command's day, or by that of the folder where it is later.
  fileprivate func following(
    _ cause: NewRun, in period: Period, _ session: Session
  ) throws(ArchiveError) -> MonthChange {
    var (command, day) = (cause.command, cause.asOf)
    switch cause.command {
    case .run: command = .reconcile
    case .reconcile: break
    case .confirm, .dispute, .revoke, .withdraw, .post, .recover:
      day = try asOf(of: period, on: cause.day)
    }
    let run = NewRun(
      command, period, on: cause.day, asOf: day, programVersion: session.program)
    return MonthChange(period: period, run: run, subjects: try changingSubjects(of: period))
  }

  /// The months of the statements that something happens to.
  fileprivate func periods(of events: [StatementEvent]) throws(ArchiveError) -> Set<Period> {
    var periods: Set<Period> = []
    for number in Set(events.map(\.number)) {
      if let period = try period(of: number) { periods.insert(period) }
    }
    return periods
  }
}
