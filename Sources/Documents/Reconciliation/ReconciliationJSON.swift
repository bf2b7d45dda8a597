package import Settlement
package import Text

/// The result of a reconciliation for programs (`settle reconcile --json`).
package enum ReconciliationJSON {
  /// Writes the members of the reconciliation into an object that is open and has members.
  package static func append(_ reconciliation: Reconciliation, to out: inout TextBuffer) {
    out.append(json: "as_of", reconciliation.asOf.description)
    out.append(jsonKey: "statements", first: false)
    append(reconciliation.statements, to: &out) { entry, out in
      append(entry, to: &out)
    }
    out.append(jsonKey: "invoices", first: false)
    append(reconciliation.invoices, to: &out) { entry, out in
      out.append(json: "invoice_no", entry.invoice.number, first: true)
      out.append(json: "invoice_code", entry.invoice.code)
      out.append(json: "dealer", entry.dealer ?? "")
      out.append(json: "gross", entry.invoice.gross)
      out.append(json: "statements", entry.statements)
      out.append(json: "codes", entry.codes.map(\.rawValue))
      out.append(json: "fits", entry.fitting)
    }
  }

  private static func append(_ entry: ReconciledStatement, to out: inout TextBuffer) {
    let statement = entry.statement
    out.append(json: "statement_no", statement.number, first: true)
    out.append(json: "dealer", statement.dealer)
    out.append(json: "total", statement.total)
    out.append(json: "net", statement.net)
    out.append(json: "tax", statement.tax)
    out.append(json: "invoices", entry.invoices)
    out.append(json: "invoiced", entry.invoiced)
    out.append(json: "invoiced_net", entry.invoicedNet)
    out.append(json: "invoiced_tax", entry.invoicedTax)
    out.append(json: "difference", entry.difference)
    if let due = statement.due { out.append(json: "due", due.description) }
    out.append(json: "status", entry.status.rawValue)
    if let late = entry.late { out.append(json: "late", late) }
    if let difference = entry.taxDifference { out.append(json: "tax_difference", difference) }
    out.append(jsonKey: "search_cut_short", first: false)
    out.append(entry.isSearchCutShort ? "true" : "false")
  }

  private static func append<Entry>(
    _ entries: [Entry], to out: inout TextBuffer, _ write: (Entry, inout TextBuffer) -> Void
  ) {
    out.append("[")
    for (index, entry) in entries.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      write(entry, &out)
      out.append("}")
    }
    out.append("]")
  }
}
