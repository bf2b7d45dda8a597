import Settlement

extension SummaryPage {
  /// Writes the headline figures in one band: claimed − reductions + adjustments = total.
  static func append(resultOf summary: MonthSummary, to out: inout TextBuffer) {
    let words = StatementWords.self
    let month = summary.month
    let cut = SummaryWords.share(share(month.reductions, of: month.claimed))[summary.language]
    out.append("<table class=\"result\"><tbody><tr>")
    append(figure: words.claimedTotal, grouped(month.claimed), in: summary, to: &out)
    append(
      figure: words.reductions, "\u{2212} " + grouped(month.reductions), cut, in: summary, to: &out)
    append(figure: words.adjustments, "+ " + grouped(month.adjustments), in: summary, to: &out)
    append(figure: words.total, "= " + grouped(month.total), in: summary, to: &out)
    out.append("</tr><tr>")
    append(figure: words.net, grouped(summary.sum(\.net)), in: summary, to: &out)
    append(figure: words.taxAmount, grouped(summary.sum(\.tax)), in: summary, to: &out)
    append(countsOf: summary, to: &out)
    out.append("</tr><tr><td colspan=\"4\">")
    append(exceptionsOf: summary, to: &out)
    out.append("</td></tr></tbody></table>\n")
  }

  private static func append(countsOf summary: MonthSummary, to out: inout TextBuffer) {
    let words = SummaryWords.self
    let language = summary.language
    let decisions = words.decisions(
      approved: summary.count(\.approved), adjusted: summary.count(\.adjusted),
      rejected: summary.count(\.rejected))
    append(
      figure: words.lines, String(summary.month.lines), decisions[language], in: summary, to: &out)
    let open = words.unsettled(held: summary.held.count, withoutList: summary.withoutList.count)
    append(
      figure: words.lists, words.settled(summary.statements.count)[language], open[language],
      in: summary, to: &out)
  }

  /// Writes how many exceptions there are, and where to look.
  static func append(exceptionsOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let errors = summary.run.exceptions.count { $0.severity == .error }
    let notices = summary.run.exceptions.count - errors
    out.append(escaped: SummaryWords.exceptions(errors: errors, notices: notices)[language])
    guard errors + notices > 0 else { return }
    out.append(" ")
    out.append(escaped: SummaryWords.whereToLook[language])
  }

  private static func append(
    figure label: Message, _ figure: String, _ remark: String = "", in summary: MonthSummary,
    to out: inout TextBuffer
  ) {
    out.append("<td><small>")
    out.append(escaped: label[summary.language])
    out.append("</small><b>")
    out.append(escaped: figure)
    out.append("</b>")
    if !remark.isEmpty {
      out.append("<em>")
      out.append(escaped: remark)
      out.append("</em>")
    }
    out.append("</td>")
  }
}
