import Archive
import Documents
import Intake
package import Settlement
internal import Text

/// What the clerk asks of a month-end.
package struct RunRequest: Sendable {
  package var period: Period
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The day the statements are issued; nil for today.
  package var issuedOn: Day?
  /// The day by which deadlines are judged; nil for the day of issue.
  package var asOf: Day?
  /// The dealers whose lists are decided; empty for all.
  package var dealers: [String] = []
  /// Whether nothing may be archived or written.
  package var isDryRun = false
  /// Whether tables and statements are wanted as workbooks as well.
  package var wantsWorkbooks = false
  /// The threads to use; nil for one a core.
  package var threads: Int?

  /// Asks for a period of a workspace; everything else has its usual value.
  package init(period: Period, workspace: String) {
    self.period = period
    self.workspace = workspace
  }
}

/// Runs the month-end: reads, decides, archives, publishes.
///
/// All or nothing: the archive changes in one transaction, and the folder of the month is
/// replaced whole after that. Killed at any moment, the next run finds the old state or the new.
///
/// - Parameters:
///   - request: What the clerk asks for.
///   - session: What the command works with.
/// - Returns: What came of it, lists held and all.
/// - Throws: ``RunError``; then nothing was changed.
package func run(
  _ request: RunRequest, _ session: Session
) throws(RunError) -> RunReport {
  // An archive is only made for inputs that can be used.
  guard !request.isDryRun, Archive.isThere(path: session.archive) else {
    var monthEnd = try MonthEndRun(request, session)
    return try session.settling(asTrial: request.isDryRun) { archive throws(RunError) in
      try monthEnd.finish(archive, session)
    }
  }
  return try session.changing { archive throws(RunError) in
    var monthEnd = try MonthEndRun(request, session, keepingIn: archive)
    return try monthEnd.finish(archive, session)
  }
}

/// A month-end on its way: what it was asked for, and what was read for it.
private struct MonthEndRun {
  private let threads: Int
  private var phases: Phases
  private let request: RunRequest
  private let program: String
  private let surroundings: any Surroundings
  private let issuedOn: Day
  private let asOf: Day
  private let madeOn: Day
  private var inputs: Inputs
  private var month: MonthInputs
  private var period: Period { month.decider.period }

  /// Reads all files, and keeps them in an archive that is there.
  init(
    _ request: RunRequest, _ session: Session, keepingIn archive: Archive? = nil
  ) throws(RunError) {
    surroundings = session.surroundings
    phases = Phases(surroundings)
    threads = request.threads ?? session.threads
    program = session.program
    madeOn = surroundings.today
    issuedOn = request.issuedOn ?? madeOn
    asOf = request.asOf ?? issuedOn
    self.request = request
    // Where only the rulebook says when the period ends, this is asked once it is read.
    let endsByRulebook = request.period.sort.scheme.endsByRulebook
    if !endsByRulebook {
      try request.checkDays(issuedOn: issuedOn, asOf: asOf, today: madeOn)
    }
    let symbols = SymbolTable()
    let listed = try ListedFiles(
      workspace: request.workspace, inboxOf: request.period, session.files)
    if let archive { try orRunError(archive.keepPages(.few)) }
    inputs = try Inputs(
      listed, isArchiving: !request.isDryRun, threads: threads, symbols: symbols,
      keepingIn: archive, session.surroundings)
    // What is taken out of a value in the call that passes it stays in the copy that is passed.
    let tables = inputs.takeTables()
    month = try MonthInputs(
      inputs, consume tables, period: request.period, symbols: symbols,
      besides: inputs.placeholderBuyer, giveBack: session.surroundings.giveBackFreedMemory)
    if month.asksForInboxes {
      month.inboxes = try periodsWithInbox(of: request.workspace, session.files)
    }
    if endsByRulebook {
      var settled = request
      settled.period = period
      try settled.checkDays(issuedOn: issuedOn, asOf: asOf, today: madeOn)
    }
    phases.end("read")
  }

  /// Settles the month, stores what is new, and writes its folder; a trial ends before that.
  mutating func finish(
    _ archive: Archive?, _ session: Session
  ) throws(RunError) -> RunReport {
    let settled = try settle(archive)
    var report = report(on: settled)
    guard let archive, !request.isDryRun else { return report }
    let change = try store(consume settled, in: archive)
    let published = try archive.publish(
      [change], workspace: request.workspace, threads: threads, session)
    report.runDigest = try orRunError(archive.latestRun(of: request.period)?.digest.hex ?? "")
    phases.end("publish")
    report.finish(published, phases.seconds)
    return report
  }

