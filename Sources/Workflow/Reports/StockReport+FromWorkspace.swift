import Archive
import Documents
import Intake
import Settlement
internal import Text

/// Works the report of old parts out, from the workspace and the archive.
///
/// - Throws: ``RunError/missing(_:_:)`` where no acceptance says what becomes of the parts.
func stockContents(_ sources: ReportSources) throws(RunError) -> ReportContents {
  let (read, heads) = try sources.read(
    [.acceptance, .movements, .records, .machines, .prices])
  let workspace = try WorkspaceTables(consume read, for: sources.range, sources.session)
  let tables = workspace.tables
  guard tables.hasDispositions else {
    let errors = tables.findings.filter { $0.severity == .error }
    throw .missing([missingDispositions], RunFindings(errors, paths: workspace.paths))
  }
  let prices = PricesInForce(
    tables.prices, edition: workspace.edition, symbols: workspace.symbols)
  let record = StockRecord(
    range: sources.range, stores: workspace.edition.stores, parts: tables.acceptedParts,
    movements: tables.movements, records: tables.records ?? SymbolMap(),
    machines: tables.machines ?? SymbolMap(), prices: prices, symbols: workspace.symbols)
  let report = StockReport(record, try stockFigures(record, heads, sources))
  let found =
    tables.findings + record.halfAppraised + record.transfersInPlace.map { inPlace($0.place) }
    + wrongStores(report.checks)
  var contents = ReportContents(
    report, rulebook: workspace.rulebook, edition: workspace.edition,
    runDigest: try orRunError(sources.archive?.latestRun())?.digest.hex)
  contents.findings = RunFindings(inReadingOrder(found), paths: workspace.paths)
  contents.absences = absences(tables, sources)
  contents.leftOut = (
    tables.leftOut.rows + record.transfersInPlace.count, tables.leftOut.cells
  )
  contents.inputs = workspace.inputs
  return contents
}

private let missingDispositions = Message(
  en: "no acceptance in reference or an inbox has the column disposition; `settle template "
    + "acceptance` prints the columns",
  zh: "reference 和各月 inbox 的旧件验收单都没有“鉴定结论”栏；用 `settle template acceptance` 可得到空白表")

/// What the report does without.
private func absences(_ tables: ReportTables, _ sources: ReportSources) -> [Message] {
  var missing: [Message] = []
  if sources.archive == nil {
    missing.append(
      Message(
        en: "There is no archive: what was approved is not known, and counts as nothing.",
        zh: "没有档案：核定数量不详，按零计。"))
  }
  if !tables.tablesRead.contains(.movements) {
    missing.append(
      Message(
        en: "No table of movements was found: nothing went out of the stores.",
        zh: "没有旧件出入库表：各库房没有出库。"))
  }
  if !tables.tablesRead.contains(.prices) {
    missing.append(
      Message(
        en: "No price table was found: parts have no name and no value, and none is a seal.",
        zh: "没有配件批发价表：配件没有名称和参考金额，也不能区分密封件。"))
  }
  for kind in [TableKind.records, .machines] where !tables.tablesRead.contains(kind) {
    missing.append(
      Message(
        en: "No table of \(kind.rawValue) was found: families of machines are not known.",
        zh: "没有“\(kind.title.chinese)”：旧件的机种不详。"))
  }
  return missing
}

extension StockRecord {
  /// Rows of accepted parts of which disposition or store is filled, and not the other.
  var halfAppraised: [Finding] {
    parts.compactMap { part in
      let row = part.value
      guard row.isWhereKnown, (row.disposition == nil) != row.store.isBlank,
        accepted(row) > .zero
      else { return nil }
      let isStore = row.store.isBlank
      return Finding(
        .missing,
        at: part.place(ofColumn: isStore ? "store" : "disposition"),
        dealer: symbols.text(row.dealer),
        isStore
          ? Message(
            en:
              "the part has a disposition and no store, so it counts as not appraised; fill in the "
              + "store",
            zh: "已填鉴定结论，未填库房，按尚未鉴定处理；请补填库房")
          : Message(
            en:
              "the part has a store and no disposition, so it counts as not appraised; fill in the "
              + "disposition",
            zh: "已填库房，未填鉴定结论，按尚未鉴定处理；请补填鉴定结论"))
    }
  }
}

