package import Settlement

/// A check as a page of its own, to print, to read on a telephone, to tick off.
///
/// No script, and nothing that has to be fetched.
package enum CheckPage {
  /// Writes the page.
  package static func append(
    _ report: CheckReport, in language: Language, to out: inout TextBuffer
  ) {
    append(headIn: language, to: &out)
    out.append("<h1>")
    out.append(escaped: CheckWords.title[language])
    out.append("</h1>\n<p class=\"about\">")
    out.append(escaped: CheckWords.disclaimer[language])
    out.append("</p>\n")
    if report.lists.isEmpty { append(note: CheckWords.noLists[language], to: &out) }
    for list in report.lists { append(list, in: language, to: &out) }
    append(findings: report.findings, CheckWords.findings, in: language, to: &out)
    append(unchecked: report.unchecked, in: language, to: &out)
    out.append("</body>\n</html>\n")
  }

  private static func append(headIn language: Language, to out: inout TextBuffer) {
    out.append("<!DOCTYPE html>\n<html lang=\"")
    out.append(language == .chinese ? "zh-CN" : "en")
    out.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    out.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n<title>")
    out.append(escaped: CheckWords.title[language])
    out.append("</title>\n<style>\n")
    out.append(CheckStyle.sheet)
    out.append("</style>\n</head>\n<body>\n")
  }

  private static func append(
    _ list: CheckedList, in language: Language, to out: inout TextBuffer
  ) {
    let terms = list.terms
    out.append("<section>\n<h2>")
    out.append(escaped: "\(terms.dealerName) \(terms.period)")
    out.append("</h2>\n<p>")
    out.append(escaped: list.file)
    out.append("</p>\n<p class=\"mail\">")
    out.append(escaped: CheckWords.deadline[language])
    out.append(language == .chinese ? "：" : ": ")
    out.append(escaped: CheckWords.mail(terms.deadline)[language])
    out.append("</p>\n")
    if let remedy = list.lateRemedy { append(note: remedy[language], to: &out) }
    if list.holds.isEmpty {
      append(verdictOf: list, in: language, to: &out)
    } else {
      append(note: CheckWords.isHeld[language], to: &out)
      append(list.holds, in: language, to: &out)
    }
    out.append("</section>\n")
  }

  private static func append(
    verdictOf list: CheckedList, in language: Language, to out: inout TextBuffer
  ) {
    append(sumsOf: list.sums, in: language, to: &out)
    if !list.wantsAttention { append(note: CheckWords.clean[language], to: &out) }
    append(linesOf: list, in: language, to: &out)
    append(reductionsOf: list.sums, in: language, to: &out)
  }

  private static func append(
    sumsOf sums: CheckSums, in language: Language, to out: inout TextBuffer
  ) {
    var rows = [
      (CheckWords.claimed, sums.claimed), (CheckWords.paid, sums.paid), (CheckWords.cut, sums.cut),
    ]
    if sums.open != .zero { rows.append((CheckWords.open, sums.open)) }
    out.append("<dl>")
    for (word, amount) in rows {
      out.append("<div><dt>")
      out.append(escaped: word[language])
      out.append("</dt><dd>")
      out.append(grouped: amount)
      out.append("</dd></div>")
    }
    out.append("</dl>\n")
  }

  private static func append(note text: String, to out: inout TextBuffer) {
    out.append("<p class=\"note\">")
    out.append(escaped: text)
    out.append("</p>\n")
  }

  private static func append(
    reductionsOf sums: CheckSums, in language: Language, to out: inout TextBuffer
  ) {
    guard !sums.reductions.isEmpty else { return }
    append(heading: CheckWords.byReason, in: language, to: &out)
    out.append("<table class=\"sums\">")
    out.append(headings: [CheckWords.reason, CheckWords.count, CheckWords.amount], in: language)
    out.append("<tbody>\n")
    for total in sums.reductions {
      out.append("<tr>")
      out.append(textCell: total.code.title[language])
      out.append(countCell: total.lines)
      out.append(amountCell: total.amount)
      out.append("</tr>\n")
    }
    out.append("<tr class=\"s\">")
    out.append(textCell: CheckWords.sum[language])
    out.append("<td></td>")
    out.append(amountCell: sums.cut)
    out.append("</tr>\n</tbody></table>\n")
    guard sums.reductions.contains(where: { $0.amount < .zero }) else { return }
    out.append("<p class=\"why\">")
    out.append(escaped: CheckWords.raised[language])
    out.append("</p>\n")
  }

  private static func append(
    heading: Message, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<h3>")
    out.append(escaped: heading[language])
    out.append("</h3>\n")
  }

  private static func append(
    findings: [CheckFinding], _ heading: Message, in language: Language, to out: inout TextBuffer
  ) {
    guard !findings.isEmpty else { return }
    append(heading: heading, in: language, to: &out)
    append(findings, in: language, to: &out)
  }

  private static func append(
    _ findings: [CheckFinding], in language: Language, to out: inout TextBuffer
  ) {
    out.append("<ul>\n")
    for finding in findings {
      out.append("<li><code>")
      out.append(escaped: finding.place)
      out.append("</code> ")
      out.append(escaped: finding.finding.message[language])
      out.append("</li>\n")
    }
    out.append("</ul>\n")
  }

  private static func append(
    unchecked: [Message], in language: Language, to out: inout TextBuffer
  ) {
    append(heading: CheckWords.unchecked, in: language, to: &out)
    out.append("<ul>\n")
    for message in unchecked {
      out.append("<li>")
      out.append(escaped: message[language])
      out.append("</li>\n")
    }
    out.append("</ul>\n")
  }
}
