import Archive
import Documents
package import Settlement
package import Text

/// What the clerk asks of a posting.
package struct PostRequest: Sendable {
  package var period: Period
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The day of the entries; nil for today.
  package var on: Day?

  /// Asks for a period of a workspace.
  package init(period: Period, workspace: String, on day: Day?) {
    self.period = period
    self.workspace = workspace
    on = day
  }
}

/// What came of a posting.
package struct PostReport: Sendable {
  package let period: Period
  package let day: Day
  /// The entries made now, by number.
  package internal(set) var entries: [JournalEntry] = []
  /// Numbers of the statements that were posted now.
  package internal(set) var posted: [String] = []
  /// Numbers of the statements that had been posted before.
  package internal(set) var earlier: [String] = []
  /// The statements that wait, each with what for.
  package internal(set) var waiting: [(number: String, reason: Message)] = []
  /// The journal that was written; nil where there is no entry.
  package var journal: String?

  /// Whether something wants attention: exit status 1.
  package var wantsAttention: Bool { !waiting.isEmpty }
}

/// Posts what is confirmed of a month, each statement once, and writes the month's journal.
///
/// - Parameters:
///   - request: What the clerk asks for.
///   - session: What the command works with.
/// - Returns: What was posted, and what waits.
/// - Throws: ``RunError``; then nothing was changed.
package func post(
  _ request: PostRequest, _ session: Session
) throws(RunError) -> PostReport {
  try session.changing { archive throws(RunError) in
    let standing = try orRunError(archive.standing(request.period))
    guard !standing.isEmpty else { throw try archive.neverSettled(request.period) }
    var report = PostReport(
      period: request.period, day: request.on ?? session.surroundings.today)
    var new = NewRun(
      .post, request.period, on: report.day, asOf: report.day, programVersion: session.program)
    let stored = try mappingErrors { () throws(ArchiveError) in
      for statement in standing { try report.post(statement, in: archive, to: &new) }
      return new.events.isEmpty ? nil : try archive.store(new)
    }
    let journal = try orRunError(archive.journal(of: request.period))
    let numbers = Set(report.posted)
    report.entries = journal.filter { numbers.contains($0.statement) }
    guard !journal.isEmpty else {
      try orRunError(archive.commit(stored))
      return report
    }
    var publication = try Publication(
      of: request.period, workspace: request.workspace, session)
    try archive.publish(
      stored, [.journal], of: request.period, into: &publication, threads: session.threads)
    report.journal = session.documents.documents(of: [.journal]).first.map {
      "out/\(request.period)/\($0.path.path())"
    }
    return report
  }
}

extension PostReport {
  /// Posts one statement, or says what it waits for.
  fileprivate mutating func post(
    _ statement: StandingStatement, in archive: Archive, to new: inout NewRun
  ) throws(ArchiveError) {
    switch statement.state {
    case .posted, .invoiced: earlier.append(statement.number)
    case .confirmed:
      let confirmed = try archive.events(of: statement.number).last { $0.kind == .confirmed }
      let confirmedOn = confirmed?.day ?? statement.issue.issuedOn
      guard confirmedOn <= day else {
        return waiting.append((statement.number, confirmedLater(confirmedOn)))
      }
      let (number, revision) = (statement.number, statement.issue.revision)
      let day = day
      new.postings += postings(of: try archive.head(of: statement)).map {
        NewPosting(number: number, revision: revision, day: day, posting: $0)
      }
      new.events.append(
        StatementEvent(number: number, revision: revision, kind: .posted, day: day))
      posted.append(number)
    case .issued, .disputed, .held, .none:
      waiting.append((statement.number, unconfirmed(statement.state)))
    }
  }
}

private func confirmedLater(_ day: Day) -> Message {
  Message(
    en: "confirmed on \(day), after the day of posting; post it on that day or later",
    zh: "于 \(day) 确认，晚于入账日期；请用该日或之后的日期入账")
}

private func unconfirmed(_ state: StatementState) -> Message {
  state == .disputed
    ? Message(
      en: "disputed; settle the dispute, have it confirmed, then post again",
      zh: "有异议；请处理异议并取得确认后再入账")
    : Message(
      en: "not confirmed; take in the service center's confirmation, then post again",
      zh: "尚未确认；请登记服务中心的确认后再入账")
}
