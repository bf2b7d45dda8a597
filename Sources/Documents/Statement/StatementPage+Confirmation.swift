import Settlement

extension StatementPage {
  /// Writes what was not checked, and where the calendar had nothing to say.
  static func append(noticesOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    let words = StatementWords.self
    var notices = head.notEvaluated.map { words.notEvaluated($0)[head.language] }
    notices += head.deadline.yearsWithoutCalendar.map { words.deadlineGuessed($0)[head.language] }
    notices += record.issue.yearsWithoutCalendar.map { words.dueDayGuessed($0)[head.language] }
    guard !notices.isEmpty else { return }
    out.append("<section>\n<h2>")
    out.append(escaped: words.notices[head.language])
    out.append("</h2>\n")
    for notice in notices {
      out.append("<p>")
      out.append(escaped: notice)
      out.append("</p>\n")
    }
    out.append("</section>\n")
  }

  /// Writes the block where both sides confirm or dispute, sign and seal.
  static func append(confirmationOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    let language = head.language
    let words = StatementWords.self
    out.append("<section>\n<h2>")
    out.append(escaped: words.confirmation[language])
    out.append("</h2>\n<table class=\"sign\"><tbody><tr><td>")
    append(party: words.dealer, head.dealer.name, in: language, to: &out)
    out.append("<p>\u{2610} ")
    out.append(escaped: words.confirm[language])
    out.append("</p><p>\u{2610} ")
    out.append(escaped: words.dispute[language])
    out.append("</p><u></u><u></u>")
    append(signature: language, to: &out)
    out.append("</td><td>")
    append(party: words.buyer, head.buyer.name, in: language, to: &out)
    out.append("<p>")
    out.append(escaped: words.settledBy[language])
    out.append("</p><p>")
    out.append(escaped: words.remark[language])
    out.append("</p><u></u><u></u>")
    append(signature: language, to: &out)
    out.append("</td></tr></tbody></table>\n")
    append(digestsOf: record, to: &out)
    out.append("</section>\n")
  }

  /// Writes the foot that proves what the paper was printed from.
  private static func append(digestsOf record: StatementRecord, to out: inout TextBuffer) {
    let language = record.head.language
    out.append("<footer><p>")
    out.append(escaped: StatementWords.edition(record.head.edition)[language])
    out.append("</p><p>")
    out.append(escaped: StatementWords.statementDigest[language])
    out.append(" <code>")
    out.append(escaped: record.issue.digest)
    out.append("</code></p><p>")
    out.append(escaped: StatementWords.runDigest[language])
    out.append(" <code>")
    out.append(escaped: record.issue.runDigest)
    out.append("</code></p></footer>\n")
  }

  private static func append(
    party: Message, _ name: String, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<p>")
    out.append(escaped: party[language])
    out.append("<br/><b>")
    out.append(escaped: name)
    out.append("</b></p>")
  }

  private static func append(signature language: Language, to out: inout TextBuffer) {
    out.append("<p class=\"at\">")
    out.append(escaped: StatementWords.signature[language])
    out.append("</p>")
  }
}
