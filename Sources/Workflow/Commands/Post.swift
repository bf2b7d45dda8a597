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
  /// By the rulebook as it is now.
  let accounts: Accounts
  /// The entries made now, by number.
  package internal(set) var entries: [JournalEntry] = []
  /// Numbers of the statements that were posted now.
  package internal(set) var posted: [String] = []
  /// Numbers of the statements whose invoices are there already.
  package internal(set) var invoiced: [String] = []
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
    guard try orRunError(archive.periods()).contains(request.period) else {
      throw try archive.neverSettled(request.period)
    }
    let standing = try orRunError(archive.standing(request.period))
    let today = session.surroundings.today
    var report = PostReport(
      period: request.period, day: request.on ?? today,
      accounts: try rulebook(of: request.workspace, session).accounts)
    try check(report.day, standing, in: archive, today)
    let last = try orRunError(archive.lastEntry())
    var new = NewPostings()
    try mappingErrors { () throws(ArchiveError) in
      for statement in standing { try report.post(statement, in: archive, to: &new) }
    }
    guard !new.events.isEmpty else {
      try report.writeAgain(request, in: archive, session)
      return report
    }
    let changes = try orRunError(archive.changes(by: new, report, session))
    try archive.publish(
      changes, workspace: request.workspace, threads: session.threads, session)
    for period in changes.compactMap(\.period) {
      report.entries += try orRunError(archive.journal(of: period)).filter { $0.number > last }
    }
    report.invoiced = changes.flatMap { $0.run?.events ?? [] }
      .filter { $0.kind == .invoiced }.map(\.number)
    try report.nameJournal(in: archive, session)
    return report
  }
}

/// What a posting adds to the archive.
private struct NewPostings {
  var events: [StatementEvent] = []
  var postings: [NewPosting] = []
}

extension PostReport {
  /// Writes the folder again where nothing is to be posted.
  fileprivate mutating func writeAgain(
    _ request: PostRequest, in archive: Archive, _ session: Session
  ) throws(RunError) {
    guard try !orRunError(archive.journal(of: period)).isEmpty else { return }
    try archive.publish(
      [MonthChange(period: period, run: nil, subjects: [])], workspace: request.workspace,
      threads: session.threads, session)
    try nameJournal(in: archive, session)
  }

  fileprivate mutating func nameJournal(
    in archive: Archive, _ session: Session
  ) throws(RunError) {
    guard try !orRunError(archive.journal(of: period)).isEmpty else { return }
    journal = session.documents.documents(of: [.journal]).first.map {
      "out/\(period)/\($0.path.path())"
    }
  }

  /// Posts one statement, or says what it waits for.
  fileprivate mutating func post(
    _ statement: StandingStatement, in archive: Archive, to new: inout NewPostings
  ) throws(ArchiveError) {
    switch statement.state {
    case .posted, .invoiced: earlier.append(statement.number)
    case .confirmed:
      new.events.append(
        StatementEvent(
          number: statement.number, revision: statement.issue.revision, kind: .posted, day: day))
      posted.append(statement.number)
      new.postings += try entries(of: statement, in: archive)
    case .issued, .disputed, .withdrawn, .held, .none:
      waiting.append((statement.number, unconfirmed(statement.state)))
    }
  }

  /// A statement's entry, and right behind it those that take back what is posted twice: totals that
  /// it carries of statements that are posted, and its own where its carrier is posted.
  private func entries(
    of statement: StandingStatement, in archive: Archive
  ) throws(ArchiveError) -> [NewPosting] {
    let head = try archive.head(of: statement)
    var entries = [entry(statement, posting(ofTotal: head, accounts))]
    for carried in head.carriedTotals
    where try archive.isPosted(carried.adjustment.statement) {
      entries.append(entry(statement, posting(takingBack: carried, accounts)))
    }
    for carrier in try archive.carriers(of: statement.number) {
      guard try archive.isPosted(carrier.number), try !archive.takesBackTogether(carrier) else {
        continue
      }
      for carried in try archive.head(of: carrier).carriedTotals
      where carried.adjustment.statement == statement.number {
        entries.append(entry(carrier, posting(takingBack: carried, accounts)))
      }
    }
    return entries.compactMap { $0 }
  }

  private func entry(_ statement: StandingStatement, _ posting: Posting?) -> NewPosting? {
    posting.map {
      NewPosting(
        number: statement.number, revision: statement.issue.revision, day: day, posting: $0)
    }
  }
}

extension StatementHead {
  fileprivate var carriedTotals: [TaxedAdjustment] {
    adjustments.filter { $0.adjustment.origin == .carried }
  }
}

extension Archive {
  /// The posting, and for each other month whose journal gets an entry a run that writes it.
  fileprivate func changes(
    by new: NewPostings, _ report: PostReport, _ session: Session
  ) throws(ArchiveError) -> [MonthChange] {
    var periods: Set<Period> = []
    for posting in new.postings {
      if let period = try period(of: posting.number) { periods.insert(period) }
    }
    var run = try newRun(report.period, report, session)
    (run.events, run.postings) = (new.events, new.postings)
    let posted = Set(new.events.map(\.number))
    try run.addJudgement(InvoiceStanding(self, asOf: run.asOf, posted: posted), in: self)
    var changes = [try change(report.period, run, periods)]
    for period in periods.subtracting([report.period]).sorted() {
      changes.append(try change(period, try newRun(period, report, session), periods))
    }
    return changes
  }

  /// What a month shows of a posting: its journal where it gets entries or has some.
  private func change(
    _ period: Period, _ run: NewRun, _ withEntries: Set<Period>
  ) throws(ArchiveError) -> MonthChange {
    var subjects = try changingSubjects(of: period)
    if withEntries.contains(period) { subjects.insert(.journal) }
    return MonthChange(period: period, run: run, subjects: subjects)
  }

  private func newRun(
    _ period: Period, _ report: PostReport, _ session: Session
  ) throws(ArchiveError) -> NewRun {
    NewRun(
      .post, period, on: report.day, asOf: try asOf(of: period, on: report.day),
      programVersion: session.program)
  }
}

/// Refuses a day before a confirmation that it posts, or after the day of the run.
private func check(
  _ day: Day, _ standing: [StandingStatement], in archive: Archive, _ today: Day
) throws(RunError) {
  guard day <= today else {
    throw .usage(
      Message(
        en: "\(day) lies after today, \(today); correct --on",
        zh: "\(day) 晚于今天（\(today)）；请更正 --on"))
  }
  for statement in standing where statement.state == .confirmed {
    let events = try orRunError(archive.events(of: statement.number))
    let confirmed = events.last { $0.kind == .confirmed }?.day ?? statement.issue.issuedOn
    guard confirmed > day else { continue }
    throw .usage(confirmedLater(statement.number, confirmed, day))
  }
}

private func confirmedLater(_ number: String, _ confirmed: Day, _ day: Day) -> Message {
  Message(
    en:
      "\(number) was confirmed on \(confirmed), after \(day); post on that day or later with --on",
    zh: "\(number) 于 \(confirmed) 确认，晚于入账日期 \(day)；请用 --on 指定该日或之后的日期")
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
