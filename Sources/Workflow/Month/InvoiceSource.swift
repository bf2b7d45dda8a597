import Archive
import Intake
import Settlement
internal import Text

/// What a reconciliation reads: the rulebook, the dealers, and invoices wherever they lie.
struct InvoiceSource {
  let rulebook: Rulebook
  let dealers: [Dealer]
  let rows: [ReadInvoice]
  /// The files that the invoices came from, the rulebook and the dealers: all that the judgement
  /// rests on besides the archive.
  let inputs: [RunInput]
  let findings: RunFindings

  /// Reads reference, the inbox of the month where one is named, and the files that are named.
  ///
  /// - Throws: ``RunError`` where the rulebook or the dealers are missing or cannot be used, or
  ///   where a named file is not there or no table of invoices.
  init(
    _ request: ReconcileRequest, asOf: Day, _ effects: some Effects
  ) throws(RunError) {
    let symbols = SymbolTable()
    var files = try InvoiceFiles(request, asOf: asOf, symbols, effects)
    let intake = join(
      files.takeTables(), period: files.period, referenceFiles: files.referenceFiles,
      symbols: symbols)
    let paths = files.paths
    let refused = files.findings + (intake.fatal ? intake.findings : [])
    guard !refused.contains(where: { $0.severity == .error }) else {
      throw .refused(RunFindings(refused, paths: paths))
    }
    guard let rulebook = files.rulebook else {
      throw .missing([missingRulebook], RunFindings([], paths: []))
    }
    guard intake.tablesRead.contains(.dealers) else {
      throw .missing([missingTable(.dealers)], RunFindings([], paths: []))
    }
    self.rulebook = rulebook
    dealers = intake.registers.dealers.values
    findings = RunFindings(intake.findings, paths: paths)
    let contents = try files.contents(
      ofFiles: files.registers.union(intake.invoices.compactMap(\.place.file)), effects)
    inputs = contents.keys.sorted().compactMap { contents[$0] }
    rows = intake.invoices.compactMap { row in
      guard let file = row.place.file, let number = row.place.row, let input = contents[file]
      else { return nil }
      return ReadInvoice(
        invoice: row.invoice, path: input.path, row: number, input: input.content.digest)
    }
  }
}

/// The files of a reconciliation, of which only dealers and invoices are kept.
private struct InvoiceFiles {
  let period: Period
  let rulebook: Rulebook?
  private(set) var paths: [String]
  private(set) var findings: [Finding]
  let referenceFiles: Range<Int>
  private var tables: [FileTable]
  private let workspace: String
  /// The kinds of the files in the workspace.
  private let kinds: [String]

  init(
    _ request: ReconcileRequest, asOf: Day, _ symbols: SymbolTable, _ effects: some Effects
  ) throws(RunError) {
    let (year, month, _) = asOf.components
    guard let period = request.period ?? Period(year: year, month: month) else {
      throw .missing([], RunFindings([], paths: []))
    }
    var reading = RunRequest(
      period: period, workspace: request.workspace, archive: request.archive, programVersion: "")
    // Nothing is compressed that is not needed: a month's lists are large.
    reading.isDryRun = true
    let found = try InputPaths(
      workspace: request.workspace, inboxOf: request.period, effects)
    var inputs = try Inputs(found, reading, symbols: symbols, effects)
    self.period = period
    rulebook = inputs.rulebook
    paths = inputs.paths
    findings = inputs.rulebookFindings
    referenceFiles = inputs.referenceFiles
    workspace = request.workspace
    kinds = inputs.files.map(\.kind)
    tables = inputs.takeTables().filter { [.dealers, .invoices].contains($0.kind) }
    for path in request.files { try take(path, symbols, effects) }
  }

  /// The rulebook and the files of dealers.
  var registers: Set<Int> {
    Set(kinds.indices.filter { ["rulebook", TableKind.dealers.rawValue].contains(kinds[$0]) })
  }

  mutating func takeTables() -> [FileTable] {
    defer { tables = [] }
    return tables
  }

  /// Reads a named file, which must be a table of invoices.
  private mutating func take(
    _ path: String, _ symbols: SymbolTable, _ effects: some Effects
  ) throws(RunError) {
    guard effects.exists(path) else { throw .missing([missing(path)], RunFindings([], paths: [])) }
    let file = paths.count
    let table = readTable(try read(path, effects), file: file, symbols: symbols)
    paths.append(path)
    if table.kind == nil { findings += table.findings }
    if let kind = table.kind, kind != .invoices { findings.append(notInvoices(kind, file)) }
    tables.append(table)
  }

  /// The contents of files for the archive, by number; without a named file that lies in the
  /// workspace too, which was read there.
  func contents(
    ofFiles files: Set<Int>, _ effects: some Effects
  ) throws(RunError) -> [Int: RunInput] {
    var contents: [Int: RunInput] = [:]
    var known: Set<Digest> = []
    for file in files.sorted() {
      let isNamed = file >= kinds.count
      let path = isNamed ? paths[file] : "\(workspace)/\(paths[file])"
      let content = compress(try read(path, effects))
      guard known.insert(content.digest).inserted || !isNamed else { continue }
      contents[file] = RunInput(
        path: paths[file], kind: isNamed ? TableKind.invoices.rawValue : kinds[file],
        content: content)
    }
    return contents
  }

  private func read(_ path: String, _ effects: some Effects) throws(RunError) -> [UInt8] {
    do throws(EffectError) { return try effects.read(path) } catch { throw RunError(error) }
  }
}

private func missing(_ path: String) -> Message {
  Message(
    en: "\(path) is not there; name a file with invoices", zh: "\(path) 不存在；请给出发票登记表文件")
}

private func notInvoices(_ kind: TableKind, _ file: Int) -> Finding {
  Finding(
    .fileNoKind, at: Place(file: file),
    Message(
      en: "this is a table of \(kind.rawValue) and not of invoices; "
        + "`settle template invoices` prints the columns of an invoice register",
      zh: "这是“\(kind.title.chinese)”而不是增值税专用发票登记；用 `settle template invoices` 可得到空白登记表"))
}
