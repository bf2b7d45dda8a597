import Archive
import Intake
package import Settlement
internal import Text

/// What is asked of a comparison.
package struct CompareRequest: Sendable {
  package var period: Period
  /// The path of the archive.
  package var archive: String
  /// The rulebook and the price tables that take the place of those of the month.
  package var files: [String]

  /// Asks for a settled month with other files.
  package init(period: Period, archive: String, files: [String]) {
    self.period = period
    self.archive = archive
    self.files = files
  }
}

/// Tells what a settled month would have been by another rulebook or other price tables.
///
/// The month is decided twice by this program, on what stood before its latest run: by the files
/// of that run, and by the same with the given ones in their place. So the differences are those
/// of the files alone. Nothing is changed, in the archive or beside it.
///
/// - Parameters:
///   - request: What is asked.
///   - effects: The world, of which only the given files are read.
/// - Returns: The differences.
/// - Throws: ``RunError/missing(_:_:)`` for a month that was never settled or a file that is not
///   there, ``RunError/refused(_:)`` for files by which the month cannot be decided.
package func compare(
  _ request: CompareRequest, _ effects: some Effects
) throws(RunError) -> Comparison {
  let given = try GivenFiles(request.files, for: request.period, effects)
  let (run, inputs) = try latestRun(request)
  let own = try archived { () throws(ArchiveError) in
    try ArchivedWorld(run: run, archive: request.archive, effects)
  }
  let other = ReplacedWorld(own, given, insteadOf: inputs)
  let path = request.archive
  let before = try ReplayedMonth(run, files: own, archive: path, dealers: [])
  let after: ReplayedMonth
  do throws(RunError) {
    after = try ReplayedMonth(run, files: other, archive: path, dealers: [])
  } catch {
    throw error.naming(other.names)
  }
  let notices = try archived { () throws(ArchiveError) in
    try request.notices(of: run, before)
  }
  return try Comparison(
    before, after, names: other.names, sources: sources(given, inputs, before, after),
    notices: notices, threads: effects.cores)
}

/// The latest month-end of the period, and what it read.
private func latestRun(
  _ request: CompareRequest
) throws(RunError) -> (ArchivedRun, [ArchivedInput]) {
  let found = try archived { () throws(ArchiveError) -> (ArchivedRun, [ArchivedInput])? in
    let archive = try Archive.open(path: request.archive, readOnly: true)
    guard let run = try archive.runs(of: request.period).last else { return nil }
    return (run, try archive.inputs(ofRun: run.digest.hex))
  }
  if let found { return found }
  let message = Message(
    en: "\(request.period) was never settled; `settle status` shows the months that were",
    zh: "\(request.period) 尚未结算；用 `settle status` 可查看已结算的月份")
  throw .missing([message], RunFindings([], paths: []))
}

extension RunError {
  /// The same error with files under other names.
  fileprivate func naming(_ names: [String: String]) -> RunError {
    switch self {
    case .refused(let findings): .refused(findings.naming(names))
    case .missing(let messages, let findings):
      .missing(messages.map { $0.naming(names) }, findings.naming(names))
    default: self
    }
  }
}

/// Which files took the place of which.
private func sources(
  _ given: GivenFiles, _ inputs: [ArchivedInput], _ before: ReplayedMonth, _ after: ReplayedMonth
) -> [ReplacedSource] {
  var sources: [ReplacedSource] = []
  if let rulebook = given.rulebook {
    sources.append(
      ReplacedSource(
        kind: "rulebook", files: [rulebook.path], insteadOf: [InputPaths.rulebook], rows: nil))
  }
  if !given.prices.isEmpty {
    let kind = TableKind.prices.rawValue
    sources.append(
      ReplacedSource(
        kind: kind, files: given.prices.map(\.path),
        insteadOf: inputs.filter { $0.kind == kind }.map(\.path),
        rows: BeforeAfter(
          before.month.decider.registers.prices.rowCount,
          after.month.decider.registers.prices.rowCount)))
  }
  return sources
}

extension CompareRequest {
  /// What has to be known to read the figures: where what stands is not what the comparison
  /// starts from.
  fileprivate func notices(
    of run: ArchivedRun, _ before: ReplayedMonth
  ) throws(ArchiveError) -> [Message] {
    let decided = Dictionary(
      before.decided.statements.map { ($0.head.number, $0) }, uniquingKeysWith: { $1 })
    let standing = try Archive.open(path: archive, readOnly: true).standing(period)
    let others = standing.filter { $0.digest != decided[$0.number]?.canonical.digest }
      .sorted { precedes($0.number, $1.number) }
    return (run.dealers.isEmpty ? [] : [restricted(run)])
      + others.map { notTheSame($0, decided[$0.number]?.head.totals.total) }
  }

  private func restricted(_ run: ArchivedRun) -> Message {
    Message(
      en: "the latest run decided only \(run.dealers.joined(separator: ", ")); here all lists of "
        + "its files are decided",
      zh: "最近一次结算只审核了 \(run.dealers.joined(separator: "、"))；此处审核其文件中的全部清单")
  }

  private func notTheSame(_ standing: StandingStatement, _ decided: Money?) -> Message {
    let (number, total) = (standing.number, text(standing.total))
    guard let decided else {
      return Message(
        en:
          "\(number) stands with \(total), but by the files of the latest run its list is held or "
          + "not there; it is not in the figures",
        zh: "\(number) 现行合计 \(total)，但按最近一次结算的文件，其清单暂缓或缺失；未计入比较")
    }
    return Message(
      en:
        "\(number) stands with \(total), while this program decides \(text(decided)) by the files "
        + "of the latest run (they changed after it was locked, or the program did); the "
        + "comparison starts from the latter",
      zh: "\(number) 现行合计 \(total)，而本程序按最近一次结算的文件审核为 \(text(decided))"
        + "（锁定后文件有变动，或程序有变动）；比较以后者为准")
  }
}
