internal import Settlement
package import Text

/// A check for people at a terminal.
package struct CheckText: ~Copyable {
  private let language: Language
  private var out = TextBuffer()

  /// Writes the whole report.
  package static func written(_ report: CheckReport, in language: Language) -> String {
    var text = CheckText(language: language)
    for list in report.lists { text.append(list) }
    if report.lists.isEmpty { text.line("", CheckWords.noLists) }
    text.append(findings: report.findings)
    text.append(unchecked: report.unchecked)
    return String(decoding: text.out.copy, as: UTF8.self)
  }

  private init(language: Language) {
    self.language = language
  }

  private mutating func line(_ indent: String, _ parts: Message...) {
    out.append(indent)
    for part in parts { out.append(printable(part[language])) }
    out.append("\n")
  }

  private mutating func append(_ list: CheckedList) {
    out.append(printable("\(list.file)  \(list.terms.dealerName)  \(list.terms.period)"))
    out.append("\n")
    let deadline = CheckWords.mail(list.terms.deadline)
    line("  ", list.terms.deadlineTitle, colon, deadline)
    if let remedy = list.lateRemedy { line("  → ", remedy) }
    guard list.holds.isEmpty else { return append(holdsOf: list) }
    append(sumsOf: list.sums)
    if !list.wantsAttention { line("  ", CheckWords.clean) }
    out.append("\n")
    for checked in list.lines { append(checked) }
    append(reductionsOf: list.sums)
    out.append("\n")
  }

  private mutating func append(holdsOf list: CheckedList) {
    line("  ", CheckWords.isHeld)
    for hold in list.holds { append(hold, indent: "    ") }
    out.append("\n")
  }

  private mutating func append(sumsOf sums: CheckSums) {
    let rows = [
      (CheckWords.claimed, sums.claimed), (CheckWords.paid, sums.paid), (CheckWords.cut, sums.cut),
    ]
    for (word, amount) in rows { line("  ", word, colon, figure(amount)) }
    if sums.open != .zero { line("  ", CheckWords.open, colon, figure(sums.open)) }
  }

  private mutating func append(_ checked: CheckedLine) {
    let decision = checked.decision
    let claimed = decision.amountClaimed + decision.feeClaimed
    let paid = decision.amountApproved + decision.feeApproved
    let head =
      "\(checked.names.number)  \(checked.names.record)  \(checked.names.item) "
      + "\(checked.names.name)  \(text(claimed))"
    out.append("  ")
    out.append(printable(head))
    out.append(checked.isOpen ? "  " : " → \(text(paid))  ")
    line("", CheckWords.paid(checked))
    let periods = checked.terms.period.sort
    for reason in checked.reasons {
      line("      ", reason.code.title(of: periods), space, figure(-reason.amount))
      if reason.code != .late { line("        → ", checked.remedy(for: reason.code)) }
    }
    for code in checked.advice {
      line("      ", CheckWords.note, code.title(of: periods))
      line("        → ", checked.remedy(for: code))
    }
  }

  private mutating func append(reductionsOf sums: CheckSums) {
    guard !sums.reductions.isEmpty else { return }
    out.append("\n")
    line("  ", CheckWords.byReason)
    for total in sums.reductions {
      out.append("    \(text(total.amount))  ")
      line("", total.code.title, space, Message(en: "× \(total.lines)", zh: "× \(total.lines)"))
    }
  }

  private mutating func append(findings: [CheckFinding]) {
    guard !findings.isEmpty else { return }
    line("", CheckWords.findings)
    for finding in findings { append(finding, indent: "  ") }
    out.append("\n")
  }

  private mutating func append(_ finding: CheckFinding, indent: String) {
    let place = finding.place.isEmpty ? "" : "\(finding.place): "
    line(indent, Message(en: place, zh: place), finding.finding.message)
  }

  private mutating func append(unchecked: [Message]) {
    line("", CheckWords.unchecked)
    for message in unchecked { line("  - ", message) }
  }

  private var colon: Message { Message(en: ": ", zh: "：") }
  private var space: Message { Message(en: " ", zh: " ") }

  private func figure(_ amount: Money) -> Message {
    Message(en: text(amount), zh: text(amount))
  }
}
