import Settlement
internal import Text

/// The words of the statement, all but those of lines and reasons.
enum StatementWords {
  static let title = Message(en: "Warranty Settlement Statement", zh: "三包服务费用结算单")
  static let number = Message(en: "Statement no.", zh: "结算单号")
  static let revisionLabel = Message(en: "Revision", zh: "版次")
  static let period = Message(en: "Month settled", zh: "结算月份")
  static let issuedOn = Message(en: "Issued on", zh: "出具日期")
  static let asOf = Message(en: "As of", zh: "截至日期")

  static func revision(_ number: Int) -> Message {
    Message(en: "Revision \(number)", zh: "第\(number)版")
  }

  static func superseding(_ number: Int) -> Message {
    Message(en: "\(number), supersedes \(number - 1)", zh: "\(number)（取代第\(number - 1)版）")
  }

  // The parties.
  static let buyer = Message(en: "Manufacturer (buyer)", zh: "厂家（购方）")
  static let dealer = Message(en: "Service center (seller)", zh: "特约服务中心（销方）")
  static let name = Message(en: "Name", zh: "名称")
  static let taxpayerID = Message(en: "Taxpayer ID", zh: "纳税人识别号")
  static let taxpayer = Message(en: "Taxpayer type", zh: "纳税人类型")
  static let dealerID = Message(en: "Service center no.", zh: "服务中心编号")
  static let account = Message(en: "Parts account", zh: "往来账号")

  // The lines.
  static let lines = Message(en: "Lines (RMB, tax included)", zh: "明细（人民币元，含税）")
  static let lineNumber = Message(en: "No.", zh: "序号")
  static let record = Message(en: "Service record", zh: "服务记录表号")
  static let item = Message(en: "Part or item", zh: "配件编号及名称")
  static let quantity = Message(en: "Quantity", zh: "数量")
  static let unitPrice = Message(en: "Unit price", zh: "单价")
  static let amount = Message(en: "Amount", zh: "金额")
  static let fee = Message(en: "Management fee", zh: "管理费")
  static let feeColumn = Message(en: "Fee", zh: "管理费")
  static let decision = Message(en: "Decision", zh: "结果")
  static let lineFigures: [Message?] = [quantity, unitPrice, amount, feeColumn, decision]
  static let claimed = Message(en: "claimed", zh: "申报")
  static let approved = Message(en: "approved", zh: "核定")
  static let advice = Message(en: "Please note: ", zh: "提示：")
  static let sum = Message(en: "Total", zh: "合计")
  static func sheetSum(_ sheet: Int) -> Message {
    Message(en: "Subtotal of page \(sheet)", zh: "第\(sheet)页小计")
  }

  // The totals.
  static let claimedTotal = Message(en: "Claimed", zh: "申报金额")
  static let reductions = Message(en: "Reductions", zh: "核减金额")
  static let adjustments = Message(en: "Adjustments", zh: "前期调整")
  static let total = Message(en: "Total to be settled", zh: "核定总额")
  static let inCapitals = Message(en: "Total in RMB capitals", zh: "核定总额（大写）")
  static let byKind = Message(en: "Totals by kind", zh: "按类别汇总")
  static let kind = Message(en: "Kind", zh: "费用类别")
  static let lineCount = Message(en: "Lines", zh: "行数")
  static let approvedAmount = Message(en: "Approved amount", zh: "核定金额")
  static let approvedFee = Message(en: "Approved fee", zh: "核定管理费")
  static let approvedTotal = Message(en: "Approved in all", zh: "核定合计")
  static let byReason = Message(en: "Reductions by reason", zh: "核减原因汇总")
  static let reason = Message(en: "Reason", zh: "原因")
  static let clause = Message(en: "Clause", zh: "依据")
  static let change = Message(en: "Change", zh: "增减额")
  static let signs = Message(
    en: "− was taken off what was claimed, + was added.", zh: "“−”为核减，“+”为核增。")
  static let raised = Message(en: "Raised", zh: "核增")
  static let cut = Message(en: "Cut", zh: "核减")

