import Archive
import Documents
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// Months of the fixtures, settled into an archive of their own, to be explained from it alone.
struct ExplainedMonth {
  let archive: String
  /// Has no file at all, so that nothing but the archive can be asked.
  let elsewhere: Session

  /// Settles months of a folder of fixtures, one after another, each on the 12th of the next.
  init(_ folder: String, _ periods: [String] = ["2025-10"], in temporary: String) throws {
    try self.init(files: try Fixtures.files(below: folder), periods, in: temporary)
  }

  /// Settles months of a workspace whose files are given by path.
  init(files: [String: [UInt8]], _ periods: [String] = ["2025-10"], in temporary: String) throws {
    let day = try #require(Day("2026-01-31"))
    let world = MemoryWorld(
      Dictionary(uniqueKeysWithValues: files.map { ("w/\($0.key)", $0.value) }), today: day)
    archive = "\(temporary)/settle.sqlite"
    elsewhere = MemoryWorld([:], today: day).session(archive)
    for text in periods {
      let period = try #require(Period(text))
      var request = RunRequest(
        period: period, workspace: "w")
      request.issuedOn = period.next.day(12)
      _ = try run(request, world.session(archive))
    }
  }

  func explain(_ statement: String, _ line: String? = nil, revision: Int? = nil) throws
    -> Explanation
  {
    var request = ExplainRequest(statement: statement)
    (request.line, request.revision) = (line, revision)
    return try Workflow.explain(request, elsewhere)
  }

  /// Every revision that the archive has, with all its lines told.
  func told() throws -> [Explanation] {
    try Archive.open(path: archive, readOnly: true).runs().flatMap { run in
      try Archive.open(path: archive, asOf: run.id).standing(run.period)
        .filter { $0.issue.runDigest == run.digest.hex }
        .map { try told($0, run) }
    }
  }

  private func told(_ standing: StandingStatement, _ run: ArchivedRun) throws -> Explanation {
    let whole = try explain(standing.number, revision: standing.issue.revision)
    let replay = try ReplayedStatement(
      of: whole.record, run, in: try Archive.open(path: archive, readOnly: true), elsewhere)
    let traces = StatementTraces(whole.record, replay)
    return Explanation(
      record: whole.record, run: whole.run, revisions: whole.revisions, replay: whole.replay,
      deadline: whole.deadline, lines: try traces.lines(Array(whole.record.lines.indices)))
  }
}
