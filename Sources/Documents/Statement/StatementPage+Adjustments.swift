import Settlement

extension StatementPage {
  /// Writes what the statement takes up from earlier ones, each with its reason and approver.
  static func append(adjustmentsOf head: StatementHead, to out: inout TextBuffer) {
    guard !head.adjustments.isEmpty else { return }
    let language = head.language
    let words = AdjustmentWords.self
    out.append("<section>\n<h2>")
    out.append(escaped: words.heading[language])
    out.append("</h2>\n<table class=\"sums adj\">")
    out.append(
      headings: [
        words.statement, words.line, words.reason, words.approvedBy, StatementWords.rate,
        words.amount,
      ], in: language)
    out.append("<tbody>\n")
    for row in head.adjustments { append(row, in: language, to: &out) }
    out.append("<tr class=\"s\"><td colspan=\"5\">")
    out.append(escaped: StatementWords.sum[language])
    out.append("</td>")
    out.append(amountCell: head.totals.adjustments)
    out.append("</tr>\n</tbody></table>\n")
    append(paragraph: words.signs, in: language, to: &out)
    out.append("</section>\n")
  }

  private static func append(
    _ row: TaxedAdjustment, in language: Language, to out: inout TextBuffer
  ) {
    let adjustment = row.adjustment
    out.append("<tr>")
    out.append(textCell: adjustment.statement)
    out.append(textCell: adjustment.lineText(language))
    out.append(textCell: adjustment.reasonText(language))
    out.append(textCell: adjustment.approvedBy.isEmpty ? "\u{2014}" : adjustment.approvedBy)
    out.append("<td>")
    out.append(row.rate)
    out.append("</td>")
    out.append(amountCell: adjustment.amount)
    out.append("</tr>\n")
  }
}
