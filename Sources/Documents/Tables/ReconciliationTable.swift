package import Settlement
package import Text

/// `vat-reconciliation.csv`: each statement with what its invoices come to.
package enum ReconciliationTable {
  /// The first line, with its line feed.
  package static let header: StaticString = """
    statement_no,dealer,total,net,tax,invoices,invoiced,invoiced_net,invoiced_tax,difference,due,\
    status,late,tax_difference

    """

  /// The first line in format 1.
  package static let firstHeader: StaticString = """
    statement_no,dealer,total,net,tax,invoices,invoiced,invoiced_net,invoiced_tax,difference,due,\
    status,late

    """

  /// Writes the whole table, the rows in the order of the reconciliation.
  package static func append(_ record: ReconciliationRecord, to out: inout TextBuffer) {
    out.append(header)
    for entry in record.reconciliation.statements {
      append(entry, to: &out)
      out.appendComma()
      if let difference = entry.taxDifference { out.append(difference) }
      out.appendLineFeed()
    }
  }

  /// Writes it in format 1, which did not have the difference in tax.
  package static func appendFirst(_ record: ReconciliationRecord, to out: inout TextBuffer) {
    out.append(firstHeader)
    for entry in record.reconciliation.statements {
      append(entry, to: &out)
      out.appendLineFeed()
    }
  }

  private static func append(_ entry: ReconciledStatement, to out: inout TextBuffer) {
    let statement = entry.statement
    out.append(cell: statement.number)
    out.appendComma()
    out.append(cell: statement.dealer)
    for amount in [statement.total, statement.net, statement.tax] { out.append(commaAnd: amount) }
    out.append(commaAnd: entry.invoices)
    for amount in [entry.invoiced, entry.invoicedNet, entry.invoicedTax, entry.difference] {
      out.append(commaAnd: amount)
    }
    out.appendComma()
    if let due = statement.due { out.append(due) }
    out.appendComma()
    out.append(entry.status.rawValue)
    out.appendComma()
    if let late = entry.late { out.append(decimal: Int64(late)) }
  }
}
