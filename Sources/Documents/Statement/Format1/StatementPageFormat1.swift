package import Settlement
package import Text

/// `statements/S….html` in format 1, as versions up to 0.1.0 wrote it.
package enum StatementPageFormat1 {
  /// Writes the document of one statement.
  package static func append(_ record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    append(headOf: record, to: &out)
    append(letterheadOf: record, to: &out)
    append(forfeitOf: head, to: &out)
    append(resultOf: head, to: &out)
    append(linesOf: record, to: &out)
    append(adjustmentsOf: head, to: &out)
    append(totalsOf: head, to: &out)
    append(invoiceOf: record, to: &out)
    append(noticesOf: record, to: &out)
    append(confirmationOf: record, to: &out)
    out.appendPageEnd()
  }

  private static func append(headOf record: StatementRecord, to out: inout TextBuffer) {
    let (head, words) = (record.head, StatementWords.self)
    out.append(
      pageTitled: "\(words.title[head.language]) \(head.number)", in: head.language,
      style: [StatementStyleFormat1.sheet],
      foot: ["\(head.number)  \(words.revision(record.issue.revision)[head.language])"])
  }

  /// Writes who settles with whom, and which statement this is.
  private static func append(letterheadOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    let language = head.language
    out.append("<header>\n")
    out.append(house: head.buyer.name, over: StatementWords.title, in: language)
    append(factsOf: record, to: &out)
    out.append("<table class=\"parties\"><tbody><tr><td>")
    append(head.buyer.facts, under: StatementWords.buyer, in: language, to: &out)
    append(deadlineOf: head, to: &out)
    out.append("</td><td>")
    append(
      head.dealer.facts(in: language), under: StatementWords.dealer, in: language, to: &out)
    out.append("</td></tr></tbody></table>\n</header>\n")
  }

  private static func append(factsOf record: StatementRecord, to out: inout TextBuffer) {
    let language = record.head.language
    let words = StatementWords.self
    out.append("<table class=\"facts\"><tbody><tr>")
    out.append(fact: words.number[language], record.head.number)
    out.append(fact: words.revisionLabel[language], revisionText(of: record))
    out.append(fact: words.period[language], record.head.period.description)
    out.append(fact: words.issuedOn[language], record.issue.issuedOn.description)
    out.append("</tr></tbody></table>\n")
  }

  private static func revisionText(of record: StatementRecord) -> String {
    let revision = record.issue.revision
    guard revision > 1 else { return String(revision) }
    return StatementWords.superseding(revision)[record.head.language]
  }

  private static func append(
    _ facts: [(Message, String)], under heading: Message, in language: Language,
    to out: inout TextBuffer
  ) {
    out.append("<h2>")
    out.append(escaped: heading[language])
    out.append("</h2><table><tbody>")
    for (label, text) in facts { out.append(row: label[language], text) }
    out.append("</tbody></table>")
  }

  /// Writes the deadline in full: the day, why it is that day, the postmark, what follows.
  private static func append(deadlineOf head: StatementHead, to out: inout TextBuffer) {
    let (deadline, words) = (head.deadline, StatementWords.self)
    var facts = [
      (words.lastDay, day(of: deadline)[head.language]),
      (words.postmark, postmark(of: deadline)[head.language]),
    ]
    if let received = deadline.receivedOn { facts.append((words.receivedOn, received.description)) }
    facts.append((StatementWordsFormat1.consequence, consequence(of: deadline)[head.language]))
    append(facts, under: words.deadline, in: head.language, to: &out)
  }

  /// Says in a frame of its own that the list is forfeited, where it is.
  private static func append(forfeitOf head: StatementHead, to out: inout TextBuffer) {
    guard head.deadline.isLate else { return }
    out.append("<p class=\"note\">")
    let text = StatementWords.forfeited(
      lines: head.totals.lines, claimed: grouped(head.totals.claimed))
    out.append(escaped: text[head.language])
    out.append("</p>\n")
  }

  private static func day(of deadline: DeadlineRuling) -> Message {
    let words = StatementWords.self
    if !deadline.extendedBy.isEmpty {
      return words.extended(deadline.regularDay, to: deadline.day, by: deadline.extendedBy)
    }
    if deadline.day != deadline.regularDay {
      return words.moved(deadline.regularDay, to: deadline.day)
    }
    return words.regular(deadline.day)
  }

  private static func postmark(of deadline: DeadlineRuling) -> Message {
    guard let postmark = deadline.postmark else { return StatementWords.postmarkUnknown }
    guard deadline.isLate else { return StatementWords.inTime(postmark) }
    return StatementWords.late(postmark, days: Int(postmark.number - deadline.day.number))
  }

  private static func consequence(of deadline: DeadlineRuling) -> Message {
    if deadline.postmark == nil { return StatementWordsFormat1.admittedUnchecked }
    return deadline.isLate ? StatementWords.forfeitRule : StatementWordsFormat1.admitted
  }

  /// Writes what was not checked, and where the calendar had nothing to say.
  private static func append(noticesOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    let words = StatementWordsFormat1.self
    let notices =
      head.notEvaluated.map(words.notEvaluated)
      + head.deadline.yearsWithoutCalendar.map(words.deadlineGuessed)
      + record.issue.yearsWithoutCalendar.map(words.dueDayGuessed)
    guard !notices.isEmpty else { return }
    out.append(section: StatementWords.notices, in: head.language)
    for notice in notices { out.append(paragraph: notice, in: head.language) }
    out.append("</section>\n")
  }

  /// Writes the block where both sides confirm or dispute, sign and seal.
  private static func append(confirmationOf record: StatementRecord, to out: inout TextBuffer) {
    let (head, words) = (record.head, StatementWords.self)
    let language = head.language
    out.append(section: words.confirmation, in: language)
    out.append("<table class=\"sign\"><tbody><tr>")
    let boxes = [words.confirm, words.dispute].map { "\u{2610} \($0[language])" }
    append(signing: words.dealer, head.dealer.name, boxes, in: language, to: &out)
    let remarks = [words.settledBy, words.remark].map { $0[language] }
    append(signing: words.buyer, head.buyer.name, remarks, in: language, to: &out)
    out.append("</tr></tbody></table>\n")
    append(digestsOf: record, to: &out)
    out.append("</section>\n")
  }

  /// Writes where a party signs, with lines to write on.
  private static func append(
    signing party: Message, _ name: String, _ texts: [String], in language: Language,
    to out: inout TextBuffer
  ) {
    out.append("<td><p>")
    out.append(escaped: party[language])
    out.append("<br/><b>")
    out.append(escaped: name)
    out.append("</b></p>")
    for text in texts {
      out.append("<p>")
      out.append(escaped: text)
      out.append("</p>")
    }
    out.append("<u></u><u></u><p class=\"at\">")
    out.append(escaped: StatementWords.signature[language])
    out.append("</p></td>")
  }

  /// Writes the foot that proves what the paper was printed from.
  private static func append(digestsOf record: StatementRecord, to out: inout TextBuffer) {
    let language = record.head.language
    out.append("<footer><p>")
    out.append(escaped: StatementWords.edition(record.head.edition)[language])
    out.append("</p><p>")
    out.append(escaped: StatementWordsFormat1.statementDigest[language])
    out.append(" <code>")
    out.append(escaped: record.issue.digest)
    out.append("</code></p><p>")
    out.append(escaped: StatementWordsFormat1.runDigest[language])
    out.append(" <code>")
    out.append(escaped: record.issue.runDigest)
    out.append("</code></p></footer>\n")
  }
}

extension Buyer {
  fileprivate var facts: [(Message, String)] {
    [(StatementWords.name, name), (StatementWords.taxpayerID, taxpayerID)]
  }
}

extension Dealer {
  fileprivate func facts(in language: Language) -> [(Message, String)] {
    let words = StatementWords.self
    return [
      (words.dealerID, id), (words.name, name), (words.taxpayerID, taxpayerID),
      (words.taxpayer, taxpayer.name[language]),
      (words.account, account.isEmpty ? "\u{2014}" : account),
    ]
  }
}
