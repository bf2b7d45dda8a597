import Archive
import Settlement
internal import Text

/// The statements of a range, of all that stand, as the cards of dealers need them.
func qualityStatements(
  _ all: [StandingHead], _ sources: ReportSources, _ symbols: SymbolTable
) throws(RunError) -> [QualityStatement] {
  guard let archive = sources.archive else { return [] }
  let heads = all.filter { sources.range.contains($0.head.period) }
  let late = try lateInvoices(archive, heads, asOf: sources.asOf)
  return try readStatements(
    heads, in: archive, sources.session, own: sources.session.tables(of: symbols)
  ) { _, record, symbols in
    QualityStatement(record, symbols, isInvoiceLate: late.contains(record.head.number))
  }
}

/// The numbers of statements whose invoice is overdue on a day, or came after its day.
private func lateInvoices(
  _ archive: Archive, _ heads: [StandingHead], asOf: Day
) throws(RunError) -> Set<String> {
  var judged = try orRunError(archive.judgement())?.reconciliation.on(asOf).statements ?? []
  if judged.isEmpty {
    // Version 0.1.0 kept a judgement of each period by itself.
    for period in Set(heads.map(\.head.period)).sorted() {
      judged +=
        try orRunError(archive.reconciliation(of: period))?.reconciliation.on(asOf).statements ?? []
    }
  }
  var late = Set(judged.filter { $0.status == .overdue || $0.late != nil }.map(\.statement.number))
  let known = Set(judged.map(\.statement.number))
  for head in heads where !known.contains(head.head.number) {
    let statement = InvoicedStatement(
      head.head, revision: head.issue.revision, due: head.issue.invoiceDue)
    let status = ReconciliationStatus(of: statement, invoiced: .zero, invoices: 0, asOf: asOf)
    if status == .overdue { late.insert(head.head.number) }
  }
  return late
}

extension QualityStatement {
  fileprivate init(_ record: StatementRecord, _ symbols: SymbolTable, isInvoiceLate: Bool) {
    let decisions = record.lines.map(\.decision)
    self.init(
      dealer: symbols.symbol(for: record.head.dealer.id), lines: decisions.count,
      rejected: decisions.count { $0.verdict == .rejected },
      late: decisions.count { $0.reasons.contains { $0.code == .late } },
      claimed: record.head.totals.claimed, reductions: record.head.totals.reductions,
      isInvoiceLate: isInvoiceLate)
  }
}
