import Archive
import Documents
import Settlement
internal import Text

/// Works out again what runs worked out, and compares it with what they kept.
struct Replay {
  private let archive: Archive
  private let session: Session
  private(set) var defects: [ArchiveDefect] = []
  /// Runs that were decided again.
  private(set) var runs = 0
  /// Documents that were written again.
  private(set) var documents = 0
  /// The judgement on all invoices, while runs only write the folders that it changed.
  private var judged: ReconciliationRecord?

  /// Starts with nothing.
  init(_ archive: Archive, _ session: Session) {
    self.archive = archive
    self.session = session
  }

  /// Decides a run again, and writes its documents again.
  mutating func replay(_ link: ChainedRun) throws(ArchiveError) {
    var found = ReplayedRun(link)
    do throws(RunError) {
      let after = try orRunError(archive.asOf(link.id))
      let kept = try orRunError(after.outcome(of: link))
      found.versions = (kept.program, session.program)
      try decide(link, kept, after, &found)
      try render(link, kept, after, &found)
    } catch {
      // That others are at work says nothing about the archive.
      if case .busy(let holder) = error { throw .busy(holder: holder) }
      for message in error.messages { found.add(cannot(message)) }
    }
    defects += found.defects
  }

  private mutating func decide(
    _ link: ChainedRun, _ kept: RunOutcome, _ after: Archive, _ found: inout ReplayedRun
  ) throws(RunError) {
    switch RunCommand(rawValue: link.command) {
    case .run:
      guard let run = try orRunError(after.monthEnd(link.id)) else { return }
      let month = try ReplayedMonth(run, in: after, session)
      try mappingErrors { () throws(ArchiveError) in try found.compare(month, kept, after) }
    case .reconcile where kept.reconciliation != nil:
      try found.compareReconciliation(link, kept, after, session)
    case .recover:
      guard try found.compareRecovery(link, after, session) else { return }
    case .confirm, .dispute, .revoke, .withdraw, .post, .reconcile:
      guard kept.reconciliation != nil else { return }
      try mappingErrors { () throws(ArchiveError) in
        try found.compareJudgement(link, kept, after)
      }
    case nil: return
    }
    runs += 1
  }

  /// Writes the documents of a run into nothing, and compares their digests.
  private mutating func render(
    _ link: ChainedRun, _ kept: RunOutcome, _ after: Archive, _ found: inout ReplayedRun
  ) throws(RunError) {
    if !kept.onlyWritesFolder {
      judged = nil
    } else if judged == nil {
      judged = try orRunError(after.judgement())
    }
    if try renderClaims(link, kept, after, &found) { return }
    guard !kept.documents.isEmpty, let period = link.period.flatMap({ Period($0) }) else { return }
    var publication = try Publication(
      "out", unfinished: "unfinished", session.documents, into: DiscardedFiles(),
      session.surroundings)
    let month = try orRunError(ShownMonth(period, in: after, judged: judged))
    try publication.write(
      session.documents.documents(of: kept.documents), of: month, threads: session.threads)
    documents += publication.documents.count
    found.compare(kept.documents, publication.documents)
  }

  /// Does the same for a run that wrote the folder of claims on suppliers; false for any other.
  private mutating func renderClaims(
    _ link: ChainedRun, _ kept: RunOutcome, _ after: Archive, _ found: inout ReplayedRun
  ) throws(RunError) -> Bool {
    guard let (period, _) = try orRunError(after.recovery(ofRun: link.id)) else { return false }
    guard let shown = try orRunError(after.shownRecovery(of: period)) else { return false }
    let discarding = Session(
      archive: session.archive, program: session.program, documents: session.documents,
      reading: session.files, writing: DiscardedFiles(), session.surroundings)
    let written = try RecoveryFolder(of: period, "out", unfinished: "unfinished", discarding)
      .write(shown)
    documents += written.count
    found.compare(kept.documents, written)
    return true
  }
}

private func cannot(_ reason: Message) -> Message {
  Message(
    en: "this program cannot use what the run used: \(reason.english)",
    zh: "本程序无法使用该次所用的输入：\(reason.chinese)")
}
