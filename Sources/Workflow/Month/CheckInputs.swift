import Archive
import Intake
import Settlement
internal import Text

/// The files of a check: the lists, the manifest, and what the reference folder has.
struct CheckInputs {
  /// As they were given, so that a message leads there.
  let paths: FileNames
  /// In the order of the paths, without tables that a check makes no use of.
  let tables: [FileTable]
  /// How many of the files are the service center's own: the lists, and the manifest if any.
  let ownFiles: Int
  let rulebook: Rulebook?
  let rulebookFile: Int?
  let rulebookFindings: [Finding]
  /// The months of the lists; where no list tells its month, the one before the mailing.
  let periods: [Period]
  /// Where the manifest's rows are; nil where there is none.
  let manifest: FileNumber?
  /// That the manifest that was named is not there, and the list's own file has one; nil otherwise.
  let absentManifest: Finding?
  /// The lists and the manifest row by row, where they are to be marked.
  let copies: [TableCopy]

  var hasManifest: Bool { manifest != nil }

  /// Reads every file on some thread.
  init(
    _ request: CheckRequest, mailedOn: Day, symbols: SymbolTable, _ session: Session
  ) throws(RunError) {
    let paths = try Self.paths(request, session.files)
    let rulebook = request.reference.flatMap { paths.firstIndex(of: "\($0)/rulebook.json") }
    let absent = request.manifest.flatMap { session.files.exists($0) ? nil : $0 }
    let own = request.manifest == nil || absent != nil ? 1 : 2
    let copied = request.wantsTables ? own : 0
    let read = concurrentMap(paths.count, threads: session.threads) { file in
      Result { () throws(RunError) in
        let bytes = try mappingErrors { () throws(FileError) in
          try session.files.readOrStandIn(paths[file])
        }
        let digest = sha256(bytes.span)
        return file == rulebook
          ? CheckFile(digest: digest, rules: readRulebook(bytes, file: file))
          : CheckFile(
            digest: digest,
            copies: file < copied
              ? tableCopies(copy bytes, file: file, kinds: [.expenses, .returns]) : [],
            table: readTable(bytes, file: file, name: paths[file], symbols: symbols))
      }
    }
    var files: [CheckFile] = []
    for result in read { files.append(try result.get()) }
    Self.passOverCopies(in: &files, own: own, paths)
    let names = FileNames(paths, sheets: files.map { $0.table?.sheetTitles ?? [] })
    let given = files.prefix(own).compactMap(\.table)
    try Self.expect([.expenses, .returns].prefix(own), of: given, names)
    tables =
      given.compactMap { $0.keeping { $0?.isOwn ?? true } }
      + files.dropFirst(own).compactMap { $0.table?.informingCheck }
    let listed = given.lazy.compactMap { $0.number(ofFirst: .returns) }.first
    manifest = listed
    absentManifest = try absent.map { path throws(RunError) in
      guard let listed else { throw .missing([FileWanted.named.isNotThere(path)]) }
      return Self.isNotThere(path, names[listed])
    }
    copies = files.filter { $0.table != nil }.flatMap(\.copies)
    self.paths = names
    ownFiles = own
    rulebookFile = rulebook
    let rules = files.lazy.compactMap(\.rules).first
    self.rulebook = rules?.rulebook
    rulebookFindings = rules?.findings ?? []
    let months = given.flatMap(\.periods)
    periods = months.isEmpty ? [Period(of: mailedOn).previous] : months
  }

  /// The list, the manifest, and the files of the folder in the order of their code points.
  private static func paths(
    _ request: CheckRequest, _ files: any InputFiles
  ) throws(RunError) -> [String] {
    let manifest = request.manifest.flatMap { files.exists($0) ? $0 : nil }
    let own = [request.list] + (manifest.map { [$0] } ?? [])
    let needed = [request.list, request.theirs, request.reference].compactMap(\.self)
    let missing = needed.filter { !files.exists($0) }
    guard missing.isEmpty else {
      let both = missing + (manifest == nil ? request.manifest.map { [$0] } ?? [] : [])
      throw .missing(both.map(FileWanted.named.isNotThere))
    }
    guard let folder = request.reference else { return own }
    return try mappingErrors { () throws(FileError) in
      own + (try files.files(under: folder).map { "\(folder)/\($0)" })
    }
  }

