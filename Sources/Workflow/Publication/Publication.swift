import Archive
import Documents
import Settlement
internal import Text

/// A folder of documents as it is being written, beside the one it will replace.
struct Publication {
  /// The documents that the folder can have.
  let registry: DocumentRegistry
  private let output: any OutputFiles
  private let surroundings: any Surroundings
  private let target: String
  private let fresh: String
  private var writer: StatementWriter { StatementWriter(folder: fresh, output: output) }
  /// In the order in which they were written.
  private(set) var documents: [WrittenDocument] = []
  /// Bytes.
  private(set) var size = 0

  /// Starts the folder of a month in a workspace.
  init(of period: Period, workspace: String, _ session: Session) throws(RunError) {
    try self.init(
      Self.folder(of: period, workspace), unfinished: Self.unfinished(period, workspace),
      session.documents, into: session.output, session.surroundings)
  }

  /// Clears what a stopped command left beside the folder of a month that stays as it is.
  static func clear(besides period: Period, workspace: String, _ session: Session) {
    try? session.output.remove(unfinished(period, workspace))
    let messages = ReplacedFolder(folder(of: period, workspace), session.output).clearAside()
    for message in messages { session.surroundings.report(message) }
  }

  private static func folder(of period: Period, _ workspace: String) -> String {
    "\(workspace)/out/\(period)"
  }

  private static func unfinished(_ period: Period, _ workspace: String) -> String {
    "\(workspace)/out/.\(period).unfinished"
  }

  /// Starts an empty folder.
  init(
    _ target: String, unfinished fresh: String, _ registry: DocumentRegistry,
    into output: any OutputFiles, _ surroundings: any Surroundings
  ) throws(RunError) {
    self.registry = registry
    self.output = output
    self.surroundings = surroundings
    (self.target, self.fresh) = (target, fresh)
    do throws(FileError) {
      try output.remove(fresh)
      try output.makeFolder(fresh)
      for folder in registry.folders { try output.makeFolder("\(fresh)/\(folder)") }
    } catch {
      abandon()
      throw RunError(error)
    }
  }

  /// Writes some documents of a month.
  mutating func write(
    _ chosen: [Document], of month: ShownMonth, threads: Int
  ) throws(RunError) {
    try writeByStatement(chosen, of: month, threads: threads)
    var (record, reconciliation): (MonthRecord?, ReconciliationRecord?)
    for document in chosen {
      var text = TextBuffer()
      text.append(document.opening(marked: month.csvBom))
      switch document.writer {
      case .statement, .lines: continue
      case .month(let write):
        if record == nil { record = try orRunError(month.record) }
        if let record { write(record, &text) }
      case .reconciliation(let write):
        if reconciliation == nil { reconciliation = try orRunError(month.reconciliation) }
        if let reconciliation { write(reconciliation, &text) }
      case .journal(let write):
        write(try orRunError(month.journal), &text)
      }
      if document.isTableWorkbook {
        text = document.workbook(of: text, on: try orRunError(month.issuedOn))
      }
      let written = try text.withBytes { bytes throws(RunError) in
        try writer.store(bytes, as: document.path.path())
        return document.written(bytes)
      }
      size += text.count
      documents.append(written)
    }
  }

  /// Writes a document of one statement.
  mutating func write(_ document: Document, of record: StatementRecord) throws(RunError) {
    guard case .statement(let write) = document.writer else { return }
    let page = try writer.page(document, of: record, threads: 1, write)
    documents.append(page.document)
    size += page.size
  }

  /// Takes the files of a document over from the folder that is replaced, where all of them are there
  /// as they were written.
  ///
  /// - Returns: Whether they were; else nothing was taken over.
  mutating func keep(_ files: [WrittenDocument]) throws(RunError) -> Bool {
    var taken = 0
    for (index, file) in files.enumerated() {
      if index.isMultiple(of: 32), files.count > 1 {
        surroundings.progress(Self.step, done: index, of: files.count)
      }
      guard let bytes = try? output.read("\(target)/\(file.path)"),
        sha256(bytes.span) == file.digest
      else { return false }
      let (old, new) = ("\(target)/\(file.path)", "\(fresh)/\(file.path)")
      // The old folder goes, and with it the file's first name.
      if !output.link(old, as: new) {
        try mappingErrors { () throws(FileError) in try output.write(new, bytes.span) }
      }
      taken += bytes.count
    }
    size += taken
    documents += files
    return true
  }

  /// Removes what was written so far, as far as that can be done: on a full disk it would keep the
  /// disk full.
  func abandon() { try? output.remove(fresh) }

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
    try list.withBytes { bytes throws(RunError) in
      try writer.store(bytes, as: ChecksumList.path)
    }
    size += list.count
    let messages = try mappingErrors { () throws(FileError) in
      try ReplacedFolder(target, output).give(wayTo: fresh)
    }
    for message in messages { surroundings.report(message) }
  }
}

