package import Settlement
internal import Text

/// How invoices stand with statements, as it is handed over to be kept.
package struct NewReconciliation: Sendable {
  /// Whose statements; nil for those of all periods.
  package let period: Period?
  package let asOf: Day
  /// The canonical text of the ``ReconciliationRecord``.
  package let record: [UInt8]

  package init(period: Period?, asOf: Day, record: [UInt8]) {
    self.period = period
    self.asOf = asOf
    self.record = record
  }
}

/// How invoices stood with statements, as a run recorded it.
package struct ArchivedReconciliation: Hashable, Sendable {
  /// The day by which it was judged what is overdue.
  package let asOf: Day
  /// The canonical text.
  package let text: [UInt8]
}

extension Archive {
  /// Keeps what a run found.
  func insert(_ reconciliation: NewReconciliation, of run: Int64) throws(ArchiveError) {
    try database.run(
      """
      INSERT INTO reconciliation (run, period, as_of, record, digest) VALUES (?1, ?2, ?3, ?4, ?5)
      """,
      [
        .integer(run), .text(reconciliation.period?.description),
        .text(reconciliation.asOf.description), .utf8(reconciliation.record),
        .text(sha256(reconciliation.record.span).hex),
      ])
  }

  /// The latest reconciliation that has a period's statements, or of all periods; nil where there is
  /// none.
  ///
  /// Version 0.1.0 kept one of its own for each period, later ones one of all.
  package func latestReconciliation(
    of period: Period? = nil
  ) throws(ArchiveError) -> ArchivedReconciliation? {
    try database.rows(
      """
      SELECT as_of, record, run FROM reconciliation WHERE period IS NULL OR period = ?1
      ORDER BY run DESC LIMIT 1
      """, [.text(period?.description)]
    ) { row throws(ArchiveError) in
      ArchivedReconciliation(
        asOf: try row.day("as_of", of: "reconciliation \(row.integer("run"))"),
        text: row.bytes("record"))
    }.first
  }

  /// The same, put together with the invoices and statements of the time; of a period where one is
  /// asked for.
  package func reconciliation(
    of period: Period? = nil
  ) throws(ArchiveError) -> ReconciliationRecord? {
    guard let kept = try latestReconciliation(of: period) else { return nil }
    let invoices = try invoices()
    // Other months have a part in it by invoices alone, and there are more of them every year.
    let isAlone = invoices.isEmpty && period != nil
    var record = try reconciliationRecord(
      kept.text, of: invoices,
      with: try standingHeads(of: isAlone ? period : nil).map {
        InvoicedStatement($0.head, revision: $0.issue.revision, due: $0.issue.invoiceDue)
      }, isPartial: isAlone)
    record.forms = Archive.forms(of: invoices)
    return period.map { record.of($0) } ?? record
  }
  /// The latest judgement on all invoices; nil before the first invoice.
  package func judgement() throws(ArchiveError) -> ReconciliationRecord? {
    try hasInvoices() ? try reconciliation() : nil
  }
}
