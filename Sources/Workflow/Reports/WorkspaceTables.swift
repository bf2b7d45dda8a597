import Archive
import Documents
import Intake
import Settlement
internal import Text

/// The tables of a workspace as a report reads them: reference, and the inboxes of all periods in
/// time.
struct WorkspaceTables {
  let rulebook: Rulebook
  /// The edition of the range's last period.
  let edition: Edition
  private let files: WorkspaceFiles

  var tables: ReportTables { files.tables }
  /// What messages call the files and their sheets.
  var paths: FileNames { files.paths }
  var symbols: SymbolTable { files.symbols }
  /// The files that were read, in reading order.
  var inputs: [ReportCover.Input] { files.inputs }

  /// Puts the tables together that were read, and lets their rows go.
  ///
  /// - Throws: ``RunError/refused(_:)`` for a file of reference that is refused, a row of a register
  ///   that must be whole, or a rulebook that cannot be used; ``RunError/missing(_:_:)`` without a
  ///   rulebook.
  init(
    _ read: consuming ReadFiles, for range: PeriodRange, _ session: Session
  ) throws(RunError) {
    files = WorkspaceFiles(read, session)
    let edition = files.rulebook?.edition(for: range.last)
    var refused = files.rulebookFindings.filter { $0.severity == .error }
    if files.tables.isFatal {
      refused += files.tables.findings.filter { $0.severity == .error }
    }
    if let rulebook = files.rulebook, edition == nil {
      refused.append(noEdition(rulebook, for: range.last, file: files.rulebookFile))
    }
    guard refused.isEmpty else {
      throw .refused(RunFindings(inReadingOrder(refused), paths: files.paths))
    }
    guard let rulebook = files.rulebook, let edition else { throw .missing([missingRulebook]) }
    self.rulebook = rulebook
    self.edition = edition
  }
}

/// The files of a workspace with tables of some kinds, as a report reads them.
struct WorkspaceFiles {
  let tables: ReportTables
  let paths: FileNames
  let symbols: SymbolTable
  let inputs: [ReportCover.Input]
  /// The same with their contents, where these are archived.
  let archived: [RunInput]
  let rulebook: Rulebook?
  let rulebookFindings: [Finding]
  /// The rulebook's number; nil where there is none.
  let rulebookFile: Int?

  /// Reads them on all threads.
  init(
    _ kinds: Set<TableKind>, in workspace: String, _ session: Session
  ) throws(RunError) {
    self.init(try ReadFiles(kinds, in: workspace, session), session)
  }

  /// Reads some files on all threads, each with where it lies.
  init(
    _ kinds: Set<TableKind>, of listed: [(file: ListedFile, inbox: Inbox)], isArchiving: Bool,
    _ session: Session
  ) throws(RunError) {
    self.init(
      try ReadFiles(kinds, of: listed, isArchiving: isArchiving, session), session)
  }

  /// Puts files together that were read, and lets their rows go.
  init(_ read: consuming ReadFiles, _ session: Session) {
    let known = read.withoutFindingsOfCopies
    let rules = read.files.lazy.compactMap(\.rulebook).first
    symbols = read.symbols
    tables = joinForReport(
      known.compactMap(\.table), inboxes: read.inboxes,
      halves: rules?.rulebook?.halves ?? .ofCalendar, symbols: read.symbols
    ) { count, join in concurrentMap(count, threads: session.threads, join) }
    paths = FileNames(read.files.map(\.path), sheets: known.map { $0.table?.sheetTitles ?? [] })
    rulebook = rules?.rulebook
    rulebookFindings = rules?.findings ?? []
    rulebookFile = read.files.firstIndex { $0.rulebook != nil }
    inputs = read.files.compactMap { file in
      file.digest.map { ReportCover.Input(path: file.path, digest: $0.hex) }
    }
    archived = read.files.compactMap(\.archived)
  }
}

/// The files of a workspace in the order in which a report reads them.
struct ListedInboxes {
  let files: [(file: ListedFile, inbox: Inbox)]

  /// Lists reference, and the inboxes by the last day of their period; folders of no period are none.
  init(workspace: String, _ files: any InputFiles) throws(RunError) {
    let reference = try ListedFiles(workspace: workspace, inboxOf: nil, files).reference
    var listed = reference.map { ($0, Inbox.reference) }
    let ends = try files.halfEnds(in: workspace)
    let periods = try files.foldersInInbox(of: workspace).compactMap { Period($0)?.ending(ends) }
    for period in periods.sorted(by: { $0.lastDay < $1.lastDay }) {
      let inbox = try ListedFiles(workspace: workspace, inboxOf: period, files).inbox
      listed += inbox.map { ($0, Inbox.of(period)) }
    }
    self.files = listed
  }

  /// Lists what a run read, in the order in which it did.
  init(of archived: ArchivedFiles) {
    files = archived.everything.map { ($0, Inbox(ofPath: $0.path)) }
  }
}

extension Inbox {
  /// Where a file of the workspace lies: what is in no inbox is in reference.
  fileprivate init(ofPath path: String) {
    let folders = path.split(separator: "/")
    let period = folders.first == "inbox" ? folders.dropFirst().first : nil
    self = period.flatMap { Period(String($0)) }.map { .of($0) } ?? .reference
  }
}
