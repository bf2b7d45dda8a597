import Archive
import Documents
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

  /// All files of the folder but the list of digests.
  func files(_ kind: ReportKind, _ range: PeriodRange, _ asOf: Day) -> [File] {
    let exceptions = findings.rows(in: rulebook.language)
    let cover = ReportCover(
      kind: kind, range: range, asOf: asOf, language: rulebook.language, edition: edition.from,
      house: rulebook.buyer.name, absences: absences, leftOut: leftOut, inputs: inputs,
      runDigest: runDigest, exceptions: exceptions)
    var files = body.tables.map { table in file(table.path, isTable: true, table.write) }
    files.append(file("\(kind.rawValue).html") { ReportPage.append(cover, body, to: &$0) })
    files.append(
      file("exceptions.csv", isTable: true) { ExceptionsTable.append(exceptions, to: &$0) })
    return files
  }

  private func file(
    _ path: String, isTable: Bool = false, _ write: (inout TextBuffer) -> Void
  ) -> File {
    var text = TextBuffer(capacity: 65_536)
    if isTable, rulebook.csvBom { text.append([0xEF, 0xBB, 0xBF]) }
    text.guardsTypedText = true
    write(&text)
    return (path, text.copy)
  }
}
