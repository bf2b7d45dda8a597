import Archive
import Intake
import Settlement
internal import Text

/// A month decided again: by what one of its runs read, on what stood before it.
///
/// The same code does it that does a month-end. Only the files come from the archive.
struct ReplayedMonth {
  let run: ArchivedRun
  let inputs: Inputs
  let month: MonthInputs
  /// The lists that were read, whatever became of them.
  let lists: [ListIntake]
  let decided: DecidedMonth
  /// The archive as it stood before the run.
  let before: Archive

  /// Decides again what a run decided.
  ///
  /// - Parameters:
  ///   - run: A month-end of the archive.
  ///   - archive: The archive that has it.
  ///   - session: What the command works with; only threads and progress are used.
  /// - Throws: ``RunError``, where this program cannot use what the run could, or the archive is
  ///   damaged.
  init(_ run: ArchivedRun, in archive: Archive, _ session: Session) throws(RunError) {
    let files = try orRunError(ArchivedFiles(ofRun: run.digest.hex, in: archive))
    try self.init(
      run, files: files.listed(inboxOf: run.period), in: archive, dealers: run.dealers, session)
  }

  /// Decides a run's month by some files, for some dealers or for all.
  init(
    _ run: ArchivedRun, files: ListedFiles, in archive: Archive, dealers: [String],
    _ session: Session
  ) throws(RunError) {
    let symbols = SymbolTable()
    var inputs = try Inputs(
      files, isArchiving: false, threads: session.threads, symbols: symbols,
      session.surroundings)
    var month = try MonthInputs(
      inputs, inputs.takeTables(), period: run.period, symbols: symbols)
    before = try orRunError(archive.asOf(run.id - 1))
    month.inboxes = Set(try orRunError(archive.inboxes(ofRun: run.id)))
    lists = month.takeLists()
    decided = try month.decide(
      lists, dealers: try month.chosen(dealers), paths: inputs.paths, threads: session.threads,
      madeOn: run.madeOn, archive: before, session.surroundings)
    (self.run, self.inputs, self.month) = (run, inputs, month)
  }
}

extension ReplayedMonth {
  /// What other periods had settled before the run, as far as a list claims it again.
  func standing(for list: ExpenseList) throws(ArchiveError) -> EarlierSettlements {
    try EarlierSettlements(
      before, outside: run.period, claimedBy: [WaitingList(list)], symbols: month.decider.symbols,
      threads: 1)
  }
}
