import Settlement
internal import Text

/// The words of the report of care.
enum CareWords {
  static let toMake = Message(en: "Visits to make", zh: "待进行的强制保养")
  static let noneToMake = Message(
    en: "No maintenance is due or overdue.", zh: "没有到期或逾期未做的强制保养。")
  static let coverage = Message(
    en: "Maintenance by milestone (machines)", zh: "各次强制保养完成情况（台）")
  static let key = Message(en: "What the bars show", zh: "图例")
  static let byDealer = Message(en: "Maintenance by service center", zh: "各服务中心完成情况")
  static let made = Message(en: "Visits made", zh: "已进行的强制保养")
  static let noneMade = Message(
    en: "No line of maintenance on a standing statement has its visit in these periods.",
    zh: "有效结算单上没有服务日期在本期间内的强制保养。")
  static let unsold = Message(en: "Machines in stock, by service center", zh: "各服务中心待销车检查")
  static let noneUnsold = Message(
    en: "No machine was in stock for a whole month of these periods.", zh: "本期间没有整月在库的待销车。")
  static let toLookAt = Message(
    en: "Checks that are missing or have no record", zh: "未做检查或没有记录表的待销车")

  static let covered = Message(en: "Covered", zh: "应保")
  static let machine = Message(en: "Machine", zh: "整机编号")
  static let model = Message(en: "Model", zh: "机型")
  static let soldOn = Message(en: "Sold", zh: "销售日期")
  static let milestone = Message(en: "At hours", zh: "强保（小时）")
  static let window = Message(en: "Window", zh: "规定时间")
  static let hours = Message(en: "Hours read", zh: "工作小时（日期）")
  static let estimate = Message(en: "Now about", zh: "估计现小时")
  static let state = Message(en: "State", zh: "状态")
  static let visitedOn = Message(en: "Visited on", zh: "保养日期")
  static let newHours = Message(en: "Hours", zh: "小时数")
  static let signature = Message(en: "User signs", zh: "用户签字")
  static let dealer = Message(en: "Service center", zh: "服务中心")
  static let share = Message(en: "Done", zh: "完成率")
  static let day = Message(en: "Day", zh: "日期")
  static let record = Message(en: "Record", zh: "服务记录表号")
  static let statement = Message(en: "Statement, line", zh: "结算单、行")
  static let decision = Message(en: "Decision", zh: "结果")
  static let month = Message(en: "Month", zh: "月份")
  static let arrivedOn = Message(en: "Arrived", zh: "到货日期")
  static let months = Message(en: "Months asked for", zh: "应检（台月）")
  static let missingChecks = Message(en: "Checks missing", zh: "待销车未检")
  static func ofAsked(_ count: Int) -> Message {
    Message(en: "of \(count) months asked for", zh: "应检 \(count) 台月")
  }

  static let coverageNote = Message(
    en:
      "What is waiting is not drawn. Lapsed: the warranty was over, or a later milestone was done, "
      + "before it was.",
    zh: "未到期的不画出。已失效：三包期已满，或已做后一次强保。")
  static let estimateNote = Message(
    en: "Now about: the hours read, continued at the same pace from the sale to the as-of day.",
    zh: "估计现小时：按销售日至抄表日的平均进度推算至截止日。")

  static func name(of state: CareState) -> Message {
    switch state {
    case .done: Message(en: "done", zh: "已完成")
    case .due: Message(en: "due", zh: "到期待做")
    case .overdue: Message(en: "overdue", zh: "逾期未做")
    case .lapsed: Message(en: "lapsed", zh: "已失效")
    case .waiting: Message(en: "waiting", zh: "未到期")
    }
  }

  static func name(of state: UnsoldState) -> Message {
    switch state {
    case .noRecord: Message(en: "no record", zh: "有问题无记录表")
    case .checked: Message(en: "checked", zh: "已检")
    case .missing: Message(en: "missing", zh: "未检")
    case .deemedSold: Message(en: "deemed sold", zh: "视同已售")
    }
  }

  static func noDealer(_ language: Language) -> String { ReportWords.notKnown[language] }

  static let allTie = Message(
    en: "Covered milestones = rows of care.csv", zh: "应保次数合计＝care.csv 行数")

  static func tie(_ dealer: String, _ milestone: Int) -> Message {
    Message(
      en:
        "\(dealer.isEmpty ? "not known" : dealer), \(milestone) hours: covered = done + due + overdue "
        + "+ lapsed + waiting",
      zh: "\(dealer.isEmpty ? "不详" : dealer)，\(milestone) 小时：应保＝已完成＋到期待做＋逾期未做＋已失效＋未到期")
  }

  static func more(_ count: Int, in file: String) -> Message {
    Message(en: "And \(count) more, in \(file).", zh: "另有 \(count) 行，见 \(file)。")
  }
}
