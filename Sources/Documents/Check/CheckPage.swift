internal import Settlement
package import Text

/// A check as a page of its own, to print, to read on a telephone, to tick off.
///
/// No script, and nothing that has to be fetched.
package enum CheckPage {
  /// Writes the page.
  package static func append(
    _ report: CheckReport, in language: Language, to out: inout TextBuffer
  ) {
    out.append(
      pageTitled: CheckWords.title[language], in: language, style: [CheckStyle.sheet], foot: [],
      isForTelephones: true)
    out.append("<h1>")
    out.append(escaped: CheckWords.title[language])
    out.append("</h1>\n<p class=\"about\">")
    out.append(escaped: CheckWords.disclaimer[language])
    out.append("</p>\n")
    if report.lists.isEmpty { append(note: CheckWords.noLists[language], to: &out) }
    for list in report.lists { append(list, in: language, to: &out) }
    append(findings: report.findings, CheckWords.findings, in: language, to: &out)
    append(unchecked: report.unchecked, in: language, to: &out)
    out.appendPageEnd()
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
    out.append(escaped: terms.deadlineTitle[language])
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

  static func append(note text: String, to out: inout TextBuffer) {
    out.append("<p class=\"note\">")
    out.append(escaped: text)
    out.append("</p>\n")
  }

  private static func append(
    reductionsOf sums: CheckSums, in language: Language, to out: inout TextBuffer
  ) {
    guard !sums.reductions.isEmpty else { return }
    append(heading: CheckWords.byReason, in: language, to: &out)
    let headings = [CheckWords.reason, CheckWords.count, CheckWords.amount]
    out.append(table: "sums", headings, in: language) { out in
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
      out.append("</tr>\n")
    }
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

  static func append(
    findings: [CheckFinding], _ heading: Message, in language: Language, to out: inout TextBuffer
  ) {
    guard !findings.isEmpty else { return }
    append(heading: heading, in: language, to: &out)
    append(findings, in: language, to: &out)
  }

  static func append(
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

  static func append(
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

  /// Writes every line, and below it what is to be done about it.
  private static func append(
    linesOf list: CheckedList, in language: Language, to out: inout TextBuffer
  ) {
    let words = CheckWords.self
    append(heading: words.lines, in: language, to: &out)
    let headings = [words.line, words.item, words.claimed, words.paid, words.result]
    out.append(table: "lines", headings, in: language) { out in
      for line in list.lines { append(line, in: language, to: &out) }
    }
  }

  private static func append(
    _ line: CheckedLine, in language: Language, to out: inout TextBuffer
  ) {
    let decision = line.decision
    out.append("<tr class=\"l\">")
    out.append(textCell: line.names.number)
    out.append("<td>")
    out.append(escaped: "\(line.names.item) \(line.names.name)")
    out.append("<small>")
    out.append(escaped: "\(line.names.record) · \(CheckWords.place(line.claim.row)[language])")
    out.append("</small></td>")
    out.append(amountCell: decision.amountClaimed + decision.feeClaimed)
    if line.isOpen {
      out.append("<td>?</td>")
    } else {
      out.append(amountCell: decision.amountApproved + decision.feeApproved)
    }
    out.append(textCell: CheckWords.paid(line)[language])
    out.append("</tr>\n")
    guard !line.reasons.isEmpty || !line.advice.isEmpty else { return }
    append(remediesOf: line, in: language, to: &out)
  }

  private static func append(
    remediesOf line: CheckedLine, in language: Language, to out: inout TextBuffer
  ) {
    let periods = line.terms.period.sort
    out.append("<tr class=\"w\"><td colspan=\"5\">")
    for reason in line.reasons {
      out.append("<p class=\"why\">")
      out.append(escaped: reason.code.title(of: periods)[language])
      out.append(" ")
      out.append(grouped: -reason.amount)
      out.append("</p>")
      guard reason.code != .late else { continue }
      append(toDo: line.remedy(for: reason.code)[language], "do", to: &out)
    }
    for code in line.advice {
      out.append("<p class=\"why\">")
      out.append(escaped: CheckWords.note[language] + code.title(of: periods)[language])
      out.append("</p>")
      append(toDo: line.remedy(for: code)[language], "do soft", to: &out)
    }
    out.append("</td></tr>\n")
  }

  static func append(
    toDo text: String, _ style: StaticString, to out: inout TextBuffer
  ) {
    out.append("<p class=\"")
    out.append(style)
    out.append("\">")
    out.append(escaped: text)
    out.append("</p>")
  }
}
