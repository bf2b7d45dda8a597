package import Settlement

/// How invoices stood with statements, as a run took it down.
package struct ArchivedReconciliation: Hashable, Sendable {
  /// The day by which it was judged what is overdue.
  package let asOf: Day
  /// The canonical text.
  package let text: [UInt8]
}

extension Archive {
  /// The latest reconciliation of a period's statements, or of all; nil where there is none.
  package func latestReconciliation(
    of period: Period?
  ) throws(ArchiveError) -> ArchivedReconciliation? {
    try database.rows(
      """
      SELECT as_of, record, run FROM reconciliation WHERE period IS ?1 ORDER BY run DESC LIMIT 1
      """, [.text(period?.description)]
    ) { row throws(ArchiveError) in
      guard let asOf = Day(row.text(0)) else { throw .damaged("reconciliation \(row.integer(2))") }
      return ArchivedReconciliation(asOf: asOf, text: row.bytes(1))
    }.first
  }

  /// The same, put together with the invoices and statements of the time.
  package func reconciliation(of period: Period) throws(ArchiveError) -> ReconciliationRecord? {
    guard let kept = try latestReconciliation(of: period) else { return nil }
    return try reconciliationRecord(
      kept.text, of: try invoices(),
      with: try standingHeads().map {
        InvoicedStatement($0.head, revision: $0.issue.revision, due: $0.issue.invoiceDue)
      })
  }
}
