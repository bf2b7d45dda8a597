import Archive
import Intake
import Settlement
internal import Text

/// Invoices matched to statements, and what of it is not in the archive yet.
struct InvoiceStanding: Sendable {
  /// A statement that its invoices match now, or no longer do.
  struct Move: Sendable {
    let number: String
    let revision: Int
    let state: StatementState
  }

  /// Of all months.
  let reconciliation: Reconciliation
  /// Rows that are not on file yet, in reading order.
  let new: [ArchivedInvoice]
  let moves: [Move]
  /// Where rows of one number do not agree with each other or with what was on file.
  let findings: [Finding]
  private let onFile: [ArchivedInvoice]
  private let buyer: Buyer
  private let language: Language

  /// Matches all invoices to all standing statements.
  ///
  /// - Parameters:
  ///   - rows: What was read, with where it came from.
  ///   - statements: All that stand, with their states.
  ///   - dealers: The register, by which an invoice finds its dealer; those that left it are known
  ///     by their statements.
  ///   - rulebook: Names the buyer.
  ///   - asOf: The day by which it is judged what is overdue.
  ///   - archive: Has the invoices on file; nil where nothing was ever archived.
  /// - Throws: ``ArchiveError/damaged(_:)`` where an invoice on file is not what was stored.
  init(
    _ rows: [ReadInvoice], _ statements: [(InvoicedStatement, StatementState)],
    dealers: [Dealer], rulebook: Rulebook, asOf: Day, archive: Archive?
  ) throws(ArchiveError) {
    onFile = try archive?.invoices() ?? []
    let byTaxID = byTaxpayerID(
      dealers.map { ($0.taxpayerID, $0.id) } + statements.map { ($0.0.taxpayerID, $0.0.dealer) })
    let strangers = rows.filter { $0.form == .workbook && byTaxID[$0.invoice.sellerTaxID] == nil }
    let rows =
      strangers.isEmpty
      ? rows : rows.filter { $0.form != .workbook || byTaxID[$0.invoice.sellerTaxID] != nil }
    var readings = InvoiceReadings(onFile)
    let (taken, outcomes) = readings.take(rows.map(\.invoice))
    new = ArchivedInvoice.numbered(taken.map { ArchivedInvoice(rows[$0]) }, after: onFile)
    findings = outcomes.map { Finding($0, rows) } + Finding.passedOver(strangers)
    let register = InvoiceRegister(
      readings, statements: statements.map(\.0),
      dealers: byTaxID,
      buyerTaxID: rulebook.buyer.taxpayerID, rulebook: rulebook.editions, asOf: asOf)
    let searches = onFile.isEmpty ? [] : try archive?.longSearches() ?? []
    reconciliation = Settlement.reconcile(register, knowing: searches)
    moves = movesOf(reconciliation, statements)
    buyer = rulebook.buyer
    language = rulebook.language
  }

  /// Whether no invoice is on file.
  var isEmpty: Bool { reconciliation.invoices.isEmpty }

  /// What the moves do to their statements.
  var events: [StatementEvent] {
    moves.map { move in
      StatementEvent(
        number: move.number, revision: move.revision,
        kind: move.state == .invoiced ? .invoiced : .posted, day: reconciliation.asOf,
        remark: move.state == .invoiced ? "" : "invoices no longer match")
    }
  }

  /// The judgement as it is archived: on the statements of all periods; before the first invoice, as
  /// in version 1 of the text, on those of one period alone where the run has one.
  ///
  /// To be compared with a text that was kept, it is written in the version of that one.
  func record(of period: Period?, like kept: [UInt8]? = nil) -> NewReconciliation {
    let version = kept.map { reconciliationVersion(of: $0) } ?? 2
    let judged = part(of: period, version: version)
    return NewReconciliation(
      period: judged.period, asOf: judged.asOf, record: text(of: judged, version: version))
  }

  /// Whether the same was judged before, whatever the day.
  func isKnown(_ kept: ArchivedReconciliation?, of period: Period?) -> Bool {
    guard let kept else { return false }
    return text(of: part(of: period, version: 2).on(kept.asOf), version: 2) == kept.text
  }

  /// Other months have a part in a month's judgement by invoices alone.
  private func part(of period: Period?, version: Int64) -> Reconciliation {
    guard let period, version == 1 || isEmpty else { return reconciliation }
    return reconciliation.of(period)
  }

  /// Whether a period's statements stood otherwise on an earlier day only because that day was
  /// earlier.
  func depends(onDay day: Day, of period: Period) -> Bool {
    let judged = reconciliation.of(period)
    return judged.on(day).statements != judged.statements
  }

  private func text(of judged: Reconciliation, version: Int64) -> [UInt8] {
    canonicalReconciliation(
      ReconciliationRecord(judged, buyer: buyer, language: language), of: onFile + new,
      version: version)
  }
}

/// An invoice as it was read, and from which file.
struct ReadInvoice: Sendable {
  let invoice: Invoice
  /// Of its file.
  let path: String
  /// What messages call its table.
  let table: String
  let row: Int
  let input: Digest
  let place: Place
  /// In what it came in; the tax bureau's workbooks have every invoice of the company, of which few are
  /// service centers'.
  var form = InvoiceForm.register
}

extension ArchivedInvoice {
  /// A row that goes on file.
  fileprivate init(_ row: ReadInvoice) {
    self.init(
      invoice: row.invoice, form: row.form, occurrence: 1, path: row.path, row: row.row,
      input: row.input)
  }
}

extension InvoiceReadings {
  /// The register as the readings on file made it, one a run.
  fileprivate init(_ onFile: [ArchivedInvoice]) {
    self.init()
    var rest = onFile[...]
    while let first = rest.first {
      let reading = rest.prefix { $0.run == first.run && $0.hasAllCells == first.hasAllCells }
      take(onFile: reading.map(\.invoice), hasRemarks: first.hasAllCells)
      rest = rest.dropFirst(reading.count)
    }
  }
}

/// The dealers of each taxpayer id, each once, in order.
private func byTaxpayerID(_ dealers: [(taxpayerID: String, id: String)]) -> [String: [String]] {
  dealers.reduce(into: [:]) { found, dealer in
    guard !dealer.taxpayerID.isEmpty else { return }
    if found[dealer.taxpayerID]?.contains(dealer.id) != true {
      found[dealer.taxpayerID, default: []].append(dealer.id)
    }
  }
}

/// The posted statements that match now, and the invoiced ones that no longer do.
///
/// The latter go back to posted: a void or red-letter invoice came in, or a statement that was
/// issued since took an invoice away.
private func movesOf(
  _ reconciliation: Reconciliation, _ statements: [(InvoicedStatement, StatementState)]
) -> [InvoiceStanding.Move] {
  let states = Dictionary(
    statements.map { ($0.0.number, $0.1) }, uniquingKeysWith: { first, _ in first })
  return reconciliation.statements.compactMap { entry in
    let (number, revision) = (entry.statement.number, entry.statement.revision)
    let isMatched = entry.status == .matched
    return switch states[number] {
    case .posted where isMatched:
      InvoiceStanding.Move(number: number, revision: revision, state: .invoiced)
    case .invoiced where !isMatched:
      InvoiceStanding.Move(number: number, revision: revision, state: .posted)
    case .posted, .invoiced, .issued, .confirmed, .disputed, .withdrawn, .held, .some(.none), nil:
      nil
    }
  }
}
