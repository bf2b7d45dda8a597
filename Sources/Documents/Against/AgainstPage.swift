import Settlement
import Text

/// A comparison with the manufacturer's list as a page of its own, to print, to read on a telephone,
/// and to write letters by.
enum AgainstPage {
  /// Writes the page.
  static func append(
    _ report: AgainstReport, in language: Language, to out: inout TextBuffer
  ) {
    let words = AgainstWords.self
    out.append(
      pageTitled: words.title[language], in: language,
      style: [CheckStyle.sheet, AgainstStyle.sheet], foot: [], isForTelephones: true)
    out.append("<h1>")
    out.append(escaped: words.title[language])
    out.append("</h1>\n<p class=\"about\">")
    out.append(escaped: words.disclaimer[language])
    out.append("</p>\n")
    for list in report.check.lists { append(list, in: language, to: &out) }
    append(theirs: report, in: language, to: &out)
    if let pairing = report.pairing {
      append(sums: pairing.sums, in: language, to: &out)
      append(report.lines, pairing.sums, in: language, to: &out)
    }
    CheckPage.append(findings: report.findings, CheckWords.findings, in: language, to: &out)
    CheckPage.append(unchecked: report.check.unchecked, in: language, to: &out)
    out.appendPageEnd()
  }

  /// Whose list it is, what it was decided by, and what would hold it.
  private static func append(
    _ list: CheckedList, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<h2>")
    out.append(escaped: "\(list.terms.dealerName) \(list.terms.period)")
    out.append("</h2>\n")
    append(list.file, to: &out)
    let colon = language == .chinese ? "：" : ": "
    let deadline = CheckWords.mail(list.terms.deadline)[language]
    append(list.terms.deadlineTitle[language] + colon + deadline, to: &out)
    guard !list.holds.isEmpty else { return }
    CheckPage.append(note: CheckWords.isHeld[language], to: &out)
    CheckPage.append(list.holds, in: language, to: &out)
  }

  /// What is compared, when the invoice is due, and what to know before the figures.
  private static func append(
    theirs report: AgainstReport, in language: Language, to out: inout TextBuffer
  ) {
    if report.pairing != nil {
      append(AgainstWords.against(report.theirs.file)[language], to: &out)
    }
    if let invoice = report.invoice {
      CheckPage.append(note: AgainstWords.due(invoice)[language], to: &out)
    }
    for remark in report.remarks { CheckPage.append(note: remark[language], to: &out) }
  }

  private static func append(_ paragraph: String, to out: inout TextBuffer) {
    out.append("<p class=\"mail\">")
    out.append(escaped: paragraph)
    out.append("</p>\n")
  }

  private static func append(
    sums: ListPairing.Figures, in language: Language, to out: inout TextBuffer
  ) {
    let words = AgainstWords.self
    let figures = [
      (words.claimed, grouped(sums.claimed)), (words.expected, grouped(sums.expected)),
      (words.paid, grouped(sums.paid)), (words.difference, signed(sums.difference)),
    ]
    out.append("<dl>")
    for (word, figure) in figures {
      out.append("<div><dt>")
      out.append(escaped: word[language])
      out.append("</dt><dd>")
      out.append(escaped: figure)
      out.append("</dd></div>")
    }
    out.append("</dl>\n")
  }

  private static func append(
    _ lines: [ComparedLine], _ sums: ListPairing.Figures, in language: Language,
    to out: inout TextBuffer
  ) {
    let words = AgainstWords.self
    let headings = [
      words.line, words.item, words.claimed, words.expected, words.paid, words.difference,
      words.code,
    ]
    out.append(table: "pairs", headings, in: language) { out in
      for line in lines { append(line, in: language, to: &out) }
      out.append("<tr class=\"l s\"><td></td>")
      out.append(textCell: words.sum[language])
      append(cellsOf: sums, in: language, to: &out)
      out.append("<td></td></tr>\n")
    }
  }

  private static func append(
    _ line: ComparedLine, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr class=\"l\">")
    out.append(textCell: line.number)
    out.append("<td>")
    out.append(escaped: line.item)
    out.append("<small>")
    out.append(escaped: line.record)
    out.append("</small></td>")
    append(cellsOf: line.pair.figures, in: language, to: &out)
    out.append("<td>")
    out.append(escaped: line.pair.code.title[language])
    out.append("</td></tr>\n")
    guard !line.toDo.isEmpty else { return }
    out.append("<tr class=\"w\"><td colspan=\"7\">")
    let style: StaticString = line.pair.code.wantsAttention ? "do" : "do soft"
    for message in line.toDo { CheckPage.append(toDo: message[language], style, to: &out) }
    out.append("</td></tr>\n")
  }

  /// Four cells; each says what it is where a telephone leaves no room for the headings.
  private static func append(
    cellsOf figures: ListPairing.Figures, in language: Language, to out: inout TextBuffer
  ) {
    let words = AgainstWords.self
    append(words.claimed[language], grouped(figures.claimed), to: &out)
    append(words.expected[language], grouped(figures.expected), to: &out)
    append(words.paid[language], grouped(figures.paid), to: &out)
    append(words.difference[language], signed(figures.difference), to: &out)
  }

  private static func append(_ label: String, _ figure: String, to out: inout TextBuffer) {
    out.append("<td><i>")
    out.append(escaped: label)
    out.append("</i>")
    out.append(escaped: figure)
    out.append("</td>")
  }

  /// A difference for people: `−1,375.55`, and 0.00 where there is none.
  private static func signed(_ amount: Money) -> String {
    amount < .zero ? "\u{2212}\(grouped(-amount))" : grouped(amount)
  }
}
