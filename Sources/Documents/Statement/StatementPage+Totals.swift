import Settlement

extension StatementPage {
  /// Writes the outcome in one band: claimed − reductions + adjustments = total.
  static func append(resultOf head: StatementHead, to out: inout TextBuffer) {
    let language = head.language
    let words = StatementWords.self
    let totals = head.totals
    out.append("<table class=\"result\"><tbody><tr>")
    append(figure: words.claimedTotal, totals.claimed, "", in: language, to: &out)
    append(figure: words.reductions, totals.reductions, "\u{2212} ", in: language, to: &out)
    append(figure: words.adjustments, totals.adjustments, "+ ", in: language, to: &out)
    append(figure: words.total, totals.total, "= ", in: language, to: &out)
    out.append("</tr><tr><td colspan=\"4\">")
    out.append(escaped: words.inCapitals[language])
    out.append(" <b>")
    out.append(escaped: capitals(of: totals.total))
    out.append("</b><small>")
    out.append(escaped: words.counts(totals)[language])
    out.append("</small></td></tr></tbody></table>\n")
  }

  private static func append(
    figure label: Message, _ amount: Money, _ sign: StaticString, in language: Language,
    to out: inout TextBuffer
  ) {
    out.append("<td><small>")
    out.append(escaped: label[language])
    out.append("</small>")
    out.append(sign)
    out.append("<b>")
    out.append(grouped: amount)
    out.append("</b></td>")
  }

  /// Writes the totals by kind, then what each reason took off.
  static func append(totalsOf head: StatementHead, to out: inout TextBuffer) {
    append(kindsOf: head, to: &out)
    if !head.reductions.isEmpty { append(reductionsOf: head, to: &out) }
  }

  private static func append(kindsOf head: StatementHead, to out: inout TextBuffer) {
    let language = head.language
    let words = StatementWords.self
    out.append("<section>\n<h2>")
    out.append(escaped: words.byKind[language])
    out.append("</h2>\n<table class=\"sums\">")
    out.append(
      headings: [
        words.kind, words.lineCount, words.claimedTotal, words.approvedAmount, words.approvedFee,
        words.approvedTotal,
      ], in: language)
    out.append("<tbody>\n")
    for kind in head.kinds { append(kind, in: language, to: &out) }
    if !head.adjustments.isEmpty {
      append(sumRow: words.adjustments, head.totals.adjustments, in: language, to: &out)
    }
    append(sumRow: words.total, head.totals.total, in: language, to: &out)
    out.append("</tbody></table>\n</section>\n")
  }

  private static func append(
    _ kind: KindTotal, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr>")
    out.append(textCell: kind.kind.name[language])
    out.append(countCell: kind.lines)
    out.append(amountCell: kind.claimed)
    out.append(amountCell: kind.amount)
    out.append(amountCell: kind.fee)
    out.append(amountCell: kind.amount + kind.fee)
    out.append("</tr>\n")
  }

  private static func append(
    sumRow label: Message, _ amount: Money, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr class=\"s\"><td colspan=\"5\">")
    out.append(escaped: label[language])
    out.append("</td>")
    out.append(amountCell: amount)
    out.append("</tr>\n")
  }

  private static func append(reductionsOf head: StatementHead, to out: inout TextBuffer) {
    let language = head.language
    let words = StatementWords.self
    out.append("<section>\n<h2>")
    out.append(escaped: words.byReason[language])
    out.append("</h2>\n<table class=\"sums why\">")
    out.append(
      headings: [words.reason, words.clause, words.lineCount, words.reductions], in: language)
    out.append("<tbody>\n")
    for reduction in head.reductions {
      out.append("<tr>")
      out.append(textCell: reduction.code.title[language])
      out.append(textCell: reduction.code.clause[language])
      out.append(countCell: reduction.lines)
      out.append(amountCell: reduction.amount)
      out.append("</tr>\n")
    }
    out.append("<tr class=\"s\"><td colspan=\"3\">")
    out.append(escaped: words.sum[language])
    out.append("</td>")
    out.append(amountCell: head.totals.reductions)
    out.append("</tr>\n</tbody></table>\n<p>")
    out.append(escaped: words.negativeReductions[language])
    out.append("</p>\n</section>\n")
  }
}
