import Settlement

extension ReconciliationPage {
  /// Writes each statement with what is due, what was invoiced, and how it stands.
  static func append(
    statementsOf reconciliation: Reconciliation, _ totals: ReconciliationTotals,
    in language: Language, to out: inout TextBuffer
  ) {
    append(heading: ReconciliationWords.statements, in: language, to: &out)
    guard !reconciliation.statements.isEmpty else {
      return StatementPage.append(
        paragraph: ReconciliationWords.noStatements, in: language, to: &out)
    }
    out.append("<table class=\"held\">")
    append(columnsIn: language, to: &out)
    out.append("<tbody>\n")
    for entry in reconciliation.statements { append(entry, in: language, to: &out) }
    out.append("<tr class=\"s\">")
    out.append(textCell: ReconciliationWords.sum[language])
    for amount in [totals.total, totals.net, totals.tax] { out.append(amountCell: amount) }
    out.append(countCell: reconciliation.statements.reduce(0) { $0 + $1.invoices })
    for amount in [totals.invoiced, totals.invoicedNet, totals.invoicedTax, totals.difference] {
      out.append(amountCell: amount)
    }
    out.append("<td></td><td></td></tr>\n</tbody></table>\n")
  }

  private static func append(columnsIn language: Language, to out: inout TextBuffer) {
    let words = ReconciliationWords.self
    out.append("<thead><tr><th rowspan=\"2\">")
    out.append(escaped: words.statement[language])
    out.append("</th><th colspan=\"3\">")
    out.append(escaped: words.expected[language])
    out.append("</th><th colspan=\"4\">")
    out.append(escaped: words.received[language])
    for heading in [words.difference, words.dueDay, words.status] {
      out.append("</th><th rowspan=\"2\">")
      out.append(escaped: heading[language])
    }
    out.append("</th></tr>\n<tr>")
    let amounts = [words.gross, words.net, words.tax]
    for heading in amounts + [words.count] + amounts {
      out.append("<th>")
      out.append(escaped: heading[language])
      out.append("</th>")
    }
    out.append("</tr></thead>\n")
  }

  private static func append(
    _ entry: ReconciledStatement, in language: Language, to out: inout TextBuffer
  ) {
    let statement = entry.statement
    out.append("<tr>")
    out.append(textCell: statement.number)
    for amount in [statement.total, statement.net, statement.tax] {
      out.append(amountCell: amount)
    }
    out.append(countCell: entry.invoices)
    for amount in [entry.invoiced, entry.invoicedNet, entry.invoicedTax, entry.difference] {
      out.append(amountCell: amount)
    }
    out.append(textCell: statement.due?.description ?? "")
    out.append(entry.isSettled ? "<td>" : "<td><b>")
    out.append(escaped: entry.status.name[language])
    if !entry.isSettled { out.append("</b>") }
    if let late = entry.late { append(small: ReconciliationWords.late(late), language, to: &out) }
    if entry.isSearchCutShort { append(small: ReconciliationWords.cutShort, language, to: &out) }
    out.append("</td></tr>\n")
  }

  private static func append(
    small text: Message, _ language: Language, to out: inout TextBuffer
  ) {
    out.append("<small>")
    out.append(escaped: text[language])
    out.append("</small>")
  }
}
