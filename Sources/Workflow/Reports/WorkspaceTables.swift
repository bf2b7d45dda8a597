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

  /// Reads the tables of some kinds; others are passed over without a word.
  ///
  /// - Throws: ``RunError/refused(_:)`` for a file of reference that is refused, a row of a register
  ///   that must be whole, or a rulebook that cannot be used; ``RunError/missing(_:_:)`` without a
  ///   rulebook.
  init(_ kinds: Set<TableKind>, _ sources: ReportSources) throws(RunError) {
    files = try WorkspaceFiles(kinds, in: sources.workspace, sources.session)
    let edition = files.rulebook?.edition(for: sources.range.last)
    var refused = files.rulebookFindings.filter { $0.severity == .error }
    if files.tables.isFatal {
      refused += files.tables.findings.filter { $0.severity == .error }
    }
    if let rulebook = files.rulebook, edition == nil {
      refused.append(noEdition(rulebook, for: sources.range.last, file: files.rulebookFile))
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
  let symbols = SymbolTable()
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
    let listed = try ListedInboxes(workspace: workspace, session.files).files
    try self.init(kinds, of: listed, isArchiving: false, session)
  }

  /// Reads some files on all threads, each with where it lies.
  init(
    _ kinds: Set<TableKind>, of listed: [(file: ListedFile, inbox: Inbox)], isArchiving: Bool,
    _ session: Session
  ) throws(RunError) {
    let files = try Self.read(
      listed.map(\.file), kinds, isArchiving: isArchiving, session, symbols)
    let known = Self.withoutFindingsOfCopies(files)
    let rules = files.lazy.compactMap(\.rulebook).first
    tables = joinForReport(
      known.compactMap(\.table), inboxes: listed.map(\.inbox),
      halves: rules?.rulebook?.halves ?? .ofCalendar, symbols: symbols)
    paths = FileNames(files.map(\.path), sheets: known.map { $0.table?.sheetTitles ?? [] })
    rulebook = rules?.rulebook
    rulebookFindings = rules?.findings ?? []
    rulebookFile = files.firstIndex { $0.rulebook != nil }
    inputs = files.compactMap { file in
      file.digest.map { ReportCover.Input(path: file.path, digest: $0.hex) }
    }
    archived = files.compactMap(\.archived)
  }

  /// A file as it was read.
  private struct File: Sendable {
    let path: String
    /// Nil where it is not read.
    let digest: Digest?
    var table: FileTable?
    let rulebook: (rulebook: Rulebook?, findings: [Finding])?
    /// Nil where nothing is archived.
    let content: CompressedInput?

    /// Digests a file that is read; what other commands read is left alone.
    init(
      _ bytes: [UInt8], of path: String, isArchiving: Bool, table: FileTable? = nil,
      rulebook: (rulebook: Rulebook?, findings: [Finding])? = nil
    ) {
      let isRead = rulebook != nil || table?.isOfNoCommand == false
      content = isArchiving && isRead ? compress(bytes) : nil
      digest = content?.digest ?? (isRead ? sha256(bytes.span) : nil)
      (self.path, self.table, self.rulebook) = (path, table, rulebook)
    }

    /// The file as it is archived; nil where it is not read.
    var archived: RunInput? {
      guard let content else { return nil }
      let kinds = rulebook == nil ? InputKinds(table?.kinds ?? []) : .rulebook
      return RunInput(path: path, kind: kinds.text, content: content)
    }
  }

  /// Reads files on all threads.
  private static func read(
    _ listed: [ListedFile], _ kinds: Set<TableKind>, isArchiving: Bool, _ session: Session,
    _ symbols: SymbolTable
  ) throws(RunError) -> [File] {
    let step = Message(en: "reading", zh: "读取文件")
    let read = concurrentMap(
      listed.count, threads: session.threads, grain: 4,
      each: { SymbolTable(forThread: symbols) }
    ) { index, symbols in
      Result { () throws(RunError) in
        session.surroundings.progress(step, done: index, of: listed.count)
        let file = listed[index]
        let bytes = try file.read()
        guard !file.isRulebook else {
          return File(
            bytes, of: file.path, isArchiving: isArchiving,
            rulebook: readRulebook(bytes, file: index))
        }
        let table = readTable(
          bytes, file: index, name: file.path, for: .reporting(kinds), symbols: symbols)
        return File(bytes, of: file.path, isArchiving: isArchiving, table: table)
      }
    }
    var files: [File] = []
    for result in read { files.append(try result.get()) }
    return files
  }

  /// Says of a file with the bytes of another that it is one, instead of its defects once more.
  ///
  /// Its rows stay: which of them count depends on where they lie.
  private static func withoutFindingsOfCopies(_ files: [File]) -> [File] {
    var first: [Digest: Int] = [:]
    return files.enumerated().map { place, file in
      guard let table = file.table, !table.isOfNoCommand else { return file }
      guard let digest = file.digest else { return file }
      guard let original = first[digest] else {
        first[digest] = place
        return file
      }
      var copy = file
      copy.table = table.copied(from: files[original].path)
      return copy
    }
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
