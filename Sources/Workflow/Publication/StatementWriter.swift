import Archive
import Documents
import Settlement
internal import Text

/// Writes the files of a folder that is being made, from any thread.
struct StatementWriter: Sendable {
  let folder: String
  let output: any OutputFiles

  /// Renders one statement from its archived text and writes its pages.
  ///
  /// - Parameters:
  ///   - text: The statement as the archive has it.
  ///   - chosen: The documents that are made from each statement.
  ///   - threads: The threads to use for its documents; more than one where there are fewer statements
  ///     than threads, so that a single large one keeps them busy too.
  /// - Returns: Its pages, and its rows of each document that grows with the statements.
  /// - Throws: What is wrong with the statement, or a file that cannot be written.
  func render(
    _ text: StatementText, as chosen: [Document], threads: Int
  ) throws(RunError) -> RenderedStatement {
    let record = try orRunError(text.record)
    let parts = concurrentMap(chosen.count, threads: threads) { index in
      Result { () throws(RunError) in try part(chosen[index], of: record, threads: threads) }
    }
    var rendered = RenderedStatement()
    for result in parts {
      switch try result.get() {
      case .page(let document, let size):
        rendered.documents.append(document)
        rendered.size += size
      case .rows(let rows): rendered.rows.append(rows)
      case .nothing: continue
      }
    }
    return rendered
  }

  private func part(
    _ document: Document, of record: StatementRecord, threads: Int
  ) throws(RunError) -> RenderedPart {
    switch document.writer {
    case .statement(let write):
      let page = try page(document, of: record, threads: threads, write)
      return .page(page.document, size: page.size)
    case .lines(_, let write):
      var rows = TextBuffer(capacity: record.lines.count * 160 + 256)
      write(record, &rows)
      return .rows(rows.copy)
    case .month, .reconciliation, .journal: return .nothing
    }
  }

  /// Writes a page of a statement, which is digested meanwhile where there is a thread for it.
  func page(
    _ document: Document, of record: StatementRecord, threads: Int,
    _ write: (StatementRecord, inout TextBuffer) -> Void
  ) throws(RunError) -> (document: WrittenDocument, size: Int) {
    var page = TextBuffer(capacity: 16_384 + record.lines.count * 320)
    write(record, &page)
    let number = record.head.number
    let (written, stored) = page.withBytes { bytes in
      concurrentPair(threads: threads) {
        document.written(bytes, of: number)
      } meanwhile: {
        Result { () throws(RunError) in try store(bytes, as: document.path.path(of: number)) }
      }
    }
    try stored.get()
    return (written, page.count)
  }

  /// Writes a file.
  func store(_ bytes: Span<UInt8>, as path: String) throws(RunError) {
    do throws(FileError) {
      try output.write("\(folder)/\(path)", bytes)
    } catch {
      throw RunError(error)
    }
  }
}

extension Document {
  /// What the archive keeps of a file.
  func written(_ bytes: Span<UInt8>, of statement: String = "") -> WrittenDocument {
    WrittenDocument(path: path.path(of: statement), format: format, digest: sha256(bytes))
  }
}

/// What one statement gave, on the thread that rendered it.
struct RenderedStatement: Sendable {
  /// Its own files.
  var documents: [WrittenDocument] = []
  /// Bytes of them.
  var size = 0
  /// Its rows of each document that grows with the statements.
  var rows: [[UInt8]] = []
}

/// What one document has of a statement.
private enum RenderedPart: Sendable {
  /// Its own file, which is written.
  case page(WrittenDocument, size: Int)
  /// Its rows.
  case rows([UInt8])
  /// It is not made from statements.
  case nothing
}
