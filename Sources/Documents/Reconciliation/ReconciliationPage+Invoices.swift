import Settlement

extension ReconciliationPage {
  /// Writes the invoices that do not count, with the reasons in words.
  static func append(
    invoicesOf reconciliation: Reconciliation, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    append(heading: words.setAside, in: language, to: &out)
    let entries = reconciliation.invoices.filter { !$0.codes.isEmpty }
    guard !entries.isEmpty else {
      return StatementPage.append(paragraph: words.noneSetAside, in: language, to: &out)
    }
    out.append("<table class=\"held aside\">")
    out.append(
      headings: [words.invoice, words.seller, words.issuedOn, words.gross, words.reasons],
      in: language)
    out.append("<tbody>\n")
    for entry in entries { append(entry, in: language, to: &out) }
    out.append("</tbody></table>\n")
  }

  private static func append(
    _ entry: ReconciledInvoice, in language: Language, to out: inout TextBuffer
  ) {
    let invoice = entry.invoice
    out.append("<tr><td>")
    out.append(escaped: invoice.number)
    if !invoice.code.isEmpty {
      out.append("<small>")
      out.append(escaped: ReconciliationWords.code(invoice.code)[language])
      out.append("</small>")
    }
    out.append("</td>")
    out.append(textCell: entry.dealer ?? invoice.sellerTaxID)
    out.append(textCell: invoice.issuedOn.description)
    out.append(amountCell: invoice.gross)
    out.append("<td>")
    for code in entry.codes {
      out.append("<p><b>")
      out.append(escaped: code.title[language])
      out.append("</b> ")
      out.append(escaped: code.meaning[language])
      if language == .english { out.append(" ") }
      out.append(escaped: code.remedy[language])
      out.append("</p>")
    }
    out.append("</td></tr>\n")
  }
}