  /// Reads files of the folder with the same bytes once, and a workbook with list and manifest that
  /// was given as both.
  private static func passOverCopies(
    in files: inout [CheckFile], own: Int, _ paths: [String]
  ) {
    if own == 2, files[0].digest == files[1].digest { files[1].table = nil }
    var first: [Digest: String] = [:]
    for index in files.indices.dropFirst(own) {
      if let path = first[files[index].digest] {
        files[index] = CheckFile(
          digest: files[index].digest, table: FileTable(file: index, sameAs: path))
      } else {
        first[files[index].digest] = paths[index]
      }
    }
  }

  /// Ends the check where a file has no table of what it was given as.
  private static func expect(
    _ kinds: ArraySlice<TableKind>, of tables: [FileTable], _ paths: FileNames
  ) throws(RunError) {
    var refused: [Finding] = []
    for (index, kind) in kinds.enumerated() {
      guard let table = index < tables.count ? tables[index] : tables.first,
        !table.kinds.contains(kind)
      else { continue }
      refused +=
        table.kindInWords.map { [isOther($0, than: kind, file: table.file)] } ?? table.findings
    }
    guard refused.isEmpty else {
      throw .refused(RunFindings(refused, paths: paths))
    }
  }

  /// Says that a manifest in the list's own workbook was taken for one that is not there.
  private static func isNotThere(_ path: String, _ taken: String) -> Finding {
    Finding(
      .fileMissing, at: .nowhere,
      Message(
        en:
          "the manifest \(path) is not there, and the one in \(taken) was taken; correct the path, "
          + "or leave it out",
        zh: "没有退回明细表 \(path)，已采用 \(taken) 中的明细表；请更正路径，或不再给出该文件"))
  }

  private static func isOther(
    _ found: (name: String, title: Message), than asked: TableKind, file: Int
  ) -> Finding {
    Finding(
      .fileNoKind, at: Place(file: FileNumber(file)),
      Message(
        en:
          "by its header this is a table of \(found.name) (\(found.title.chinese)), and "
          + "\(asked.rawValue) is asked for; `settle template \(asked.rawValue)` prints the columns",
        zh: "按表头这是“\(found.title.chinese)”，而此处需要“\(asked.title.chinese)”；用 "
          + "`settle template \(asked.rawValue)` 可得到空白表"))
  }
}

/// What one file of a check gave.
private struct CheckFile: Sendable {
  let digest: Digest
  var copies: [TableCopy] = []
  var table: FileTable?
  var rules: (rulebook: Rulebook?, findings: [Finding])?
}

extension FileTable {
  /// The file without tables of the reference folder that say nothing about lists that are not
  /// mailed yet; nil where none is left.
  ///
  /// A file of no known kind stays, so that the report can say that it was not used.
  fileprivate var informingCheck: FileTable? {
    kinds.isEmpty ? (isOfNoCommand ? nil : self) : keeping { $0?.informsCheck ?? true }
  }
}

extension TableKind {
  /// Whether a table in the service center's own files is one that a check reads.
  fileprivate var isOwn: Bool { self == .expenses || self == .returns || informsCheck }

  /// Whether a table of the reference folder says something about lists that are not mailed yet.
  fileprivate var informsCheck: Bool {
    switch self {
    case .prices, .dealers, .records, .machines, .approvals, .tariffs, .calendar: true
    case .expenses, .returns, .acceptance, .receipts, .confirmations, .invoices, .adjustments,
      .machineReturns, .receivables, .movements, .calls, .callbacks, .complaints, .stockCare,
      .suppliers, .sourcing, .answers, .settlement:
      false
    }
  }
}
