import Archive
import Documents
import Intake
package import Settlement
package import Text

/// What an auditor wants to see again.
package struct RegenerateRequest: Sendable {
  package var period: Period
  /// The dealer whose statement it is about; nil for the whole folder of the month.
  package var dealer: String?
  /// The revision of the statement; nil for the latest.
  ///
  /// Without a dealer it is about all statements that have it.
  package var revision: Int?
  /// The first digits of the digest of the run after which the folder is wanted, as its documents
  /// print it; nil for the latest run.
  package var run: String?
  /// The folder to write, which has nothing in it or is not there.
  package var out: String

  /// Asks for the folder of a month as it is by the latest run.
  package init(period: Period, out: String) {
    self.period = period
    self.out = out
  }
}

/// What came of writing documents again.
package struct RegenerateReport: Sendable {
  /// A document that did not come out as it was issued.
  package struct Difference: Hashable, Sendable {
    /// From the folder.
    package let path: String
    package let reason: Message
  }

  package let folder: String
  /// How many documents were written.
  package let documents: Int
  /// Lower-case hex SHA-256 of the run that they show.
  package let run: String
  package let differences: [Difference]
}

/// Writes past documents again, from the archive alone, and compares each with the digest that was
/// taken when it was issued.
///
/// - Parameters:
///   - request: What is wanted.
///   - session: What the command works with, of which only the folder to write is changed.
/// - Returns: What was written, and what of it is not as it was issued.
/// - Throws: ``RunError/missing(_:_:)`` where nothing of the kind was issued.
package func regenerate(
  _ request: RegenerateRequest, _ session: Session
) throws(RunError) -> RegenerateReport {
  try session.reading { archive throws(RunError) in
    guard try mappingErrors({ () throws(FileError) in try session.output.isEmpty(request.out) })
    else {
      throw .unwritable(
        path: request.out, reason: "there is something in it; name a folder that is empty or new")
    }
    var regeneration = try Regeneration(request, session)
    do throws(RunError) {
      if request.dealer == nil, request.revision == nil {
        try regeneration.writeFolder(request, archive)
      } else {
        try regeneration.writeStatements(request, archive)
      }
      return try regeneration.finish()
    } catch {
      regeneration.abandon()
      throw error
    }
  }
}

/// Documents on their way out again, with what they have to be.
private struct Regeneration {
  private var publication: Publication
  private var expected: [WrittenDocument] = []
  private let threads: Int
  private let folder: String
  private var run = ""

  init(_ request: RegenerateRequest, _ session: Session) throws(RunError) {
    var folder = request.out
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    publication = try Publication(
      folder, unfinished: "\(folder).unfinished", session.documents, into: session.output,
      session.surroundings)
    self.folder = folder
    threads = session.threads
  }

  /// Writes the folder of a month as it was after a run.
  mutating func writeFolder(
    _ request: RegenerateRequest, _ archive: Archive
  ) throws(RunError) {
    let period = request.period
    let writers = try orRunError(archive.writers(of: period))
    let asked = request.run ?? ""
    let chosen = writers.filter { $0.digest.hex.hasPrefix(asked) }
    guard !writers.isEmpty else { throw try archive.neverSettled(period) }
    guard let writer = chosen.last, request.run == nil || chosen.count == 1 else {
      throw .missing([noRun(request, writers)])
    }
    run = writer.digest.hex
    let then = try orRunError(archive.asOf(writer.id))
    for part in try orRunError(
      then.shownFolder(of: period, publication.registry))
    {
      try then.write(part, of: period, into: &publication, threads: threads)
      expected += part.documents
    }
  }

  /// Writes pages of statements, each as its run issued it.
  mutating func writeStatements(
    _ request: RegenerateRequest, _ archive: Archive
  ) throws(RunError) {
    let issued = try orRunError(
      archive.issued(
        request.period, dealer: request.dealer.map(identifierText), revision: request.revision))
    guard !issued.isEmpty else { throw .missing([noStatement(request)]) }
    for statement in issued {
      let registry = publication.registry
      let (record, written) = try orRunError(
        archive.pages(registry.paths(ofStatement: statement.number), of: statement))
      for document in registry.documents(of: written) {
        try publication.write(document, of: record)
      }
      expected += written
      run = record.issue.runDigest
    }
  }

