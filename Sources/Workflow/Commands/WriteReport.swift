import Archive
package import Documents
package import Settlement
package import Text

/// What somebody wants a report of.
package struct ReportRequest: Sendable {
  package let kind: ReportKind
  /// Both periods by name: on which days they lie, the command line does not say.
  package let first: Period
  package let last: Period
  /// Nil for the last day of the range, or today where that is earlier.
  package var asOf: Day?
  /// The folder with reference, inbox and out.
  package let workspace: String

  /// Asks for a report as of the end of its last period.
  package init(
    _ kind: ReportKind, from first: Period, to last: Period, workspace: String
  ) {
    self.kind = kind
    (self.first, self.last) = (first, last)
    self.workspace = workspace
  }
}

/// A report that was written.
package struct WrittenReport: Sendable {
  package let kind: ReportKind
  package let range: PeriodRange
  package let asOf: Day
  /// As the clerk would type it.
  package var folder: String
  /// The names of the files in it, in the order in which they were written.
  package let files: [String]
  package let findings: RunFindings
  /// What could not be computed, each with the table that is missing.
  package let absences: [Message]
  package let ties: [ReportTie]

  /// Whether a row could not be read, or two figures that must agree do not.
  package var wantsAttention: Bool {
    findings.findings.contains { $0.severity == .error } || ties.contains { !$0.isKept }
  }
}

/// Makes a report from the archive and the workspace, and writes its folder in the place of the one
/// that is there; nothing is archived.
///
/// - Parameters:
///   - request: What is wanted.
///   - session: What the command works with; the archive may not be there.
/// - Returns: What was written, and what wants attention.
/// - Throws: ``RunError``; then the folder is as it was.
package func writeReport(
  _ request: ReportRequest, _ session: Session
) throws(RunError) -> WrittenReport {
  let (range, asOf, contents) = try session.readingIfThere { archive throws(RunError) in
    let ends = try session.halfEnds(in: request.workspace, besides: archive)
    let range = try request.range(by: ends)
    let asOf = try request.day(within: range, today: session.surroundings.today)
    let contents = try request.kind.contents(
      ReportSources(
        range: range, asOf: asOf, workspace: request.workspace, archive: archive,
        session: session))
    return (range, asOf, contents)
  }
  let folder = "out/reports/\(request.kind.rawValue)-\(range)"
  try ReportFolder("\(request.workspace)/\(folder)", session)
    .write(contents.pieces(request.kind, range, asOf))
  return WrittenReport(
    kind: request.kind, range: range, asOf: asOf, folder: folder,
    files: contents.names(request.kind), findings: contents.findings, absences: contents.absences,
    ties: contents.body.ties)
}

extension ReportRequest {
  /// The range by where halves end.
  fileprivate func range(by ends: HalfEnds) throws(RunError) -> PeriodRange {
    if let range = PeriodRange(first.ending(ends), last.ending(ends)) { return range }
    throw .usage(
      Message(
        en: "TO cannot be \(last) (a period from \(first) on, a month or a half as that is)",
        zh: "TO 不能是 \(last)（应为 \(first) 或以后的结算期，同为月份或同为半年）"))
  }

  /// The day by which what is blank is open or missed.
  fileprivate func day(within range: PeriodRange, today: Day) throws(RunError) -> Day {
    guard let asOf else { return min(range.lastDay, today) }
    guard asOf >= range.firstDay, asOf <= today else {
      throw .usage(
        Message(
          en: "--as-of \(asOf): name a day from \(range.firstDay) to today, \(today)",
          zh: "--as-of \(asOf)：请给出 \(range.firstDay) 至今天（\(today)）之间的日期"))
    }
    return asOf
  }
}

extension Session {
  /// The days on which halves end, which the command line does not say: those that were settled, or
  /// the rulebook's.
  fileprivate func halfEnds(
    in workspace: String, besides archive: Archive?
  ) throws(RunError) -> HalfEnds {
    if let archive, let settled = try orRunError(archive.settledHalves()) { return settled }
    return try files.halfEnds(in: workspace)
  }

  /// Asks the archive as it is at this moment, or does the work without one where none is there.
  fileprivate func readingIfThere<Value>(
    _ body: (Archive?) throws(RunError) -> Value
  ) throws(RunError) -> Value {
    guard Archive.isThere(path: archive) else { return try body(nil) }
    return try reading { archive throws(RunError) in try body(archive) }
  }
}
