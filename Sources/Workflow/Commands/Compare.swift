import Archive
import Intake
package import Settlement
internal import Text

/// What is asked of a comparison.
package struct CompareRequest: Sendable {
  package var period: Period
  /// The rulebook and the price tables that take the place of those of the month.
  package var files: [String]

  /// Asks for a settled month with other files.
  package init(period: Period, files: [String]) {
    self.period = period
    self.files = files
  }
}

/// Reports what a settled month would have been by another rulebook or other price tables.
///
/// The month is decided twice by this program, on what stood before its latest run: by the files
/// of that run, and by the same with the given ones in their place. So the differences are those
/// of the files alone. Nothing is changed, in the archive or beside it.
///
/// - Parameters:
///   - request: What is asked.
///   - session: What the command works with; only the given files are read.
/// - Returns: The differences.
/// - Throws: ``RunError/missing(_:_:)`` for a month that was never settled or a file that is not
///   there, ``RunError/refused(_:)`` for files by which the month cannot be decided.
package func compare(
  _ request: CompareRequest, _ session: Session
) throws(RunError) -> Comparison {
  let given = try GivenFiles(request.files, for: request.period, session.files)
  return try session.reading { archive throws(RunError) in
    guard let run = try orRunError(archive.runs(of: request.period).last) else {
      throw try archive.neverSettled(request.period)
    }
    let files = try orRunError(ArchivedFiles(ofRun: run.digest.hex, in: archive))
    let own = files.listed(inboxOf: run.period)
    let other = given.replacing(in: own, of: files.inputs)
    let before = try ReplayedMonth(run, files: own, in: archive, dealers: [], session)
    let after = try ReplayedMonth(run, files: other, in: archive, dealers: [], session)
    return try orRunError(
      Comparison(
        before, after, given: given.numbers(in: after.inputs),
        sources: sources(given, files.inputs, before, after),
        notices: notices(of: run, before, standing: archive.standing(request.period), archive),
        threads: session.threads))
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
        kind: InputKinds.rulebook.text, files: [rulebook.path], insteadOf: [ListedFiles.rulebook],
        rows: nil))
  }
  if !given.prices.isEmpty {
    let kind = TableKind.prices.rawValue
    sources.append(
      ReplacedSource(
        kind: kind, files: given.prices.map(\.path),
        insteadOf: inputs.filter { $0.kinds.tables.contains(.prices) }.map(\.path),
        rows: BeforeAfter(
          before.month.decider.registers.prices.rowCount,
          after.month.decider.registers.prices.rowCount)))
  }
  return sources
}

/// What has to be known to read the figures: where what stands is not what the comparison starts
/// from.
private func notices(
  of run: ArchivedRun, _ before: ReplayedMonth, standing: [StandingStatement], _ archive: Archive
) throws(ArchiveError) -> [Message] {
  var decided = Dictionary(
    before.decided.statements.map { ($0.head.number, $0) }, uniquingKeysWith: { $1 })
  for one in standing {
    guard let statement = decided[one.number] else { continue }
    decided[one.number] = statement.with(try archive.setOff(of: one, statement))
  }
  let others = standing.filter { $0.digest != decided[$0.number]?.canonical.digest }
    .sorted { precedes($0.number, $1.number) }
  return (run.dealers.isEmpty ? [] : [restricted(run)])
    + others.map { notTheSame($0, decided[$0.number]?.head.totals.total) }
}

private func restricted(_ run: ArchivedRun) -> Message {
  let named = run.dealers.prefix(20)
  let rest = run.dealers.count - named.count
  return Message(
    en: "the latest run decided only \(named.joined(separator: ", "))"
      + (rest > 0 ? " and \(rest) more" : "") + "; here all lists of its files are decided",
    zh: "最近一次结算只审核了 \(named.joined(separator: "、"))"
      + (rest > 0 ? " 等 \(run.dealers.count) 家" : "") + "；此处审核其文件中的全部清单")
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
