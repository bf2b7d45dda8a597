package import Settlement
package import Text

/// `vat-invoices.csv`: every invoice on file, where it counts, or why it does not.
package enum InvoicesTable {
  /// The first line, with its line feed.
  package static let header: StaticString =
    "invoice_no,invoice_code,dealer,gross,statements,codes\n"

  /// Writes the whole table, the rows in the order of the reconciliation.
  package static func append(_ record: ReconciliationRecord, to out: inout TextBuffer) {
    out.append(header)
    for entry in record.reconciliation.invoices {
      out.append(cell: entry.invoice.number)
      out.appendComma()
      out.append(cell: entry.invoice.code)
      out.appendComma()
      out.append(cell: entry.dealer ?? "")
      out.append(commaAnd: entry.invoice.gross)
      out.appendComma()
      out.append(cell: entry.statements.joined(separator: ";"))
      out.appendComma()
      out.append(entry.codes.map(\.rawValue).joined(separator: ";"))
      out.appendLineFeed()
    }
  }
}
