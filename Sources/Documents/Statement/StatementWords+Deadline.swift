import Settlement

/// What the statement says about days: the deadline, its reasons, and what could not be checked.
extension StatementWords {
  static let deadline = Message(en: "Mailing deadline", zh: "寄出期限")
  static let lastDay = Message(en: "Last day in time", zh: "截止日")
  static let postmark = Message(en: "Postmark", zh: "邮戳日")
  static let receivedOn = Message(en: "Received on", zh: "收到日")
  static let consequence = Message(en: "Consequence", zh: "处理")
  static let notices = Message(en: "Notices", zh: "说明")

  static func regular(_ day: Day) -> Message {
    Message(en: "\(day) included, not moved or extended", zh: "\(day)（含当日），未顺延、未延期")
  }

  static func moved(_ regular: Day, to day: Day) -> Message {
    Message(
      en: "\(day) included; moved from \(regular), which is a day off",
      zh: "\(day)（含当日）；规定截止日\(regular)为休息日，顺延至此日")
  }

  static func extended(_ regular: Day, to day: Day, by approval: String) -> Message {
    Message(
      en: "\(day) included; set by approval \(approval) in place of \(regular)",
      zh: "\(day)（含当日）；规定截止日为\(regular)，经批准文号\(approval)改为此日")
  }

  static func inTime(_ day: Day) -> Message {
    Message(en: "\(day), in time", zh: "\(day)，按期寄出")
  }

  static func late(_ day: Day, days: Int) -> Message {
    Message(
      en: "\(day), \(days) \(days == 1 ? "day" : "days") after the deadline",
      zh: "\(day)，逾期\(days)天")
  }

  static let postmarkUnknown = Message(
    en: "not at hand: there is no register of receipts", zh: "未提供收件登记")
  static let admitted = Message(en: "The list is admitted.", zh: "准予结算。")
  static let admittedUnchecked = Message(
    en: "The list is admitted; whether it was mailed in time was not checked.",
    zh: "准予结算；是否按期寄出未予核对。")
  static let forfeitRule = Message(
    en: """
      A list that is mailed after the deadline is forfeited (服务配件费用结算制度, special notes, \
      item 3): none of its lines is paid.
      """, zh: "逾期寄出视为放弃结算（《服务配件费用结算制度》特别提示第3条），全部行不予结算。")

  static func forfeited(lines: Int, claimed: String) -> Message {
    Message(
      en: """
        Forfeited: the list was mailed after the deadline. All lines (\(lines)) are rejected; \
        \(claimed) yuan claimed will not be paid.
        """,
      zh: "逾期放弃：本清单在截止日之后寄出，全部\(lines)行不予结算，申报的\(claimed)元不予支付。")
  }

  static func notEvaluated(_ register: RegisterKind) -> Message {
    Message(
      en: "No \(register.name.english) was at hand; not checked: \(register.rules.english).",
      zh: "未提供\(register.name.chinese)，以下未予核对：\(register.rules.chinese)。")
  }

  static func deadlineGuessed(_ year: Int) -> Message {
    Message(
      en: """
        The calendar has no holidays of \(year): for the deadline only Saturdays and Sundays \
        counted as days off.
        """, zh: "没有\(year)年的节假日资料：推算截止日时仅以周六、周日为休息日。")
  }

  static func dueDayGuessed(_ year: Int) -> Message {
    Message(
      en: """
        The calendar has no holidays of \(year): for the invoice's last day only Saturdays and \
        Sundays counted as days off.
        """, zh: "没有\(year)年的节假日资料：推算开票期限时仅以周六、周日为休息日。")
  }
}
