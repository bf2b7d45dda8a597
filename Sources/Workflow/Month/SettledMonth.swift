import Archive
import Settlement

/// A month-end before anything of it is stored: what was decided, and what that changes.
struct SettledMonth {
  let decided: DecidedMonth
  let changes: MonthChanges
  let invoices: InvoiceStanding
  let findings: RunFindings
  let record: RunRecord

  /// Compares what was decided with what stands: statements were, invoices are now.
  ///
  /// - Parameters:
  ///   - decided: The month's lists.
  ///   - compared: What each statement changes.
  ///   - month: The rules and registers that they were decided by.
  ///   - inputs: The files that were read.
  ///   - asOf: The day by which it is judged what is overdue.
  ///   - madeOn: The day of the run; nil where it is not known.
  ///   - isOfAllDealers: Whether every list was decided; else the others keep what they had.
  ///   - archive: What stands; nil where nothing was ever archived.
  /// - Throws: What keeps the archive from being read.
  init(
    _ decided: DecidedMonth, _ compared: consuming MonthChanges, _ month: MonthInputs,
    _ inputs: Inputs, asOf: Day, madeOn: Day?, isOfAllDealers: Bool, _ archive: Archive?
  ) throws(ArchiveError) {
    var changes = compared
    try changes.finish(decided, month, archive)
    invoices = try InvoiceStanding(month, inputs, changes, asOf: asOf, archive: archive)
    changes.apply(invoices.moves)
    let gone = try GoneDealers(month, archive)
    let period = month.decider.period
    let previous = month.rulebook.period(of: period.firstDay.adding(days: -1))
    let skipped = try archive?.periodPassedOver(previous, before: period)
    findings = RunFindings(
      month, decided, changes, invoices, gone.findings + [skipped].compactMap { $0 },
      paths: inputs.paths)
    let before =
      isOfAllDealers ? nil : try archive?.latestRecordText(month.decider.period).map(runRecord)
    record = RunRecord(
      month, decided, changes, gone, before: before, madeOn: madeOn, findings: findings)
    self.decided = decided
    self.changes = changes
  }

  /// What happens to statements: what came back about them, and what invoices did.
  var events: [StatementEvent] { changes.confirmations.events + invoices.events }
}
