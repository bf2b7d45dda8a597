import Archive
import Intake
import Settlement
internal import Text

/// What a workspace says about claims on suppliers.
struct RecoveryWorkspace {
  let period: Period
  let rulebook: Rulebook
  /// The edition of the period.
  let edition: Edition
  private let files: WorkspaceFiles

  var tables: ReportTables { files.tables }
  var paths: FileNames { files.paths }
  var symbols: SymbolTable { files.symbols }
  /// The files as they are archived.
  var inputs: [RunInput] { files.archived }

  /// What is read.
  private static let kinds: Set<TableKind> = [
    .suppliers, .sourcing, .answers, .acceptance, .records, .machines, .prices,
  ]

  /// Reads files, each with where it lies.
  ///
  /// - Throws: ``RunError/refused(_:)`` for a file of reference that is refused, a row of a register
  ///   that must be whole, or a rulebook that cannot be used; ``RunError/missing(_:_:)`` without a
  ///   rulebook, suppliers or sourcing.
  init(
    _ listed: ListedInboxes, period: Period, isArchiving: Bool, _ session: Session
  ) throws(RunError) {
    let files = try WorkspaceFiles(
      Self.kinds, of: listed.files, isArchiving: isArchiving, session)
    let edition = files.rulebook?.edition(for: period)
    let errors = files.tables.findings.filter { $0.severity == .error }
    var refused = files.rulebookFindings.filter { $0.severity == .error }
    if files.tables.isFatal { refused += errors }
    if let defect = files.rulebook?.defect(of: period, file: files.rulebookFile) {
      refused.append(defect)
    }
    guard refused.isEmpty else {
      throw .refused(RunFindings(inReadingOrder(refused), paths: files.paths))
    }
    let absent = [TableKind.suppliers, .sourcing].filter { !files.tables.tablesRead.contains($0) }
      .map(missingTable)
    guard let rulebook = files.rulebook, let edition, absent.isEmpty else {
      let missing = files.rulebook == nil ? [missingRulebook] : []
      throw .missing(missing + absent, RunFindings(errors, paths: files.paths))
    }
    self.files = files
    self.period = period
    self.rulebook = rulebook
    self.edition = edition
  }

  /// Where the old parts lie, as reports of them have it.
  var stock: StockRecord? {
    guard let range = PeriodRange(period, period) else { return nil }
    return StockRecord(
      range: range, stores: edition.stores, parts: tables.acceptedParts, movements: [],
      records: tables.records ?? SymbolMap(), machines: tables.machines ?? SymbolMap(),
      prices: PricesInForce(tables.prices, edition: edition, symbols: symbols),
      symbols: symbols)
  }

  /// The rows of the acceptance as claims ask for them, by the day of issue.
  func appraised(by day: Day, _ stock: StockRecord) -> [AppraisedRow] {
    let names = SupplierNames(tables.suppliers, symbols)
    return stock.parts.map { part in
      let row = part.value
      let accepted = stock.accepted(row)
      let isAppraised =
        row.isWhereKnown && row.disposition == .supplier && !row.store.isBlank && accepted > .zero
      let isInTime = isAppraised && row.entryDay <= day
      return AppraisedRow(
        part: OldPartKey(dealer: row.dealer, label: row.label, part: row.part),
        quantity: isInTime ? accepted : .zero,
        supplier: names.supplier(row.supplier) ?? row.supplier, isForSupplier: isInTime,
        store: isInTime ? symbols.symbol(for: stock.storeID(row.store)) : .blank)
    }
  }

  /// What the registers say of the visit of a dealer's record; nil where it is not registered.
  func visit(_ record: Symbol, of dealer: Symbol) -> RepairVisit? {
    guard let record = tables.records?[record], record.dealer == dealer else { return nil }
    let machine = tables.machines?[record.machine]
    return RepairVisit(
      machine: record.machine, day: record.serviceDate, soldOn: machine?.soldOn,
      warrantyMonths: machine?.warrantyMonths, hours: record.hours, repaired: record.repaired,
      cause: record.cause)
  }
}
