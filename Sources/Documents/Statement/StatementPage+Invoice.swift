import Settlement

extension StatementPage {
  /// Writes the tax inside the total, and what to invoice, to whom, by when.
  static func append(invoiceOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    if !head.taxes.isEmpty { append(taxesOf: head, to: &out) }
    let language = head.language
    out.append("<section>\n<h2>")
    out.append(escaped: StatementWords.invoice[language])
    out.append("</h2>\n")
    if let due = record.issue.invoiceDue, !head.proposal.isEmpty {
      append(requestOf: head, due: due, to: &out)
      append(proposalOf: head, to: &out)
    } else {
      append(paragraph: StatementWords.noInvoice, in: language, to: &out)
      if head.totals.total < .zero {
        append(paragraph: StatementWords.carried, in: language, to: &out)
      }
    }
    out.append("</section>\n")
  }

  /// Writes a paragraph of its own.
  static func append(paragraph text: Message, in language: Language, to out: inout TextBuffer) {
    out.append("<p>")
    out.append(escaped: text[language])
    out.append("</p>\n")
  }

  private static func append(taxesOf head: StatementHead, to out: inout TextBuffer) {
    let words = StatementWords.self
    out.append("<section>\n<h2>")
    out.append(escaped: words.tax[head.language])
    out.append("</h2>\n<table class=\"sums\">")
    out.append(headings: [words.rate, words.gross, words.net, words.taxAmount], in: head.language)
    out.append("<tbody>\n")
    for share in head.taxes {
      out.append("<tr><td>")
      out.append(share.rate)
      out.append("</td>")
      append(gross: share.gross, net: share.net, tax: share.tax, to: &out)
    }
    out.append("<tr class=\"s\">")
    out.append(textCell: words.sum[head.language])
    let totals = head.totals
    append(gross: totals.total, net: totals.net, tax: totals.tax, to: &out)
    out.append("</tbody></table>\n</section>\n")
  }

  private static func append(
    requestOf head: StatementHead, due: Day, to out: inout TextBuffer
  ) {
    var gross = TextBuffer(capacity: 64)
    gross.append(grouped: head.totals.total)
    let request = StatementWords.request(
      buyer: head.buyer, gross: String(decoding: gross.copy, as: UTF8.self), due: due,
      number: head.number)
    append(paragraph: request, in: head.language, to: &out)
    let threePercent = Rate(percent: 3)
    if head.dealer.taxpayer == .smallScale, !head.taxes.contains(where: { $0.rate == threePercent })
    {
      append(paragraph: StatementWords.smallScale, in: head.language, to: &out)
    }
  }

  private static func append(proposalOf head: StatementHead, to out: inout TextBuffer) {
    let words = StatementWords.self
    out.append("<table class=\"sums\">")
    out.append(
      headings: [words.subject, words.rate, words.gross, words.net, words.taxAmount],
      in: head.language)
    out.append("<tbody>\n")
    for item in head.proposal {
      out.append("<tr>")
      out.append(textCell: item.subject.name[head.language])
      out.append("<td>")
      out.append(item.rate)
      out.append("</td>")
      append(gross: item.gross, net: item.net, tax: item.tax, to: &out)
    }
    out.append("<tr class=\"s\"><td colspan=\"2\">")
    out.append(escaped: words.sum[head.language])
    out.append("</td>")
    let totals = head.totals
    append(gross: totals.total, net: totals.net, tax: totals.tax, to: &out)
    out.append("</tbody></table>\n")
  }

  private static func append(
    gross: Money, net: Money, tax: Money, to out: inout TextBuffer
  ) {
    out.append(amountCell: gross)
    out.append(amountCell: net)
    out.append(amountCell: tax)
    out.append("</tr>\n")
  }
}