  /// Decides the month and compares it with what stands; nothing of it is seen before it is stored.
  private mutating func settle(_ archive: Archive?) throws(RunError) -> SettledMonth {
    try month.refuse(besides: archive, paths: inputs.paths)
    try month.refuseWithoutLists(besides: archive, paths: inputs.paths)
    let dealers = try month.chosen(request.dealers)
    let (decided, changes) = try decide(dealers, archive)
    phases.end("decide")

    let settled = try orRunError(
      SettledMonth(
        decided, changes, month, inputs, asOf: asOf, madeOn: madeOn,
        isOfAllDealers: dealers == nil, archive))
    guard settled.changes.boxes.contradictions.isEmpty else {
      throw .refused(RunFindings(settled.changes.boxes.contradictions, paths: inputs.paths))
    }
    try settled.changes.checkOrder(issuedOn: issuedOn, archive: archive)
    phases.end("compare")
    return settled
  }

  /// Decides the lists on all threads; this one keeps each statement as it comes.
  private mutating func decide(
    _ dealers: Set<Symbol>?, _ archive: Archive?
  ) throws(RunError) -> (DecidedMonth, MonthChanges) {
    let lists = month.takeLists()
    let following = try orRunError(month.following(archive))
    let nothing = try orRunError(
      following.decidedNothing(dealers, paths: inputs.paths, madeOn: madeOn, archive: archive))
    if let archive { try orRunError(archive.keepPages(.many)) }
    var changes = try orRunError(
      MonthChanges(
        nothing, month, inputs, issuedOn: issuedOn, isStored: !request.isDryRun, archive: archive))
    let decided = try following.decide(
      consume lists, after: nothing, dealers: dealers, paths: inputs.paths, threads: threads,
      archive: archive, surroundings,
      each: { statement throws(RunError) in
        try orRunError(changes.add(statement, month, archive))
        return statement.withoutTexts
      })
    return (decided, changes)
  }

  /// What is said of the month, as far as it is known before anything is stored.
  private func report(on settled: SettledMonth) -> RunReport {
    var report = RunReport(month, settled, bytesIn: inputs.size)
    report.seconds = phases.seconds
    return report
  }

  /// Stores what is new, and lets go of its texts, which are as large as the month.
  private mutating func store(
    _ settled: consuming SettledMonth, in archive: Archive
  ) throws(RunError) -> MonthChange {
    var new = NewRun(.run, period, on: issuedOn, asOf: asOf, programVersion: program)
    new.add(settled, month, inputs, dealers: request.dealers)
    let isNew = try orRunError(new.changesAnything(in: archive, settled.invoices))
    let subjects = try orRunError(archive.subjects(of: request.period))
    let lacksWorkbooks = try orRunError(
      archive.lacksWorkbooks(request.wantsWorkbooks, of: request.period))
    let isRun = isNew || lacksWorkbooks
    var change = MonthChange(
      period: period, run: isRun ? new : nil, subjects: subjects,
      wantsWorkbooks: request.wantsWorkbooks)
    if isRun {
      change.stored = try orRunError(archive.store(new))
    } else {
      try orRunError(archive.takeBackContents())
    }
    change.run?.letGoOfTexts()
    // Documents are made of the archive alone.
    month.letGoOfRegisters()
    surroundings.giveBackFreedMemory()
    phases.end("archive")
    return change
  }
}

extension NewRun {
  /// Forgets the texts of what is stored, which are as large as the month.
  fileprivate mutating func letGoOfTexts() { statements = [] }

  /// Adds what a month-end leaves in the archive.
  fileprivate mutating func add(
    _ settled: SettledMonth, _ month: MonthInputs, _ inputs: Inputs, dealers: [String]
  ) {
    monthEnd = MonthEnd(
      language: month.rulebook.language, edition: month.edition.from,
      dealers: dealers.map(identifierText), record: canonicalRunRecord(settled.record),
      madeOn: settled.record.madeOn)
    self.inputs = inputs.archived
    statements = settled.changes.new
    events = settled.events
    adjustments = settled.decided.adjustments.new
    invoices = settled.invoices.new
    reconciliation = settled.invoices.record(of: period)
  }

  /// Whether the run found or judged anything that the latest one of its period did not; a run that
  /// changed nothing is not a new run.
  fileprivate func changesAnything(
    in archive: Archive, _ judged: InvoiceStanding
  ) throws(ArchiveError) -> Bool {
    guard let period, let monthEnd, statements.isEmpty, events.isEmpty, adjustments.isEmpty,
      invoices.isEmpty, judged.isKnown(try archive.latestReconciliation(of: period), of: period),
      let shown = try archive.latestRun(of: period), !judged.depends(onDay: shown.asOf, of: period)
    else { return true }
    // That a day has passed is nothing that was found.
    guard var latest = try archive.latestRecordText(period).map(runRecord) else { return true }
    latest.madeOn = monthEnd.madeOn
    latest.adjustments = latest.adjustments ?? []
    return canonicalRunRecord(latest) != monthEnd.record
  }
}

/// The seconds that each phase took.
private struct Phases {
  private let surroundings: any Surroundings
  private var last: Double
  private(set) var seconds: [(phase: String, seconds: Double)] = []

  init(_ surroundings: any Surroundings) {
    self.surroundings = surroundings
    last = surroundings.seconds()
  }

  mutating func end(_ phase: String) {
    let now = surroundings.seconds()
    seconds.append((phase, now - last))
    last = now
  }
}
