import Settlement

extension SummaryPage {
  /// Writes the headline figures in one band: claimed − reductions + adjustments = total.
  static func append(resultOf glance: Glance, to out: inout TextBuffer) {
    let words = StatementWords.self
    let month = glance.month
    let cut = SummaryWords.share(share(month.reductions, of: month.claimed))[glance.language]
    out.append("<table class=\"result\"><tbody><tr>")
    append(figure: words.claimedTotal, grouped(month.claimed), in: glance, to: &out)
    append(
      figure: words.reductions, "\u{2212} " + grouped(month.reductions), cut, in: glance, to: &out)
    append(figure: words.adjustments, "+ " + grouped(month.adjustments), in: glance, to: &out)
    append(figure: words.total, "= " + grouped(month.total), in: glance, to: &out)
    out.append("</tr><tr>")
    append(figure: words.net, grouped(glance.sum(\.net)), in: glance, to: &out)
    append(figure: words.taxAmount, grouped(glance.sum(\.tax)), in: glance, to: &out)
    append(countsOf: glance, to: &out)
    out.append("</tr><tr><td colspan=\"4\">")
    append(exceptionsOf: glance, to: &out)
    out.append("</td></tr></tbody></table>\n")
  }

  private static func append(countsOf glance: Glance, to out: inout TextBuffer) {
    let words = SummaryWords.self
    let language = glance.language
    let decisions = words.decisions(
      approved: glance.count(\.approved), adjusted: glance.count(\.adjusted),
      rejected: glance.count(\.rejected))
    append(
      figure: words.lines, String(glance.month.lines), decisions[language], in: glance, to: &out)
    let open = words.unsettled(held: glance.held.count, withoutList: glance.withoutList.count)
    append(
      figure: words.lists, words.settled(glance.statements.count)[language], open[language],
      in: glance, to: &out)
  }

  /// Writes how many exceptions there are, and where to look.
  static func append(exceptionsOf glance: Glance, to out: inout TextBuffer) {
    let language = glance.language
    let errors = glance.run.exceptions.count { $0.severity == .error }
    let notices = glance.run.exceptions.count - errors
    out.append(escaped: SummaryWords.exceptions(errors: errors, notices: notices)[language])
    guard errors + notices > 0 else { return }
    out.append(" ")
    out.append(escaped: SummaryWords.whereToLook[language])
  }

  private static func append(
    figure label: Message, _ figure: String, _ remark: String = "", in glance: Glance,
    to out: inout TextBuffer
  ) {
    out.append("<td><small>")
    out.append(escaped: label[glance.language])
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