/// The error of a transfer that names one store by its id and by its name.
private func inPlace(_ place: Place) -> Finding {
  Finding(
    .value, at: Place(file: place.file, row: place.row, column: "to_store"),
    Message(
      en: "the part is moved into the store where it lies; name another one",
      zh: "调入库房与调出库房相同；请填写其他库房"))
}

/// An error for each row of the range that lies in a wrong store.
private func wrongStores(_ checks: [StockCheck]) -> [Finding] {
  checks.compactMap { check in
    guard let fault = check.fault else { return nil }
    return Finding(
      .wrongStore, at: check.place,
      dealer: check.dealer.isEmpty ? nil : check.dealer,
      fault.message(check.store, of: check.part))
  }
}

/// Works the figures out on threads of their own, while this one asks the archive what was approved.
private func stockFigures(
  _ record: StockRecord, _ heads: Result<[StandingHead], RunError>, _ sources: ReportSources
) throws(RunError) -> StockFigures {
  let threads = sources.session.threads
  let (figures, approved) = concurrentPair(threads: threads) {
    let books = record.books
    let (movements, others) = concurrentPair(threads: threads) {
      record.movements(books)
    } meanwhile: {
      record.figures(books)
    }
    return others.with(movements)
  } meanwhile: {
    Result { () throws(RunError) in
      try approvedParts(heads.get(), sources, ReturnableParts(record), record.symbols)
    }
  }
  return figures.beside(try approved.get())
}

/// What the statements of the range, of all that stand, approved of parts that have to come back, by
/// period.
private func approvedParts(
  _ all: [StandingHead], _ sources: ReportSources, _ returnable: ReturnableParts,
  _ symbols: SymbolTable
) throws(RunError) -> [Period: Quantity] {
  guard let archive = sources.archive else { return [:] }
  let heads = all.filter { sources.range.contains($0.head.period) }
  let sums = try readStatements(
    heads, in: archive, sources.session, own: sources.session.tables(of: symbols)
  ) { _, record, symbols in returnable.approved(in: record, symbols) }
  var approved: [Period: Quantity] = [:]
  for (head, sum) in zip(heads, sums) { approved[head.head.period, default: .zero] += sum }
  return approved
}

/// The parts that have to come back: all but seals.
private struct ReturnableParts: Sendable {
  private let prices: PricesInForce
  private let records: SymbolMap<ServiceRecord>
  /// Of the texts of parts that are ever seals; of others neither symbol nor day has to be known.
  private let fingerprints: Set<UInt64>

  /// Goes by the registers of a report.
  init(_ record: StockRecord) {
    (prices, records) = (record.prices, record.records)
    fingerprints = Set(
      record.prices.everSeals.map { record.symbols.withText($0) { fnv1a($0) } })
  }

  /// The approved quantity of the lines of such parts.
  func approved(in statement: StatementRecord, _ symbols: SymbolTable) -> Quantity {
    let kind = Array(ClaimKind.part.rawValue.utf8)
    let dealer = symbols.symbol(for: statement.head.dealer.id)
    var sum = Quantity.zero
    for line in statement.lines where line.decision.quantityApproved > .zero {
      guard statement[line.kind].elementsEqual(kind) else { continue }
      let item = statement[line.item]
      if fingerprints.contains(fnv1a(item.span)) {
        let record = records[symbols.symbol(for: statement[line.record].span)]
        let day = record.flatMap { $0.dealer == dealer ? $0.serviceDate : nil }
        let part = symbols.symbol(for: item.span)
        if isSeal(part, on: day ?? statement.head.period.lastDay) { continue }
      }
      sum += line.decision.quantityApproved
    }
    return sum
  }

  private func isSeal(_ item: Symbol, on day: Day) -> Bool {
    prices.price(of: item, on: day).value?.partClass == .seal
  }
}
