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
  /// Reads the files of the workspace with tables of some kinds; meanwhile the archive is asked which
  /// statements stand.
  func read(
    _ kinds: Set<TableKind>
  ) throws(RunError) -> (files: ReadFiles, heads: Result<[StandingHead], RunError>) {
    let (files, heads) = concurrentPair(threads: session.threads) { [workspace, session] in
      Result { () throws(RunError) in try ReadFiles(kinds, in: workspace, session) }
    } meanwhile: {
      Result { () throws(RunError) in try orRunError(archive?.standingHeads() ?? []) }
    }
    return (try files.get(), heads)
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
  /// The names of the files in the folder but the list of digests.
  func names(_ kind: ReportKind) -> [String] {
    body.tables.map(\.path) + [kind.page, "exceptions.csv"]
  }

  /// The pieces of these files: the page first, which may take longest; those of a table follow each
  /// other.
  func pieces(_ kind: ReportKind, _ range: PeriodRange, _ asOf: Day) -> [ReportPiece] {
    let cover = ReportCover(
      kind: kind, range: range, asOf: asOf, language: rulebook.language, edition: edition.from,
      house: rulebook.buyer.name, absences: absences, leftOut: leftOut, inputs: inputs,
      runDigest: runDigest, exceptions: findings.rows(in: rulebook.language))
    let page = ReportPiece(path: kind.page) { [body] in ReportPage.append(cover, body, to: &$0) }
    let exceptions = ReportPiece(path: "exceptions.csv", hasMark: rulebook.csvBom) {
      ExceptionsTable.append(cover.exceptions, to: &$0)
    }
    let tables = body.tables.flatMap { table in
      (0..<table.pieces).map { place in
        ReportPiece(path: table.path, hasMark: place == 0 && rulebook.csvBom) {
          table.write(place, &$0)
        }
      }
    }
    return [page, exceptions] + tables
  }
}

/// A part of a file that is written by itself.
struct ReportPiece: Sendable {
  /// The path of its file in the folder.
  let path: String
  /// Whether it begins with a byte order mark.
  var hasMark = false
  let write: @Sendable (inout TextBuffer) -> Void

  var bytes: [UInt8] {
    var text = TextBuffer(capacity: 65_536)
    if hasMark { text.append([0xEF, 0xBB, 0xBF]) }
    text.guardsTypedText = true
    write(&text)
    return text.copy
  }
}

extension ReportKind {
  fileprivate var page: String { "\(rawValue).html" }
}
