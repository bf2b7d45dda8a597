import Archive
import Documents
import Intake
import Settlement
internal import Text

/// What a report is made from: a range, the archive, and the workspace.
struct ReportSources {
  let range: PeriodRange
  let asOf: Day
  let workspace: String
  /// Nil where there is none: then there are no statements.
  let archive: Archive?
  let session: Session
}

extension ReportSources {
  /// Reads the files of the workspace with tables of some kinds; while they are listed, the archive is
  /// asked which statements stand.
  func read(
    _ kinds: Set<TableKind>
  ) throws(RunError) -> (files: ReadFiles, heads: Result<[StandingHead], RunError>) {
    let (listed, heads) = concurrentPair(threads: session.threads) {
      [workspace, files = session.files] in
      Result { () throws(RunError) in try ListedInboxes(workspace: workspace, files) }
    } meanwhile: {
      Result { () throws(RunError) in try orRunError(archive?.standingHeads() ?? []) }
    }
    let files = try listed.get().files
    return (try ReadFiles(kinds, of: files, isArchiving: false, session), heads)
  }
}

/// A report that is worked out, and what its folder says besides.
struct ReportContents {
  let body: any ReportBody
  /// Whose language and byte order mark it has, and who settles.
  let rulebook: Rulebook
  /// The edition that holds for the range.
  let edition: Edition
  var findings = RunFindings()
  /// What could not be computed, each with the table that is missing.
  var absences: [Message] = []
  /// How many rows and cells were left out of the figures.
  var leftOut = (rows: 0, cells: 0)
  /// The files that were read, in reading order.
  var inputs: [ReportCover.Input] = []
  /// Lower-case hex of the latest run of the archive.
  let runDigest: String?

  init(_ body: any ReportBody, rulebook: Rulebook, edition: Edition, runDigest: String?) {
    self.body = body
    self.rulebook = rulebook
    self.edition = edition
    self.runDigest = runDigest
  }
}

extension ReportKind {
  /// Works the report out.
  func contents(_ sources: ReportSources) throws(RunError) -> ReportContents {
    switch self {
    case .expense: try expenseContents(sources)
    case .stock: try stockContents(sources)
    case .quality: try qualityContents(sources)
    case .care: try careContents(sources)
    }
  }
}

extension ReportContents {
  /// A file of the folder.
  typealias File = (path: String, bytes: [UInt8])

  /// All files of the folder but the list of digests, written on all threads.
  func files(_ kind: ReportKind, _ range: PeriodRange, _ asOf: Day, threads: Int) -> [File] {
    let exceptions = findings.rows(in: rulebook.language)
    let cover = ReportCover(
      kind: kind, range: range, asOf: asOf, language: rulebook.language, edition: edition.from,
      house: rulebook.buyer.name, absences: absences, leftOut: leftOut, inputs: inputs,
      runDigest: runDigest, exceptions: exceptions)
    let pieces = pieces(of: cover)
    // From the last: the page is one piece, and may be the largest.
    let written = concurrentMap(pieces.count, threads: threads) { [csvBom = rulebook.csvBom] in
      pieces[pieces.count - 1 - $0].written(csvBom: csvBom)
    }
    return joined(pieces, written.reversed())
  }

  /// Puts the pieces of each file together, which follow each other.
  private func joined(_ pieces: [Piece], _ written: [[UInt8]]) -> [File] {
    let sizes = Dictionary(zip(pieces.map(\.path), written.map(\.count)), uniquingKeysWith: +)
    var files: [File] = []
    for (piece, bytes) in zip(pieces, written) {
      if files.last?.path != piece.path {
        files.append((piece.path, []))
        files[files.count - 1].bytes.reserveCapacity(sizes[piece.path] ?? 0)
      }
      files[files.count - 1].bytes += bytes
    }
    return files
  }

  /// The pieces of all files in their order.
  private func pieces(of cover: ReportCover) -> [Piece] {
    let tables = body.tables.flatMap { table in
      (0..<table.pieces).map { place in
        Piece(path: table.path, isStartOfTable: place == 0) { table.write(place, &$0) }
      }
    }
    let page = Piece(path: "\(cover.kind.rawValue).html") { [body] in
      ReportPage.append(cover, body, to: &$0)
    }
    let exceptions = Piece(path: "exceptions.csv", isStartOfTable: true) {
      ExceptionsTable.append(cover.exceptions, to: &$0)
    }
    return tables + [page, exceptions]
  }
}

/// A part of a file that is written by itself.
private struct Piece: Sendable {
  /// The path of its file.
  let path: String
  var isStartOfTable = false
  let write: @Sendable (inout TextBuffer) -> Void

  func written(csvBom: Bool) -> [UInt8] {
    var text = TextBuffer(capacity: 65_536)
    if isStartOfTable, csvBom { text.append([0xEF, 0xBB, 0xBF]) }
    text.guardsTypedText = true
    write(&text)
    return text.copy
  }
}
