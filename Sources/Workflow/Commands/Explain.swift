import Archive
package import Documents
import Settlement
internal import Text

/// What an auditor asks about a statement.
package struct ExplainRequest: Sendable {
  /// The statement's number as normalised.
  package var statement: String
  /// The line as printed, or `#` and its place in the list; nil for the statement as a whole.
  package var line: String?
  /// Nil for the newest.
  package var revision: Int?
  /// The workspace whose acceptance and movements say where parts lie; nil to ask the archive alone.
  package var workspace: String?

  /// Asks about the newest revision of a statement.
  package init(statement: String) {
    self.statement = statement
  }
}

/// Reports how a statement or its lines came about, from the archive alone; nothing is changed.
///
/// The figures are the archived ones. Their trace is found by deciding the archived files again.
///
/// - Throws: ``RunError``; `missing` where there is no such archive, statement, revision or line.
package func explain(
  _ request: ExplainRequest, _ session: Session
) throws(RunError) -> Explanation {
  try session.reading { archive throws(RunError) in
    let revisions = try orRunError(archive.history(of: request.statement))
    let revision = try chosen(request, among: revisions)
    let (record, run) = try orRunError(archive.issued(request.statement, revision))
    let wanted = try wantedLines(request, of: record)
    let replay = try ReplayedStatement(of: record, run, in: archive, session)
    var traces = StatementTraces(record, replay)
    if !wanted.isEmpty { traces.paths = try PartPaths(request.workspace, session) }
    return try orRunError(
      Explanation(
        record: record, run: replay.explainedRun(run),
        revisions: revisions.map(ExplainedRevision.init), replay: replay.outcome,
        deadline: traces.deadline(), lines: traces.lines(wanted)))
  }
}

/// The revision that is asked for; the newest one where none is.
private func chosen(
  _ request: ExplainRequest, among revisions: [RevisionHistory]
) throws(RunError) -> Int {
  guard let newest = revisions.last?.revision else {
    throw missing(
      en: "\(request.statement): no such statement in the archive (settle status lists them)",
      zh: "\(request.statement)：档案中没有该结算单（可用 settle status 查看）")
  }
  let revision = request.revision ?? newest
  guard revisions.contains(where: { $0.revision == revision }) else {
    throw missing(
      en: "\(request.statement): no revision \(revision) (there are 1 to \(newest))",
      zh: "\(request.statement)：没有第\(revision)版（现有第1至第\(newest)版）")
  }
  return revision
}

private func missing(en english: String, zh chinese: String) -> RunError {
  .missing([Message(en: english, zh: chinese)])
}

extension Archive {
  /// A revision as archived, with the run that issued it.
  fileprivate func issued(
    _ number: String, _ revision: Int
  ) throws(ArchiveError) -> (StatementRecord, ArchivedRun) {
    guard let kept = try statement(number: number, revision: revision),
      let run = try run(thatIssued: number, revision: revision)
    else { throw .damaged("statement \(number)") }
    return (try statementRecord(head: kept.head, lines: kept.lines, issue: kept.issue), run)
  }
}

/// The places of the lines that are asked for, from 0; none where the whole statement is.
private func wantedLines(
  _ request: ExplainRequest, of record: StatementRecord
) throws(RunError) -> [Int] {
  guard let line = request.line else { return [] }
  let numbers = record.lines.map { String(decoding: record[$0.number], as: UTF8.self) }
  let named = numbers.indices.filter { numbers[$0] == line }
  if !named.isEmpty { return named }
  if line.first == "#", let place = Int(line.dropFirst()), numbers.indices.contains(place - 1) {
    return [place - 1]
  }
  let shown = shown(numbers)
  throw missing(
    en: "\(request.statement): no line \(line) (there are \(shown.english); or #1 to "
      + "#\(numbers.count) by place)",
    zh: "\(request.statement)：没有第 \(line) 行（现有 \(shown.chinese)；也可按位置写 #1 至 "
      + "#\(numbers.count)）")
}

/// Printed numbers as a person would tell them: `1 to 37, 40`; of many, the first.
private func shown(_ numbers: [String]) -> Message {
  var spans: [(first: String, last: String)] = []
  for number in numbers {
    let before = spans.last.flatMap { Int($0.last) }
    if let before, let place = Int(number), place == before + 1 {
      spans[spans.count - 1].last = number
    } else {
      spans.append((number, number))
    }
  }
  let texts = spans.prefix(12).map { span in
    span.first == span.last
      ? Message(en: span.first, zh: span.first)
      : Message(en: "\(span.first) to \(span.last)", zh: "\(span.first) 至 \(span.last)")
  }
  let more = spans.count > 12
  return Message(
    en: texts.map(\.english).joined(separator: ", ") + (more ? ", …" : ""),
    zh: texts.map(\.chinese).joined(separator: "、") + (more ? "……" : ""))
}

extension ExplainedRevision {
  fileprivate init(_ history: RevisionHistory) {
    self.init(
      revision: history.revision, issuedOn: history.issuedOn, state: history.state,
      events: history.events.map { event in
        ExplainedEvent(
          code: event.kind.rawValue, day: event.day, who: event.who, file: event.file,
          remark: event.remark)
      })
  }
}
