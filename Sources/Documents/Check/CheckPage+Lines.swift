import Settlement

extension CheckPage {
  /// Writes every line, and below it what is to be done about it.
  static func append(
    linesOf list: CheckedList, in language: Language, to out: inout TextBuffer
  ) {
    let words = CheckWords.self
    out.append("<h3>")
    out.append(escaped: words.lines[language])
    out.append("</h3>\n<table class=\"lines\">")
    out.append(
      headings: [words.line, words.item, words.claimed, words.paid, words.result], in: language)
    out.append("<tbody>\n")
    for line in list.lines { append(line, in: language, to: &out) }
    out.append("</tbody></table>\n")
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
    out.append("<tr class=\"w\"><td colspan=\"5\">")
    for reason in line.reasons {
      out.append("<p class=\"why\">")
      out.append(escaped: reason.code.title[language])
      out.append(" ")
      out.append(grouped: -reason.amount)
      out.append("</p>")
      guard reason.code != .late else { continue }
      append(toDo: line.remedy(for: reason.code)[language], "do", to: &out)
    }
    for code in line.advice {
      out.append("<p class=\"why\">")
      out.append(escaped: CheckWords.note[language] + code.title[language])
      out.append("</p>")
      append(toDo: line.remedy(for: code)[language], "do soft", to: &out)
    }
    out.append("</td></tr>\n")
  }

  private static func append(
    toDo text: String, _ style: StaticString, to out: inout TextBuffer
  ) {
    out.append("<p class=\"")
    out.append(style)
    out.append("\">")
    out.append(escaped: text)
    out.append("</p>")
  }
}
