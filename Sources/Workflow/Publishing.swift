import Archive
import Documents
import Settlement

/// The folder of a month as it is being written, beside the one it will replace.
struct Publication<World: Effects> {
  private let effects: World
  private let target: String
  private let fresh: String
  private var documents: [WrittenDocument] = []
  private(set) var size = 0
  /// The entries that post the month's statements; the journal is written where there are any.
  var journal: [JournalEntry] = []

  /// Starts an empty folder.
  init(_ request: RunRequest, _ effects: World) throws(RunError) {
    self.effects = effects
    target = "\(request.workspace)/out/\(request.period)"
    fresh = "\(request.workspace)/out/.\(request.period).unfinished"
    let fresh = fresh
    try world { () throws(EffectError) in
      try effects.remove(fresh)
      try effects.makeFolder("\(fresh)/statements")
    }
  }

  /// Writes every document of the month, those of statements on all threads.
  mutating func write(
    _ record: RunRecord, _ entries: [StandingEntry], _ shown: ShownRun,
    _ invoices: InvoiceStanding, threads: Int
  ) throws(RunError) -> [WrittenDocument] {
    try writeStatements(entries, threads: threads)
    let statements = entries.map { StatementEntry(head: $0.head, issue: $0.issue, state: $0.state) }
    try write("summary.html") { SummaryPage.append(record, statements, shown, to: &$0) }
    try write("summary.csv") { SummaryTable.append(record, statements, to: &$0) }
    try write("reductions.csv") { ReductionsTable.append(statements, to: &$0) }
    try write("exceptions.csv") { ExceptionsTable.append(record.exceptions, to: &$0) }
    for document in invoices.documents {
      try write(document.rawValue) { invoices.append(document, of: record.period, to: &$0) }
    }
    let journal = journal
    if !journal.isEmpty {
      try write(JournalTable.path) { JournalTable.append(journal, record.language, to: &$0) }
    }
    let sums = documents.map { ChecksumList.Entry(path: $0.path, digest: $0.digest.hex) }
    try write("SHA256SUMS") { ChecksumList.append(sums, to: &$0) }
    return documents
  }

  /// Puts the finished folder in the place of the old one.
  func finish() throws(RunError) {
    try world { () throws(EffectError) in try effects.exchange(fresh, with: target) }
  }

  /// Goes through the statements in batches, so that the memory stays that of a batch.
  private mutating func writeStatements(
    _ entries: [StandingEntry], threads: Int
  ) throws(RunError) {
    var decisions = GrowingDocument(path: "\(fresh)/decisions.csv", effects)
    var header = TextBuffer()
    header.append(DecisionsTable.header)
    try decisions.append(header.copy)
    let batchSize = max(threads * 16, 1)
    for start in stride(from: 0, to: entries.count, by: batchSize) {
      let batch = entries[start..<min(start + batchSize, entries.count)]
      let step = Message(en: "writing statements", zh: "生成结算单")
      effects.progress(step, done: start, of: entries.count)
      let rendered = renderInParallel(batch, threads: threads)
      for result in rendered { try add(try result.get(), to: &decisions) }
    }
    size += decisions.size
    documents.append(WrittenDocument(path: "decisions.csv", digest: decisions.finish()))
  }

  private func renderInParallel(
    _ batch: ArraySlice<StandingEntry>, threads: Int
  ) -> [Result<RenderedStatement, RunError>] {
    concurrentMap(batch.count, threads: threads) { index in
      Result { () throws(RunError) in try render(batch[batch.startIndex + index]) }
    }
  }

  private mutating func add(
    _ rendered: RenderedStatement, to decisions: inout GrowingDocument<World>
  ) throws(RunError) {
    documents.append(rendered.document)
    size += rendered.size
    try decisions.append(rendered.decisions)
  }

  /// Renders one statement from its archived text and writes its page.
  private func render(_ entry: StandingEntry) throws(RunError) -> RenderedStatement {
    let record = try archived { () throws(ArchiveError) in
      try statementRecord(head: entry.headText, lines: entry.lines, issue: entry.issue)
    }
    let path = StatementPage.path(of: entry.head)
    var page = TextBuffer(capacity: 16_384 + record.lines.count * 320)
    StatementPage.append(record, to: &page)
    try store(page, as: path)
    var rows = TextBuffer(capacity: record.lines.count * 160 + 256)
    DecisionsTable.append(record, to: &rows)
    return RenderedStatement(
      document: WrittenDocument(path: path, digest: page.withBytes { sha256($0) }),
      size: page.count, decisions: rows.copy)
  }

  private mutating func write(
    _ path: String, _ render: (inout TextBuffer) -> Void
  ) throws(RunError) {
    var text = TextBuffer()
    render(&text)
    try store(text, as: path)
    documents.append(WrittenDocument(path: path, digest: text.withBytes { sha256($0) }))
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
