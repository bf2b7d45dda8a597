import Settlement
internal import Text

/// The words of a check, all but those of reasons and remedies.
enum CheckWords {
  static let title = Message(en: "Check before mailing", zh: "代垫费用清单寄前核对")
  static let lines = Message(en: "Lines", zh: "明细")
  static let line = Message(en: "No.", zh: "序号")
  static let item = Message(en: "Part or item", zh: "配件编号及名称")
  static let claimed = Message(en: "Claimed", zh: "申报")
  static let paid = Message(en: "Would be paid", zh: "可结算")
  static let cut = Message(en: "Would be cut", zh: "将核减")
  static let open = Message(en: "Cannot be judged here", zh: "此处无法判断")
  static let result = Message(en: "Result", zh: "结果")
  static let reason = Message(en: "Reason", zh: "原因")
  static let count = Message(en: "Lines", zh: "行数")
  static let amount = Message(en: "Amount", zh: "金额")
  static let sum = Message(en: "Total", zh: "合计")
  static let note = Message(en: "Note: ", zh: "提示：")
  static let byReason = Message(en: "What would be cut, by reason", zh: "核减原因汇总")
  static let raised = Message(
    en: "A negative amount is a raise.", zh: "负数为核增。")
  static let findings = Message(en: "About the files", zh: "文件中的问题")
  static let unchecked = Message(
    en: "What could not be checked here, and why", zh: "此处无法核对的事项及原因")
  static let isHeld = Message(
    en: "This list would be held: nothing of it is decided until the following is mended.",
    zh: "该清单将被暂缓：更正下列问题之前不会审核。")
  static let clean = Message(
    en: "Nothing would be cut: the list can be mailed.", zh: "没有核减，可以寄出。")
  static let noLists = Message(
    en: "No line of any list could be read.", zh: "没有读到任何清单行。")
  static let notes = Message(en: "check", zh: "核对结果")
  static let place = Message(en: "where", zh: "位置")
  static let what = Message(en: "what", zh: "说明")
  static let disclaimer = Message(
    en: "A preview by the rules and tables at hand; the settlement statement decides.",
    zh: "本核对按现有规则和资料试算，以正式结算单为准。")

  static func place(_ row: Int32) -> Message {
    Message(en: "row \(row)", zh: "第\(row)行")
  }

  static func paid(_ line: CheckedLine) -> Message {
    if line.isOpen { return Message(en: "not judged", zh: "未判断") }
    switch line.decision.verdict {
    case .approved: return Message(en: "paid", zh: "可全额结算")
    case .adjusted: return line.wantsAttention ? partly : higher
    case .rejected: return Message(en: "not paid", zh: "不予结算")
    }
  }

  private static let partly = Message(en: "cut", zh: "核减")

  private static let higher = Message(en: "raised", zh: "核增")

  /// What the day of mailing means for the list.
  static func mail(_ deadline: DeadlineRuling) -> Message {
    guard let mailed = deadline.postmark else { return dayAndWhy(deadline) }
    let left = Int(deadline.day.number - mailed.number)
    let day = dayAndWhy(deadline)
    guard left >= 0 else {
      return Message(
        en: "\(day.english). Mailed on \(mailed), the list is \(days(-left)) late.",
        zh: "\(day.chinese)。\(mailed)寄出，逾期\(-left)天。")
    }
    guard left > 0 else {
      return Message(
        en: "\(day.english). Mailed on \(mailed), the list is in time: it is the last day.",
        zh: "\(day.chinese)。\(mailed)寄出，按期：当天即最后一天。")
    }
    return Message(
      en: "\(day.english). Mailed on \(mailed), the list is in time, with \(days(left)) left.",
      zh: "\(day.chinese)。\(mailed)寄出，按期，还有\(left)天。")
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  private static func dayAndWhy(_ deadline: DeadlineRuling) -> Message {
    let (day, regular) = (deadline.day, deadline.regularDay)
    if !deadline.extendedBy.isEmpty {
      return Message(
        en: "\(day) (\(regular) extended by approval \(deadline.extendedBy))",
        zh: "\(day)（规定为\(regular)，经批准文号\(deadline.extendedBy)延期）")
    }
    guard day != regular else { return Message(en: "\(day)", zh: "\(day)") }
    return Message(
      en: "\(day) (moved from \(regular), a day off)", zh: "\(day)（\(regular)为休息日，顺延）")
  }
}
