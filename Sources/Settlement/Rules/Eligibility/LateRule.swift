internal import Text

/// Rejects every line of a list whose postmark is after the deadline (逾期).
///
/// Who does not settle in time gives the money up; the list is decided all the same, so that the
/// statement shows what was lost.
enum LateRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    if facts.list.isLate { return .fails(.late) }
    return facts.list.hasReceipts ? .passes : .notAsked(.noReceipts)
  }

  static let reasons = [
    ReasonWords(
      .late,
      title: Message(en: "Mailed after the deadline", zh: "逾期寄出"),
      meaning: Message(
        en: """
          The list's postmark is after the deadline, so the whole list is forfeited and every line \
          is rejected.
          """, zh: "清单邮戳日晚于截止日，整份清单视为放弃结算，全部行不予结算。"),
      clause: Clause.settlement("第3条及特别提示第3条", "item 3 and special notes, item 3"),
      remedy: Message(
        en: """
          Mail the next list by its deadline. Where an extension was approved, send its number to \
          the customer service center before this statement is confirmed.
          """, zh: "下期请在截止日前寄出；如有延期批准，请在确认本结算单前将批准文号报客户服务中心。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let deadline = line.terms.deadline
    let days = deadline.postmark.map { Int($0.number - deadline.day.number) } ?? 0
    let late = days == 1 ? "1 day" : "\(days) days"
    return Message(
      en: "the deadline was \(deadline.day), \(late) before the mailing: get a written extension "
        + "for \(line.terms.period) before you mail, else nothing of the list is paid",
      zh: "截止日为 \(deadline.day)，寄出已逾期 \(days) 天：寄出前须取得 \(line.terms.period) 的书面延期批准，否则整份清单不予结算")
  }

  static func seen(_ line: TracedLine) -> Message? {
    let day = line.deadline.day
    return line.deadline.postmark.map {
      Message(en: "postmark \($0), last day \(day)", zh: "邮戳 \($0)，截止日 \(day)")
    }
  }
}