  static func counts(_ totals: StatementTotals) -> Message {
    Message(
      en: """
        Lines: \(totals.lines), of which \(totals.approved) approved, \(totals.adjusted) adjusted, \
        \(totals.rejected) rejected
        """,
      zh: """
        共\(totals.lines)行：核准\(totals.approved)行，核减或核增\(totals.adjusted)行，\
        不予结算\(totals.rejected)行
        """)
  }

  // Tax and invoice.
  static let tax = Message(en: "Tax inside the total", zh: "价税分离（按税率）")
  static let rate = Message(en: "Tax rate", zh: "税率")
  static let gross = Message(en: "Gross", zh: "价税合计")
  static let net = Message(en: "Net", zh: "不含税金额")
  static let taxAmount = Message(en: "Tax", zh: "税额")
  static let invoice = Message(en: "What to invoice", zh: "开票要求")
  static let taxAndInvoice = Message(
    en: "Tax inside the total, and what to invoice", zh: "价税分离及开票要求")
  static let subject = Message(en: "For", zh: "开票项目")
  static let nothingDue = Message(
    en: """
      Nothing is due on this statement: no invoice is to be issued. The negative total is carried to \
      the next statement as an adjustment.
      """,
    zh: "本结算单无应付金额，无须开具发票；负数总额转入下一期结算单，作为前期调整。")
  static let noInvoice = Message(
    en: "Nothing is due on this statement: no invoice is to be issued.",
    zh: "本结算单无应付金额，无须开具发票。")
  static let carried = Message(
    en: "The negative total is carried to the next statement as an adjustment.",
    zh: "负数总额转入下一期结算单，作为前期调整。")
  static let smallScale = Message(
    en: """
      As a small-scale taxpayer you may issue at 3% instead; the gross total stays the same.
      """, zh: "小规模纳税人也可按3%征收率开具，价税合计不变。")

  static func request(buyer: Buyer, gross: String, due: Day, number: String) -> Message {
    Message(
      en: """
        By \(due) (that day included), please issue VAT special invoices for exactly \(gross) yuan \
        gross to \(buyer.name), taxpayer ID \(buyer.taxpayerID), and name the statement \(number) \
        on them.
        """,
      zh: """
        请于\(due.inWords)前（含当日）向\(buyer.name)（纳税人识别号\(buyer.taxpayerID)）\
        开具增值税专用发票，价税合计应为\(gross)元，须与本单一致，并注明结算单号\(number)。
        """)
  }

  /// How items below zero are invoiced: an invoice has no negative line but a discount, and none at
  /// all of a rate that comes to zero or less.
  static func invoicingBelowZero(_ head: StatementHead) -> [Message] {
    let deducted = head.taxes.filter { $0.gross <= .zero }.map(\.rate)
    let discounted = head.proposal.filter { $0.gross < .zero && !deducted.contains($0.rate) }
    return (discounted.isEmpty ? [] : [negativeItem]) + deducted.map(deductedRate)
  }

  private static let negativeItem = Message(
    en: """
      An item below zero is invoiced as a discount line of the largest item at the same rate, on the \
      same invoice.
      """, zh: "负数项目不能单独开具，请作为同一税率金额最大项目的折扣行，在同一张发票上开具。")

  private static func deductedRate(_ rate: Rate) -> Message {
    Message(
      en: """
        What stands at \(text(rate)) comes to zero or less and is a deduction: it is not invoiced; the \
        total is invoiced at the other rates.
        """,
      zh: "税率\(text(rate))的项目合计不大于零，为抵减，不单独开具；请按其他税率开具，价税合计仍为本单合计。")
  }

