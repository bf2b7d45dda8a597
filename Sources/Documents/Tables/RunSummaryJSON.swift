package import Settlement

/// The result of a run for programs (`settle run --json`).
package enum RunSummaryJSON {
  /// Writes one object: the period, the dealers with their figures, the exceptions.
  package static func append(
    _ run: RunRecord, _ statements: [StatementEntry], to out: inout TextBuffer
  ) {
    out.append(json: "period", run.period.description, first: true)
    out.append(jsonKey: "dealers", first: false)
    let entries = Dictionary(
      statements.map { ($0.head.dealer.id, $0) }, uniquingKeysWith: { first, _ in first })
    let outcomes = run.dealers.sorted { precedes($0.dealer, $1.dealer) }
    out.append("[")
    for (index, outcome) in outcomes.enumerated() {
      if index > 0 { out.append(",") }
      append(outcome, entries[outcome.dealer], to: &out)
    }
    out.append("]")
    out.append(jsonKey: "exceptions", first: false)
    append(run.exceptions, to: &out)
    out.append("}\n")
  }

  private static func append(
    _ outcome: DealerOutcome, _ entry: StatementEntry?, to out: inout TextBuffer
  ) {
    out.append("\n")
    out.append(json: "dealer", outcome.dealer, first: true)
    out.append(json: "name", outcome.name)
    out.append(
      json: "state", outcome.hasStatement ? entry?.state.rawValue ?? "" : outcome.state.rawValue)
    if outcome.hasStatement, let entry { append(entry, to: &out) }
    out.append("}")
  }

  private static func append(_ entry: StatementEntry, to out: inout TextBuffer) {
    out.append(json: "statement_no", entry.head.number)
    out.append(json: "revision", entry.issue.revision)
    out.append(json: "issued_on", entry.issue.issuedOn.description)
    if let due = entry.issue.invoiceDue { out.append(json: "invoice_due", due.description) }
    let totals = entry.head.totals
    out.append(json: "lines", totals.lines)
    out.append(json: "approved", totals.approved)
    out.append(json: "adjusted", totals.adjusted)
    out.append(json: "rejected", totals.rejected)
    out.append(json: "claimed", totals.claimed)
    out.append(json: "reductions", totals.reductions)
    out.append(json: "adjustments", totals.adjustments)
    out.append(json: "total", totals.total)
    out.append(json: "net", totals.net)
    out.append(json: "tax", totals.tax)
    out.append(json: "digest", entry.issue.digest)
  }

  /// Writes an array of the exceptions.
  package static func append(_ exceptions: [ExceptionRow], to out: inout TextBuffer) {
    out.append("[")
    for (index, row) in exceptions.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(json: "severity", row.severity.rawValue, first: true)
      out.append(json: "file", row.file)
      if let number = row.row { out.append(json: "row", number) }
      out.append(json: "column", row.column)
      out.append(json: "dealer", row.dealer)
      out.append(json: "code", row.code)
      out.append(json: "message", row.message)
      out.append("}")
    }
    out.append("]")
  }
}
