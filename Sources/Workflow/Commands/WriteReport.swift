import Archive
package import Documents
package import Settlement
package import Text

/// What somebody wants a report of.
package struct ReportRequest: Sendable {
  package let kind: ReportKind
  package let range: PeriodRange
  /// Nil for the last day of the range, or today where that is earlier.
  package var asOf: Day?
  /// The folder with reference, inbox and out.
  package let workspace: String

  /// Asks for a report as of the end of its range.
  package init(_ kind: ReportKind, of range: PeriodRange, workspace: String) {
    self.kind = kind
    self.range = range
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
    // Where halves end, the archive knows; the command line does not.
    let range = archive.map { request.range.resolved(by: $0.resolved) } ?? request.range
    let asOf = try request.day(within: range, today: session.surroundings.today)
    let contents = try request.kind.contents(
      ReportSources(
        range: range, asOf: asOf, workspace: request.workspace, archive: archive,
        session: session))
    return (range, asOf, contents)
  }
  let folder = "out/reports/\(request.kind.rawValue)-\(range)"
  let files = contents.files(request.kind, range, asOf)
  try ReportFolder("\(request.workspace)/\(folder)", session).write(files)
  return WrittenReport(
    kind: request.kind, range: range, asOf: asOf, folder: folder,
    files: files.map(\.path), findings: contents.findings, absences: contents.absences,
    ties: contents.body.ties)
}

extension ReportRequest {
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
  /// Asks the archive as it is at this moment, or does the work without one where none is there.
  fileprivate func readingIfThere<Value>(
    _ body: (Archive?) throws(RunError) -> Value
  ) throws(RunError) -> Value {
    guard Archive.isThere(path: archive) else { return try body(nil) }
    return try reading { archive throws(RunError) in try body(archive) }
  }
}
