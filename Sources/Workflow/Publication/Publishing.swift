import Archive
import Documents
import Settlement

/// A folder of documents as it is being written, beside the one it will replace.
struct Publication<World: Effects> {
  private let effects: World
  private let target: String
  private let fresh: String
  /// In the order in which they were written.
  private(set) var documents: [WrittenDocument] = []
  /// Bytes.
  private(set) var size = 0

  /// Starts the folder of a month in a workspace.
  init(
    of period: Period, workspace: String, _ effects: World
  ) throws(RunError) {
    try self.init(
      "\(workspace)/out/\(period)", unfinished: "\(workspace)/out/.\(period).unfinished", effects)
  }

  /// Starts an empty folder.
  init(_ target: String, unfinished fresh: String, _ effects: World) throws(RunError) {
    self.effects = effects
    (self.target, self.fresh) = (target, fresh)
    try world { () throws(EffectError) in
      try effects.remove(fresh)
      try effects.makeFolder("\(fresh)/statements")
    }
  }

  /// Writes some documents of a month; with ``MonthDocument/decisions`` the pages of the statements.
  mutating func write(
    _ chosen: [MonthDocument], of month: ShownMonth, threads: Int
  ) throws(RunError) {
    if chosen.contains(.decisions) { try writeStatements(of: month, threads: threads) }
    for document in chosen where document != .decisions {
      var text = TextBuffer()
      try archived { () throws(ArchiveError) in try month.append(document, to: &text) }
      try store(text, as: document.rawValue)
      add(text, document.rawValue, format: document.format)
    }
  }

  /// Writes the page of one statement.
  mutating func write(_ record: StatementRecord) throws(RunError) {
    var page = TextBuffer()
    StatementPage.append(record, to: &page)
    try store(page, as: StatementPage.path(of: record.head))
    add(page, StatementPage.path(of: record.head), format: StatementPage.revision)
  }

  /// Removes what was written so far, as far as that can be done.
  func abandon() { try? effects.remove(fresh) }

  /// Writes the list of digests, and puts the finished folder in the place of the old one.
  ///
  /// - Parameter expected: The digests to list; nil for those of what was written.
  /// - Throws: ``RunError/unwritable(path:reason:)``; then the old folder is as it was.
  mutating func finish(listing expected: [WrittenDocument]? = nil) throws(RunError) {
    let sums = (expected ?? documents).map {
      ChecksumList.Entry(path: $0.path, digest: $0.digest.hex)
    }
    var list = TextBuffer()
    ChecksumList.append(sums, to: &list)
    try store(list, as: "SHA256SUMS")
    size += list.count
    try world { () throws(EffectError) in try effects.exchange(fresh, with: target) }
  }

  private mutating func add(_ text: borrowing TextBuffer, _ path: String, format: Int) {
    let digest = text.withBytes { sha256($0) }
    documents.append(WrittenDocument(path: path, format: format, digest: digest))
    size += text.count
  }

  private func store(_ text: borrowing TextBuffer, as path: String) throws(RunError) {
    do throws(EffectError) {
      try text.withBytes { bytes throws(EffectError) in
        try effects.write("\(fresh)/\(path)", bytes)
      }
    } catch {
      throw RunError(error)
    }
  }
}

extension Publication {
  /// Goes through the statements in batches, so that the memory stays that of a batch.
  private mutating func writeStatements(of month: ShownMonth, threads: Int) throws(RunError) {
    var decisions = GrowingDocument(path: "\(fresh)/\(MonthDocument.decisions.rawValue)", effects)
    var header = TextBuffer()
    header.append(DecisionsTable.header)
    try decisions.append(header.copy)
    let all = month.statements
    let batchSize = max(threads * 16, 1)
    for start in stride(from: 0, to: all.count, by: batchSize) {
      let step = Message(en: "writing statements", zh: "生成结算单")
      effects.progress(step, done: start, of: all.count)
      let batch = try archived { () throws(ArchiveError) in
        try month.archive.texts(of: all[start..<min(start + batchSize, all.count)])
      }
      let rendered = renderInParallel(batch, threads: threads)
      for result in rendered { try add(try result.get(), to: &decisions) }
    }
    size += decisions.size
    documents.append(
      WrittenDocument(
        path: MonthDocument.decisions.rawValue, format: MonthDocument.decisions.format,
        digest: decisions.finish()))
  }

  private mutating func add(
    _ rendered: RenderedStatement, to decisions: inout GrowingDocument<World>
  ) throws(RunError) {
    documents.append(rendered.document)
    size += rendered.size
    try decisions.append(rendered.decisions)
  }

  private func renderInParallel(
    _ batch: [StatementText], threads: Int
  ) -> [Result<RenderedStatement, RunError>] {
    concurrentMap(batch.count, threads: threads) { index in
      Result { () throws(RunError) in try render(batch[index]) }
    }
  }

  /// Renders one statement from its archived text and writes its page.
  private func render(_ text: StatementText) throws(RunError) -> RenderedStatement {
    let record = try archived { () throws(ArchiveError) in try text.record }
    let path = StatementPage.path(of: record.head)
    var page = TextBuffer(capacity: 16_384 + record.lines.count * 320)
    StatementPage.append(record, to: &page)
    try store(page, as: path)
    var rows = TextBuffer(capacity: record.lines.count * 160 + 256)
    DecisionsTable.append(record, to: &rows)
    let digest = page.withBytes { sha256($0) }
    return RenderedStatement(
      document: WrittenDocument(path: path, format: StatementPage.revision, digest: digest),
      size: page.count, decisions: rows.copy)
  }
}

/// What one statement gave, on the thread that rendered it.
private struct RenderedStatement: Sendable {
  let document: WrittenDocument
  let size: Int
  /// Its rows of `decisions.csv`.
  let decisions: [UInt8]
}

/// A document that is written piece by piece and digested on the way.
private struct GrowingDocument<World: Effects>: ~Copyable {
  private let path: String
  private let effects: World
  private var hasher = Hasher256()
  private(set) var size = 0

  init(path: String, _ effects: World) {
    self.path = path
    self.effects = effects
  }

  mutating func append(_ bytes: [UInt8]) throws(RunError) {
    hasher.update(bytes.span)
    size += bytes.count
    do throws(EffectError) {
      try effects.append(path, bytes.span)
    } catch {
      throw RunError(error)
    }
  }

  consuming func finish() -> Digest { hasher.finish() }
}
