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
  let month: Month
  /// The lists that were read, whatever became of them.
  let lists: [ListIntake]
  let decided: DecidedMonth
  /// The archive as it stood before the run.
  let before: Archive

  /// Decides again what a run decided.
  ///
  /// - Parameters:
  ///   - run: A month-end of the archive.
  ///   - path: The path of the archive.
  ///   - effects: The world, of which only the number of threads and the progress are used.
  /// - Throws: ``RunError``, where this program cannot use what the run could, or the archive is
  ///   damaged.
  init(
    _ run: ArchivedRun, archive path: String, _ effects: some Effects
  ) throws(RunError) {
    let world = try archived { () throws(ArchiveError) in
      try ArchivedWorld(run: run, archive: path, effects)
    }
    try self.init(run, files: world, archive: path)
  }

  /// Decides a run's month by other files, for the dealers of the run or for others.
  init(
    _ run: ArchivedRun, files: some Effects, archive path: String, dealers: [String]? = nil
  ) throws(RunError) {
    let dealers = dealers ?? run.dealers
    let symbols = SymbolTable()
    var request = RunRequest(
      period: run.period, workspace: archivedWorkspace, archive: path, programVersion: "")
    (request.isDryRun, request.dealers) = (true, dealers)
    var inputs = try Inputs(
      try InputPaths(request, files), request, symbols: symbols, files)
    var month = try Month(inputs, inputs.takeTables(), period: run.period, symbols: symbols)
    let before = try archived { () throws(ArchiveError) in
      try Archive.open(path: path, asOf: run.id - 1)
    }
    try month.correct(from: before, paths: inputs.paths)
    let lists = month.takeLists()
    let decided = try month.decide(
      lists, dealers: try month.chosen(dealers), paths: inputs.paths,
      threads: files.cores, archive: before)
    (self.run, self.inputs, self.month, self.lists) = (run, inputs, month, lists)
    (self.decided, self.before) = (decided, before)
  }
}

extension ReplayedMonth {
  /// What other periods had settled before the run, as far as a list claims it again.
  func standing(for list: ExpenseList) throws(ArchiveError) -> EarlierSettlements {
    try EarlierSettlements(
      before, outside: run.period, claimedBy: [list], symbols: month.decider.symbols, threads: 1)
  }
}
