import Settlement
internal import Text

/// The words of the month at a glance, where the statement has none for it.
enum SummaryWords {
  static let title = Message(en: "The Month at a Glance", zh: "月度结算概览")
  static let lists = Message(en: "Expense lists", zh: "代垫费用清单")
  static let lines = Message(en: "Lines", zh: "明细行")
  static let share = Message(en: "Share cut", zh: "核减率")
  static let statements = Message(en: "Statements", zh: "结算单")
  static let none = Message(en: "None.", zh: "无。")

  static func share(_ share: String) -> Message {
    Message(en: "\(share) of what was claimed", zh: "占申报金额\(share)")
  }

  static func settled(_ count: Int) -> Message {
    Message(en: "\(count) settled", zh: "已结算\(count)份")
  }

  static func unsettled(held: Int, withoutList: Int) -> Message {
    Message(
      en: "\(held) held, \(withoutList) without a list",
      zh: "暂缓\(held)份，未报清单\(withoutList)家")
  }

  static func decisions(approved: Int, adjusted: Int, rejected: Int) -> Message {
    Message(
      en: "\(approved) approved, \(adjusted) adjusted, \(rejected) rejected",
      zh: "核准\(approved)，核减或核增\(adjusted)，不予结算\(rejected)")
  }

  // Where the money was cut.
  static let cuts = Message(
    en: "Where the money was cut (RMB, tax included)", zh: "核减原因（人民币元，含税）")
  static let nothingCut = Message(en: "Nothing was cut.", zh: "本月无核减。")
  static let cut = Message(en: "Cut", zh: "核减")
  static let raised = Message(en: "Raised", zh: "核增")
  static let ofClaimed = Message(en: "Of claimed", zh: "占申报")

  // The trend.
  static let trend = Message(
    en: "Approved and cut in the last 12 months (RMB, tax included)",
    zh: "近12个月核定与核减（人民币元，含税）")
  static let trendFigures = Message(en: "The last 12 months in figures", zh: "近12个月数据")
  static let trendNote = Message(
    en: "Above each column: the share cut. Earlier months stand as when this one was last settled.",
    zh: "柱上数字为核减率。以前月份为本月最近一次结算时的有效数据。")

  static func inWords(_ month: MonthTotals) -> Message {
    guard month.statements > 0 else {
      return Message(en: "\(month.period): no statements", zh: "\(month.period)：无结算单")
    }
    let (total, cut) = (grouped(month.total), grouped(month.reductions))
    return Message(
      en: "\(month.period): \(total) approved, \(cut) cut",
      zh: "\(month.period)：核定\(total)，核减\(cut)")
  }

  static func key(_ language: Language) -> [(BarFill, String)] {
    [(.solid, approved[language]), (.hatched, cut[language])]
  }

  static let approved = Message(en: "Approved", zh: "核定")

  // Deadlines.
  static func deadlines(asOf day: Day) -> Message {
    Message(en: "Deadlines ahead, seen from \(day)", zh: "近期期限（截至\(day)）")
  }

  static let amount = Message(en: "Amount", zh: "金额")
  static let deadline = Message(en: "Deadline", zh: "期限")
  static let left = Message(en: "Days", zh: "天数")

  static func what(_ deadline: AheadDeadline, after period: Period) -> Message {
    let count = deadline.statements
    guard count > 0 else {
      return period.sort.words.deadlineAhead(period.next)
    }
    return Message(
      en: "invoices of \(count) statement\(count == 1 ? "" : "s")", zh: "\(count)份结算单开票期限")
  }

  static func days(_ count: Int32) -> Message {
    switch count {
    case 0: Message(en: "today", zh: "当天")
    case 1...: Message(en: "in \(count) day\(count == 1 ? "" : "s")", zh: "还有\(count)天")
    default: Message(en: "\(-count) day\(count == -1 ? "" : "s") ago", zh: "已过\(-count)天")
    }
  }

  static func laterDays(_ count: Int) -> Message {
    Message(
      en: "Later days, not shown: \(count). summary.csv has the day of each statement.",
      zh: "另有\(count)个较晚的日期未列出，各结算单的日期见 summary.csv。")
  }
}

extension SummaryWords {
  // What wants attention.
  static let attention = Message(en: "What wants attention", zh: "需要处理的事项")
  static let nothingOpen = Message(
    en: "Nothing: every list is settled, and there are no exceptions.", zh: "无：清单均已结算，没有异常。")
  static let exceptions = Message(en: "Exceptions", zh: "异常")
  static let severity = Message(en: "Severity", zh: "级别")
  static let code = Message(en: "What", zh: "事项")
  static let count = Message(en: "Count", zh: "条数")
  static let first = Message(en: "The first of them", zh: "首条")
  static let held = Message(en: "Lists held", zh: "暂缓的清单")
  static let withoutList = Message(en: "Service centers without a list", zh: "未报清单的服务中心")
  static let dealerID = Message(en: "No.", zh: "编号")
  static let dealerName = Message(en: "Service center", zh: "特约服务中心")

  static func name(of severity: Finding.Severity) -> Message {
    switch severity {
    case .error: Message(en: "Error", zh: "错误")
    case .notice: Message(en: "Notice", zh: "提示")
    }
  }

  static func exceptions(errors: Int, notices: Int) -> Message {
    Message(
      en: "Exceptions: errors \(errors), notices \(notices).",
      zh: "异常：错误\(errors)条，提示\(notices)条。")
  }

  static let whereToLook = Message(
    en: "exceptions.csv names for each the file, row and column, and what to do.",
    zh: "exceptions.csv 逐条列出文件、行、列和处理办法。")

  static func row(_ row: Int) -> Message { Message(en: "row \(row)", zh: "第\(row)行") }

  // The service centers.
  static let dealers = Message(
    en: "Service centers by approved amount (RMB, tax included)",
    zh: "特约服务中心：按核定总额排列（人民币元，含税）")
  static let state = Message(en: "State", zh: "状态")
  static let due = Message(en: "Invoice by", zh: "开票截止")
  static let invoiceBy = Message(en: "Invoice by", zh: "开票期限")
  static let noStatements = Message(
    en: "No statement stands for this month.", zh: "本月没有结算单。")

  static func others(_ count: Int) -> Message {
    Message(en: "\(count) others", zh: "其余\(count)家")
  }

  static let shortened = Message(
    en: "The bar of the others is cut short where it is longer than the picture.",
    zh: "“其余”一行超出图幅时截短显示。")

  // The foot.
  static let source = Message(
    en: """
      All figures are sums over the standing statements of the month, as archived; summary.csv, reductions.csv and \
      decisions.csv have them one by one.
      """,
    zh: "以上数字均为档案中本月有效结算单的合计，明细见 summary.csv、reductions.csv 和 decisions.csv。")
}