  /// Leaves nothing half-written behind.
  func abandon() { publication.abandon() }

  mutating func finish() throws(RunError) -> RegenerateReport {
    let written = Dictionary(
      publication.documents.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let known = Set(expected.map(\.path))
    var differences = expected.compactMap { difference(written[$0.path], from: $0) }
    differences += publication.documents.filter { !known.contains($0.path) }.map {
      RegenerateReport.Difference(path: $0.path, reason: Reason.unheardOf)
    }
    try publication.finish(listing: expected)
    return RegenerateReport(
      folder: folder, documents: publication.documents.count, run: run,
      differences: differences.sorted { precedes($0.path, $1.path) })
  }

  private func difference(
    _ written: WrittenDocument?, from expected: WrittenDocument
  ) -> RegenerateReport.Difference? {
    guard written != expected else { return nil }
    let reason =
      switch written {
      case nil: Reason.missing
      case let written? where written.format != expected.format:
        Reason.format(expected.format, known: written.format)
      case _?: Reason.content
      }
    return RegenerateReport.Difference(path: expected.path, reason: reason)
  }
}

extension Archive {
  /// A revision of a statement as it was issued, and what its own documents have to be.
  fileprivate func pages(
    _ paths: [String], of statement: IssuedStatement
  ) throws(ArchiveError) -> (StatementRecord, [WrittenDocument]) {
    let (number, revision) = (statement.number, statement.revision)
    guard let kept = try self.statement(number: number, revision: revision) else {
      throw .damaged("statement \(number)")
    }
    var record = try statementRecord(head: kept.head, lines: kept.lines, issue: kept.issue)
    if let old = try self.revision(before: kept.issue, of: number) {
      record = record.compared(
        with: try statementRecord(head: old.head, lines: old.lines, issue: old.issue))
    }
    var written: [WrittenDocument] = []
    for path in paths {
      if let document = try document(path, ofRun: statement.run) { written.append(document) }
    }
    guard !written.isEmpty else {
      throw .damaged("the page of statement \(number) of run \(statement.run)")
    }
    return (record, written)
  }
}

/// Why a document is not what it was.
private enum Reason {
  static let content = Message(
    en: "its bytes are not those that were issued", zh: "内容与当时出具的不一致")
  static let missing = Message(en: "it could not be made again", zh: "未能重新生成")
  static let unheardOf = Message(en: "no run wrote it", zh: "没有任何批次写过该文件")

  static func format(_ format: Int, known: Int) -> Message {
    Message(
      en: "it was written in format \(format), and this program writes format \(known)",
      zh: "原文件格式版本为 \(format)，本程序的格式版本为 \(known)")
  }
}

private func noRun(_ request: RegenerateRequest, _ writers: [StoredRun]) -> Message {
  let asked = request.run ?? ""
  let known = writers.suffix(12).map { String($0.digest.hex.prefix(12)) }
  return Message(
    en: "\(request.period): no single run has a digest that begins with \(asked) (there are "
      + "\(known.joined(separator: ", ")))",
    zh: "\(request.period)：没有唯一一个批次的校验码以 \(asked) 开头（现有 "
      + "\(known.joined(separator: "、"))）")
}

private func noStatement(_ request: RegenerateRequest) -> Message {
  let dealer = request.dealer.map { " \($0)" } ?? ""
  let revision = request.revision.map { Message(en: ", revision \($0)", zh: "第 \($0) 版") }
  return Message(
    en: "\(request.period)\(dealer)\(revision?.english ?? ""): no such statement was issued (see "
      + "`settle status \(request.period)`)",
    zh: "\(request.period)\(dealer)\(revision?.chinese ?? "")：没有出具过该结算单（可用 "
      + "`settle status \(request.period)` 查看）")
}
