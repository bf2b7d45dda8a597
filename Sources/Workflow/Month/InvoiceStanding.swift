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
  private let onFile: [ArchivedInvoice]
  private let buyer: Buyer
  private let language: Language

  /// Matches all invoices to all standing statements.
  ///
  /// - Parameters:
  ///   - rows: What was read, with where it came from.
  ///   - statements: All that stand, with their states.
  ///   - dealers: The register, by which an invoice finds its dealer.
  ///   - rulebook: Names the buyer.
  ///   - asOf: The day by which it is judged what is overdue.
  ///   - archive: Has the invoices on file; nil where nothing was ever archived.
  /// - Throws: ``ArchiveError/damaged(_:)`` where an invoice on file is not what was stored.
  init(
    _ rows: [ReadInvoice], _ statements: [(InvoicedStatement, StatementState)],
    dealers: [Dealer], rulebook: Rulebook, asOf: Day, archive: Archive?
  ) throws(ArchiveError) {
    onFile = try archive?.invoices() ?? []
    new = added(rows, to: onFile)
    let register = InvoiceRegister(
      invoices: (onFile + new).map(\.invoice), statements: statements.map(\.0),
      dealers: Dictionary(
        dealers.map { ($0.taxpayerID, $0.id) }, uniquingKeysWith: { first, _ in first }),
      buyerTaxID: rulebook.buyer.taxpayerID, rulebook: rulebook.editions, asOf: asOf)
    reconciliation = Settlement.reconcile(register)
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

  /// The judgement on a period's statements, or on all, as it is archived.
  func record(of period: Period?) -> NewReconciliation {
    NewReconciliation(
      period: period, asOf: reconciliation.asOf, record: text(of: period, reconciliation.asOf))
  }

  /// Whether the same was judged before, whatever the day.
  func isKnown(_ kept: ArchivedReconciliation?, of period: Period?) -> Bool {
    guard let kept else { return false }
    return text(of: period, kept.asOf) == kept.text
  }

  private func text(of period: Period?, _ asOf: Day) -> [UInt8] {
    let judged = period.map { reconciliation.of($0) } ?? reconciliation
    return canonicalReconciliation(
      ReconciliationRecord(judged.on(asOf), buyer: buyer, language: language), of: onFile + new)
  }
}

extension Reconciliation {
  /// The same judgement under another date.
  fileprivate func on(_ day: Day) -> Reconciliation {
    Reconciliation(
      asOf: day, period: period, statements: statements, elsewhere: elsewhere, invoices: invoices)
  }
}

/// An invoice as it was read, and from which file.
struct ReadInvoice: Sendable {
  let invoice: Invoice
  let path: String
  let row: Int
  let input: Digest
}

/// The rows that are not on file yet.
///
/// A row is on file where an equal one is: a file that is read again, or an export that overlaps
/// with an earlier one, adds nothing. Equal rows within one reading are all kept; the second is
/// then reported as a duplicate.
private func added(_ rows: [ReadInvoice], to onFile: [ArchivedInvoice]) -> [ArchivedInvoice] {
  let known = Dictionary(onFile.map { ($0.invoice, 1) }, uniquingKeysWith: +)
  var read: [Invoice: Int] = [:]
  return rows.compactMap { row in
    let occurrence = read[row.invoice, default: 0] + 1
    read[row.invoice] = occurrence
    guard occurrence > known[row.invoice] ?? 0 else { return nil }
    return ArchivedInvoice(
      invoice: row.invoice, occurrence: occurrence, path: row.path, row: row.row,
      input: row.input)
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
