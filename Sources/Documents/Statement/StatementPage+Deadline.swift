import Settlement

extension StatementPage {
  /// Writes the deadline in full: the day, why it is that day, the postmark, what follows.
  static func append(deadlineOf head: StatementHead, to out: inout TextBuffer) {
    let language = head.language
    let words = StatementWords.self
    out.append("<h2>")
    out.append(escaped: words.deadline[language])
    out.append("</h2><table><tbody>")
    out.append(row: words.lastDay[language], day(of: head.deadline)[language])
    out.append(row: words.postmark[language], postmark(of: head.deadline)[language])
    if let received = head.deadline.receivedOn {
      out.append(row: words.receivedOn[language], received.description)
    }
    out.append(row: words.consequence[language], consequence(of: head.deadline)[language])
    out.append("</tbody></table>")
  }

  /// Says in a frame of its own that the list is forfeited, where it is.
  static func append(forfeitOf head: StatementHead, to out: inout TextBuffer) {
    guard head.deadline.isLate else { return }
    var claimed = TextBuffer(capacity: 64)
    claimed.append(grouped: head.totals.claimed)
    let amount = String(decoding: claimed.copy, as: UTF8.self)
    out.append("<p class=\"note\">")
    let text = StatementWords.forfeited(lines: head.totals.lines, claimed: amount)
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
    if deadline.postmark == nil { return StatementWords.admittedUnchecked }
    return deadline.isLate ? StatementWords.forfeitRule : StatementWords.admitted
  }
}