  // Confirmation and foot.
  static let confirmation = Message(en: "Confirmation", zh: "确认")
  static let confirm = Message(
    en: "We confirm this statement.", zh: "确认：对本结算单无异议。")
  static let dispute = Message(
    en: "We dispute these lines, for these reasons:", zh: "异议：对下列各行有异议，理由如下：")
  static let settledBy = Message(
    en: "Audited and settled as stated above.", zh: "以上金额经审核。")
  static let offices = Message(
    en: "Prepared by:\u{2003}\u{2003}\u{2003}Checked by:\u{2003}\u{2003}\u{2003}Approved by:",
    zh: "制单：\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}审核：\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}批准：")
  static let remark = Message(en: "Remarks:", zh: "备注：")
  static let signature = Message(
    en: "Signature and seal:\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}Date:",
    zh:
      "签字（盖章）：\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}\u{2003}日期：\u{2003}\u{2003}年\u{2003}月\u{2003}日"
  )

  static func edition(_ from: Period) -> Message {
    Message(
      en: "Settled under the rulebook's edition in force from \(from).",
      zh: "依据自\(from)起执行的规则手册结算。")
  }

  static let statementDigest = Message(
    en: "Digest of this statement (SHA-256)", zh: "本单校验码（SHA-256）")
  static let runDigest = Message(
    en: "Digest of the run (SHA-256)", zh: "批次校验码（SHA-256）")
}

/// What the statement says about days: the deadline, its reasons, and what could not be checked.
extension StatementWords {
  static let deadline = Message(en: "Mailing deadline", zh: "寄出期限")
  static let lastDay = Message(en: "Last day in time", zh: "截止日")
  static let postmark = Message(en: "Postmark", zh: "邮戳日")
  static let receivedOn = Message(en: "Received on", zh: "收到日")
  static let consequence = Message(en: "Consequence", zh: "受理")
  static let notices = Message(en: "Notices", zh: "说明")
  static let notice = Message(en: "Note:", zh: "说明：")

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

  static let consignmentLabel = Message(en: "Delivery note", zh: "送货单")

  static func consignment(_ consignment: Consignment) -> Message {
    let sent = consignment.mailedOn
    let (en, zh) =
      consignment.number.isEmpty ? ("", "") : ("\(consignment.number), ", "\(consignment.number)，")
    guard let received = consignment.receivedOn else {
      return Message(en: "\(en)sent \(sent)", zh: "\(zh)\(sent)发出")
    }
    return Message(
      en: "\(en)sent \(sent), back \(received)", zh: "\(zh)\(sent)发出，\(received)收到")
  }

  static func received(_ postmark: Message, on day: Day) -> Message {
    Message(
      en: "\(postmark.english) (received \(day))", zh: "\(postmark.chinese)（\(day)收到）")
  }

  static let postmarkUnknown = Message(
    en: "not at hand: there is no register of receipts", zh: "未提供收件登记")
  static let admitted = Message(en: "The list is admitted.", zh: "按期，予以审核。")
  static let admittedUnchecked = Message(
    en: "The list is admitted; whether it was mailed in time was not checked.",
    zh: "予以审核；是否按期寄出未予核对。")
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

  static func notEvaluated(_ absent: AbsentInput) -> Message {
    Message(
      en: "No \(absent.name.english) was at hand; not checked: \(absent.rules.english).",
      zh: "未提供\(absent.name.chinese)，以下未予核对：\(absent.rules.chinese)。")
  }

  static func deadlineGuessed(_ words: SchemeWords) -> (Int) -> Message {
    { guessed($0, what: words.deadlineInNotices) }
  }

  static func dueDayGuessed(_ year: Int) -> Message {
    guessed(year, what: Message(en: "the invoice's last day", zh: "开票期限"))
  }

  private static func guessed(_ year: Int, what: Message) -> Message {
    Message(
      en: """
        The days off of \(year) are not known: for \(what.english) Saturdays, Sundays and the days \
        that the law fixes by date counted as days off.
        """,
      zh: "尚无\(year)年放假安排：\(what.chinese)按周六、周日和法定固定放假日（元旦、劳动节、国庆节）推算。")
  }
}

extension Day {
  /// As a Chinese paper writes it: `2025年11月21日`.
  var inWords: String {
    let (year, month, day) = components
    return "\(year)年\(month)月\(day)日"
  }
}
