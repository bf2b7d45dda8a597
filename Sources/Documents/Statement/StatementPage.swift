package import Settlement
package import Text

/// `statements/S….html`: the settlement statement (结算单) as one A4 document.
///
/// Every text in it comes from the record and from the words of one language; nothing of the day
/// or the machine.
package enum StatementPage {
  /// Writes the document of one statement.
  package static func append(_ record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    append(headOf: record, to: &out)
    append(letterheadOf: record, to: &out)
    append(forfeitOf: head, to: &out)
    append(resultOf: head, to: &out)
    append(setOffOf: head, to: &out)
    if let changes = record.changes { append(changes, of: record, to: &out) }
    if !record.lines.isEmpty { append(linesOf: record, to: &out) }
    append(adjustmentsOf: head, to: &out)
    append(machineReturnsOf: head, to: &out)
    append(totalsOf: head, to: &out)
    append(noticesOf: record, to: &out)
    // The signatures share a sheet with what is invoiced, so that they never stand alone.
    out.append("<div class=\"keep\">\n")
    append(invoiceOf: record, to: &out)
    append(confirmationOf: record, to: &out)
    out.append("</div>\n")
    out.appendPageEnd()
  }

  private static func append(headOf record: StatementRecord, to out: inout TextBuffer) {
    let (head, words) = (record.head, StatementWords.self)
    out.append(
      pageTitled: "\(head.paperTitle[head.language]) \(head.number)", in: head.language,
      style: [StatementStyle.sheet],
      foot: [
        head.number, words.revision(record.issue.revision)[head.language], head.dealer.name,
        "\(words.issuedOn[head.language]) \(record.issue.issuedOn)",
      ], isForTelephones: true)
  }

  /// Writes who settles with whom, and which statement this is.
  private static func append(letterheadOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    let language = head.language
    out.append("<header>\n")
    out.append(house: head.buyer.name, over: head.paperTitle, in: language)
    append(factsOf: record, to: &out)
    out.append("<table class=\"parties\"><tbody><tr><td>")
    append(head.buyer.facts, under: head.buyerTitle, in: language, to: &out)
    append(deadlineOf: head, to: &out)
    out.append("</td><td>")
    append(
      head.dealer.facts(in: language), under: head.dealerTitle, in: language, to: &out)
    out.append("</td></tr></tbody></table>\n</header>\n")
  }

  private static func append(factsOf record: StatementRecord, to out: inout TextBuffer) {
    let language = record.head.language
    let words = StatementWords.self
    let facts = [
      (words.number, record.head.number), (words.revisionLabel, revisionText(of: record)),
      (record.head.schemeWords.period, record.head.period.description),
      (words.issuedOn, record.issue.issuedOn.description),
    ]
    out.append("<table class=\"facts\"><tbody><tr>")
    for (label, text) in facts {
      out.append("<td>")
      out.append(escaped: label[language])
      out.append(" <b>")
      out.append(escaped: text)
      out.append("</b></td>")
    }
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
    guard head.period.sort.scheme.isByPostmark else {
      return append(returnDateOf: head, to: &out)
    }
    let (deadline, words) = (head.deadline, StatementWords.self)
    let postmark = postmark(of: deadline)
    let mailed = deadline.receivedOn.map { words.received(postmark, on: $0) } ?? postmark
    let facts = [
      (words.lastDay, day(of: deadline)), (words.postmark, mailed),
      (words.consequence, consequence(of: deadline)),
    ]
    append(
      facts.map { ($0, $1[head.language]) }, under: words.deadline, in: head.language, to: &out)
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

  static func day(of deadline: DeadlineRuling) -> Message {
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
    if deadline.postmark == nil { return StatementWords.admittedUnchecked }
    return deadline.isLate ? StatementWords.forfeitRule : StatementWords.admitted
  }

  /// Writes what was not checked, and where the calendar had nothing to say.
  private static func append(noticesOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    let words = StatementWords.self
    let notices =
      head.notEvaluated.map(words.notEvaluated)
      + head.deadline.yearsWithoutCalendar.map(words.deadlineGuessed(head.schemeWords))
      + record.issue.yearsWithoutCalendar.map(words.dueDayGuessed)
    for notice in notices { append(notice, in: head.language, to: &out) }
  }

  private static func append(_ notice: Message, in language: Language, to out: inout TextBuffer) {
    out.append("<p class=\"said\"><b>")
    out.append(escaped: StatementWords.notice[language])
    out.append("</b> ")
    out.append(escaped: notice[language])
    out.append("</p>\n")
  }

  /// Writes the block where both sides confirm or dispute, sign and seal.
  private static func append(confirmationOf record: StatementRecord, to out: inout TextBuffer) {
    let (head, words) = (record.head, StatementWords.self)
    let language = head.language
    out.append(section: words.confirmation, in: language)
    out.append("<table class=\"sign\"><tbody><tr><td colspan=\"2\">")
    append(totalToSignOf: head, to: &out)
    out.append("</td></tr><tr>")
    let boxes = [head.confirmation, words.dispute].map { "\u{2610} \($0[language])" }
    out.append(signing: head.dealerTitle, head.dealer.name, boxes, in: language)
    let remarks = [words.settledBy, words.remark, words.offices].map { $0[language] }
    out.append(signing: head.buyerTitle, head.buyer.name, remarks, in: language)
    out.append("</tr></tbody></table>\n")
    append(digestsOf: record, to: &out)
    out.append("</section>\n")
  }

  /// Writes what is signed for: which statement, whose, and its total twice.
  private static func append(totalToSignOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words) = (head.language, StatementWords.self)
    out.append(escaped: "\(head.number)\u{2003}\(head.period)\u{2003}\(head.dealer.name)")
    out.append("<br/>")
    out.append(escaped: words.total[language])
    out.append(" <b>")
    out.append(grouped: head.totals.total)
    out.append("</b>\u{2003}")
    out.append(escaped: words.inCapitals[language])
    out.append(" <b>")
    out.append(escaped: capitals(of: head.totals.total))
    out.append("</b>")
  }

  /// Writes the foot that proves what the paper was printed from.
  private static func append(digestsOf record: StatementRecord, to out: inout TextBuffer) {
    let language = record.head.language
    out.append("<footer><p>")
    out.append(escaped: StatementWords.statementDigest[language])
    out.append(" <code>")
    out.append(escaped: record.issue.digest)
    out.append("</code></p><p>")
    out.append(escaped: StatementWords.runDigest[language])
    out.append(" <code>")
    out.append(escaped: record.issue.runDigest)
    out.append("</code></p><p>")
    out.append(escaped: StatementWords.edition(record.head.edition)[language])
    out.append("</p></footer>\n")
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