extension Publication {
  private static let step = Message(en: "writing statements", zh: "生成结算单")

  /// Writes what is made from each statement by itself, in batches, so that the memory stays that of
  /// two batches: while one is rendered on all threads, this thread adds the rows of the one before to
  /// their tables and asks the archive for the next.
  private mutating func writeByStatement(
    _ chosen: [Document], of month: ShownMonth, threads: Int
  ) throws(RunError) {
    let chosen = chosen.filter(\.writer.isByStatement)
    guard !chosen.isEmpty else { return }
    let tables = try startTables(chosen, of: month)
    var batches = StatementBatches(of: month, size: max(threads * 16, 1))
    var batch = try batches.next()
    var rendered: [Result<RenderedStatement, RunError>] = []
    while !batch.isEmpty {
      surroundings.progress(Self.step, done: batches.taken, of: month.statements.count)
      let (current, last, writer) = (batch, rendered, writer)
      var between: Result<Void, RunError> = .success(())
      rendered = concurrentMap(
        current.count, threads: threads,
        meanwhile: {
          between = Result { () throws(RunError) in
            try add(last, to: tables)
            batch = try batches.next()
          }
        }
      ) { index in
        Result { () throws(RunError) in
          try writer.render(
            current[index], as: chosen, threads: max(1, threads / current.count))
        }
      }
      try between.get()
    }
    try add(rendered, to: tables)
    for table in tables {
      documents.append(try table.finish())
      size += table.size
    }
  }

  private func startTables(
    _ chosen: [Document], of month: ShownMonth
  ) throws(RunError) -> [GrowingDocument] {
    var tables: [GrowingDocument] = []
    for document in chosen {
      guard case .lines(let header, _) = document.writer else { continue }
      let day = try orRunError(month.issuedOn)
      let table = GrowingDocument(document, on: day, in: fresh, output)
      try table.append(document.opening(marked: month.csvBom) + Array(header.description.utf8))
      tables.append(table)
    }
    return tables
  }

  private mutating func add(
    _ batch: [Result<RenderedStatement, RunError>], to tables: [GrowingDocument]
  ) throws(RunError) {
    for result in batch {
      let rendered = try result.get()
      documents += rendered.documents
      size += rendered.size
      for (table, rows) in zip(tables, rendered.rows) { try table.append(rows) }
    }
  }
}

/// The statements of a month, some at a time.
private struct StatementBatches {
  private let month: ShownMonth
  private let size: Int
  /// How many were given.
  private(set) var taken = 0

  init(of month: ShownMonth, size: Int) {
    self.month = month
    self.size = size
  }

  /// The texts of the next statements; none at the end.
  mutating func next() throws(RunError) -> [StatementText] {
    let end = min(taken + size, month.statements.count)
    defer { taken = end }
    return try orRunError(month.archive.texts(of: month.statements[taken..<end]))
  }
}

extension Document {
  /// A table as a workbook.
  fileprivate func workbook(of table: borrowing TextBuffer, on day: Day) -> TextBuffer {
    var workbook = TableWorkbook(path.stem)
    var file = TextBuffer()
    table.withBytes { workbook.append($0) }
    workbook.finish(on: day, into: &file)
    return file
  }
}

/// A document that is written piece by piece.
private final class GrowingDocument {
  private let document: Document
  /// What grows where the document is a workbook: it is packed as it grows, and written at its end.
  private var workbook: TableWorkbook?
  private let issuedOn: Day
  private let file: GrowingFile
  /// Bytes that are written.
  var size: Int { file.size }

  init(
    _ document: Document, on issuedOn: Day, in folder: String, _ output: any OutputFiles
  ) {
    self.document = document
    self.issuedOn = issuedOn
    workbook = document.isTableWorkbook ? TableWorkbook(document.path.stem) : nil
    file = GrowingFile("\(folder)/\(document.path.path())", output)
  }

  func append(_ bytes: [UInt8]) throws(RunError) {
    guard workbook == nil else {
      workbook?.append(bytes.span)
      return
    }
    try write(bytes)
  }

  private func write(_ bytes: [UInt8]) throws(RunError) {
    do throws(FileError) {
      try file.append(bytes)
    } catch {
      throw RunError(error)
    }
  }

  func finish() throws(RunError) -> WrittenDocument {
    if let workbook = workbook.take() {
      var file = TextBuffer()
      workbook.finish(on: issuedOn, into: &file)
      try write(file.copy)
    }
    return WrittenDocument(
      path: document.path.path(), format: document.format,
      digest: file.finish())
  }
}
