import Settlement

extension SummaryWords {
  // What wants attention.
  static let attention = Message(en: "What wants attention", zh: "需要处理的事项")
  static let nothingOpen = Message(
    en: "Nothing: every list is settled, and there are no exceptions.", zh: "无：清单均已结算，没有异常。")
  static let exceptions = Message(en: "Exceptions", zh: "异常")
  static let severity = Message(en: "Severity", zh: "级别")
  static let code = Message(en: "Code", zh: "代码")
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
