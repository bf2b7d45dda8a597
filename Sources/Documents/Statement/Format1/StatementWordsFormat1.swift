import Settlement
internal import Text

/// The words of a statement's page in format 1 that today's page words otherwise.
enum StatementWordsFormat1 {
  static let signs = Message(
    en: "Amounts include tax; a negative amount lowers this statement's total.",
    zh: "金额含税；负数减少本期核定总额。")

  static let consequence = Message(en: "Consequence", zh: "处理")

  static let inCapitals = Message(en: "In RMB capitals", zh: "人民币大写")

  static let byReason = Message(en: "Reductions by reason", zh: "按原因汇总核减")

  static let negativeReductions = Message(
    en: """
      In the lines, an amount after a reason is what it changed: − was taken off, + added. Here a negative \
      amount is one that was added.
      """, zh: "明细行中原因后的金额为增减额，“−”为核减，“+”为调增；本表中负数为调增。")

  static func counts(_ totals: StatementTotals) -> Message {
    Message(
      en: """
        Lines: \(totals.lines), of which \(totals.approved) approved, \(totals.adjusted) adjusted, \
        \(totals.rejected) rejected
        """,
      zh: """
        共\(totals.lines)行：核准\(totals.approved)行，调整\(totals.adjusted)行，\
        不予结算\(totals.rejected)行
        """)
  }

  static let tax = Message(en: "Tax inside the total", zh: "税额（按税率）")

  static let invoice = Message(en: "What to invoice", zh: "开票")

  static func request(buyer: Buyer, gross: String, due: Day, number: String) -> Message {
    Message(
      en: """
        By \(due) (that day included), please issue VAT special invoices for exactly \(gross) yuan \
        gross to \(buyer.name), taxpayer ID \(buyer.taxpayerID), and name the statement \(number) \
        on them.
        """,
      zh: """
        请于\(due)前（含当日）向\(buyer.name)（纳税人识别号\(buyer.taxpayerID)）\
        开具增值税专用发票，价税合计须恰为\(gross)元，并注明结算单号\(number)。
        """)
  }

  static let statementDigest = Message(
    en: "Digest of this statement (SHA-256)", zh: "本单摘要（SHA-256）")

  static let runDigest = Message(
    en: "Digest of the run (SHA-256)", zh: "结算批次摘要（SHA-256）")

  static let admitted = Message(en: "The list is admitted.", zh: "准予结算。")

  static let admittedUnchecked = Message(
    en: "The list is admitted; whether it was mailed in time was not checked.",
    zh: "准予结算；是否按期寄出未予核对。")
}

/// What was not checked, and the days that were guessed.
extension StatementWordsFormat1 {
  static func notEvaluated(_ absent: AbsentInput) -> Message {
    let rules =
      absent == .receipts
      ? Message(en: absent.rules.english, zh: "寄出截止日") : absent.rules
    return Message(
      en: "No \(absent.name.english) was at hand; not checked: \(rules.english).",
      zh: "未提供\(absent.name.chinese)，以下未予核对：\(rules.chinese)。")
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
