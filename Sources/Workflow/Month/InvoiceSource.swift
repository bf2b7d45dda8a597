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

  /// Reads the files of a workspace, and those that are named.
  ///
  /// - Parameters:
  ///   - listed: Reference, and the inbox of the month where one is asked for.
  ///   - named: Files with invoices, wherever they lie.
  ///   - period: The month; where none is asked for, that of the day of judgement.
  ///   - session: What the command works with.
  /// - Throws: ``RunError`` where the rulebook or the dealers are missing or cannot be used, or
  ///   where a named file is no table of invoices.
  init(
    _ listed: ListedFiles, named: [ListedFile], period: Period, _ session: Session
  ) throws(RunError) {
    let symbols = SymbolTable()
    var files = try InvoiceFiles(listed, named, symbols, session)
    let intake = join(
      files.takeTables(), period: period, referenceFiles: files.referenceFiles, symbols: symbols)
    let paths = files.paths
    let refused = files.findings + (intake.fatal ? intake.findings : [])
    guard !refused.contains(where: { $0.severity == .error }) else {
      throw .refused(RunFindings(refused, paths: paths))
    }
    guard let rulebook = files.rulebook else { throw .missing([missingRulebook]) }
    guard intake.tablesRead.contains(.dealers) else { throw .missing([missingTable(.dealers)]) }
    self.rulebook = rulebook
    dealers = intake.registers.dealerRows
    findings = RunFindings(intake.findings, paths: paths)
    let contents = try files.contents(
      ofFiles: files.registers.union(intake.invoices.compactMap(\.place.file?.index)))
    inputs = contents.keys.sorted().compactMap { contents[$0] }
    rows = intake.invoices.compactMap { row in
      guard let file = row.place.file, let number = row.place.row,
        let input = contents[file.index]
      else { return nil }
      return ReadInvoice(
        invoice: row.invoice, path: input.path, table: paths[file], row: number,
        input: input.digest, place: row.place, form: row.form)
    }
  }
}

/// The dealers and invoices in the files of a reconciliation.
private struct InvoiceFiles {
  let rulebook: Rulebook?
  private(set) var findings: [Finding]
  let referenceFiles: Range<Int>
  /// Those of the workspace, then those that were named.
  private let files: [ListedFile]
  private var tables: [FileTable]
  /// What the files in the workspace are about.
  private let kinds: [InputKinds]
  /// The files in the workspace as they were read.
  private let digests: [Digest]
  /// Those that were named, as they were read: a pipe is read once.
  private var named: [Int: CompressedInput] = [:]
  private var sheets: [[SheetTitle]]

  init(
    _ listed: ListedFiles, _ named: [ListedFile], _ symbols: SymbolTable, _ session: Session
  ) throws(RunError) {
    // Nothing is compressed that is not needed: a month's lists are large.
    var inputs = try Inputs(
      listed, isArchiving: false, threads: session.threads, symbols: symbols,
      session.surroundings)
    rulebook = inputs.rulebook
    findings = inputs.rulebookFindings
    referenceFiles = inputs.referenceFiles
    files = listed.all + named
    kinds = inputs.files.map(\.kinds)
    digests = inputs.files.map(\.digest)
    let read = inputs.takeTables()
    sheets = [[SheetTitle]](repeating: [], count: files.count)
    for table in read { sheets[table.file] = table.sheetTitles }
    tables = read.compactMap { $0.keeping { $0 == .dealers || $0 == .invoices } }
    for file in kinds.count..<files.count { try readInvoices(file, symbols) }
  }

  var paths: FileNames { FileNames(files.map(\.path), sheets: sheets) }

  /// The rulebook and the files of dealers.
  var registers: Set<Int> {
    Set(kinds.indices.filter { kinds[$0].isRulebook || kinds[$0].tables.contains(.dealers) })
  }

  mutating func takeTables() -> [FileTable] {
    defer { tables = [] }
    return tables
  }

  /// Reads a named file, which must be a table of invoices.
  private mutating func readInvoices(_ file: Int, _ symbols: SymbolTable) throws(RunError) {
    let bytes = try files[file].read()
    let table = readTable(bytes, file: file, symbols: symbols)
    named[file] = compress(bytes)
    sheets[file] = table.sheetTitles
    if table.kinds.isEmpty { findings += table.findings }
    if let kind = table.kinds.first, !table.kinds.contains(.invoices) {
      findings.append(notInvoices(kind, file))
    }
    // Of a workbook, what else it has is not meant.
    tables.append(table.kinds.isEmpty ? table : table.keeping { $0 == .invoices } ?? table)
  }

  /// The contents of files for the archive, by number; without a named file that lies in the
  /// workspace too, which was read there.
  func contents(ofFiles numbers: Set<Int>) throws(RunError) -> [Int: RunInput] {
    var contents: [Int: RunInput] = [:]
    var known: Set<Digest> = []
    for file in numbers.sorted() {
      let isNamed = file >= kinds.count
      let content = try content(of: file)
      guard known.insert(content.digest).inserted || !isNamed else { continue }
      contents[file] = RunInput(
        path: files[file].path, kind: isNamed ? TableKind.invoices.rawValue : kinds[file].text,
        content: content)
    }
    return contents
  }

  /// What a file has; of the workspace, where nothing was kept when it was read, it is read again.
  private func content(of file: Int) throws(RunError) -> CompressedInput {
    if let content = named[file] { return content }
    let content = compress(try files[file].read())
    guard content.digest == digests[file] else {
      throw .unreadable(path: files[file].path, reason: "changed while it was read")
    }
    return content
  }
}

private func notInvoices(_ kind: TableKind, _ file: Int) -> Finding {
  Finding(
    .fileNoKind, at: Place(file: FileNumber(file)),
    Message(
      en: "this is a table of \(kind.rawValue) and not of invoices; "
        + "`settle template invoices` prints the columns of an invoice register",
      zh: "这是“\(kind.title.chinese)”而不是增值税专用发票登记；用 `settle template invoices` 可得到空白登记表"))
}
