import Settlement
internal import Text

/// The words of the report of expenses.
enum ExpenseWords {
  static let lines = Message(en: "Paid for lines", zh: "各行核定金额")
  static let adjustments = Message(en: "Adjustments", zh: "调整")
  static let unconfirmed = Message(en: "Not confirmed yet", zh: "其中尚未确认")
  static let statements = Message(en: "Total of the statements", zh: "结算单总额")
  static let inWarranty = Message(en: "Machines in warranty", zh: "三包期内整机（台）")
  static let dearest = Message(en: "Dearest part", zh: "费用最高的配件")
  static let leftOut = Message(en: "Of machines not followed", zh: "未计入单机费用")
  static let recovery = Message(en: "What suppliers take over", zh: "供应商承担的部分")
  static let claim = Message(en: "Claim", zh: "追偿单号")
  static let supplier = Message(en: "Supplier", zh: "供应商")
  static let claimState = Message(en: "State", zh: "状态")
  static let claimed = Message(en: "Claimed of suppliers", zh: "向供应商追偿")
  static let accepted = Message(en: "Accepted by suppliers", zh: "供应商认可")
  static let refused = Message(en: "Refused", zh: "拒绝")
  static let openClaims = Message(en: "Not answered yet", zh: "尚未回复")
  static let netTotal = Message(en: "Net of what is accepted", zh: "扣除认可后净额")
  static let none = Message(en: "None.", zh: "无。")

  static let trend = Message(
    en: "Paid in the last 12 periods, by kind (RMB, tax included)", zh: "近12期各类费用（人民币元，含税）")
  static let parts = Message(en: "The ten dearest parts", zh: "费用最高的十种配件")
  static let models = Message(
    en: "Models by what one machine has cost so far", zh: "各机型单机累计三包费用")
  static let records = Message(en: "Records", zh: "记录")
  static let machines = Message(en: "Machines", zh: "台数")
  static let per100 = Message(en: "Per 100", zh: "每百台")
  static let perMachine = Message(en: "A machine", zh: "单台费用")
  static let amount = Message(en: "Paid", zh: "金额")
  static let ofAll = Message(en: "Of all", zh: "占比")
  static let lineCount = Message(en: "Lines", zh: "行数")
  static let machine = Message(en: "Machine", zh: "整机编号")
  static let part = Message(en: "Part", zh: "配件编号")
  static let before = Message(en: "Repaired", zh: "前次维修")
  static let again = Message(en: "And again", zh: "再次维修")
  static let days = Message(en: "Days", zh: "间隔天数")
  static let noRepeats = Message(
    en: "No part of a machine was paid for twice within these days.", zh: "没有同一整机同一配件在此期限内重复维修。")

  static func share(_ share: Percentage?) -> Message {
    guard let share else { return Message(en: "", zh: "") }
    return Message(en: "\(share.text)% of all lines", zh: "占各行金额\(share.text)%")
  }

  static func net(_ statements: Money, without accepted: Money) -> Message {
    let sum =
      "\(grouped(statements)) \u{2212} \(grouped(accepted)) = \(grouped(statements - accepted))"
    return Message(
      en: "Total of the statements − accepted by suppliers = net: \(sum). Claims of the periods of "
        + "this report, as they are on file now.",
      zh: "结算单总额−供应商认可＝净额：\(sum)。按本报表各期追偿单目前的状态统计。")
  }

  static func repeats(within days: Int) -> Message {
    Message(
      en: "The same part of a machine again within \(days) days", zh: "\(days)天内同机同件重复维修")
  }

  static func per100Note(_ machines: Int) -> Message {
    Message(
      en: "Per 100: machines with the part paid for, to each 100 of the \(machines) machines in "
        + "warranty on the last day.",
      zh: "每百台：更换过该配件的整机台数，按期末三包期内整机\(machines)台折算。")
  }

  static func modelsNote(_ leftOut: Money) -> Message {
    Message(
      en: "All machines of the register that were sold, claimed for or not, over all periods up to "
        + "the last. Before the sale, and of machines that are unknown or unsold: "
        + "\(grouped(leftOut)), not in these figures.",
      zh: "按整机档案中已售出的全部整机（无论有无三包费用）和截至末期的全部费用计算。售前、未售出和档案中没有的整机共 "
        + "\(grouped(leftOut)) 元，未计入。")
  }

  static func more(_ count: Int, in file: String) -> Message {
    Message(en: "And \(count) more, in \(file).", zh: "另有 \(count) 行，见 \(file)。")
  }

  static func inService(_ key: String) -> Message {
    switch key {
    case "before-sale": Message(en: "before the sale", zh: "售前")
    case "12+": Message(en: "from month 12 on", zh: "满12个月及以后")
    default: Message(en: "month \(key)", zh: "满\(key)个月")
    }
  }

  static func heading(of key: ExpenseKey) -> Message {
    switch key {
    case .period: Message(en: "By period", zh: "按结算期")
    case .kind: Message(en: "By kind", zh: "按费用类别")
    case .dealer: Message(en: "By service center", zh: "按特约服务中心")
    case .model: Message(en: "By model", zh: "按机型")
    case .family: Message(en: "By family of machines", zh: "按机种")
    case .project: Message(en: "By project", zh: "按项目")
    case .cause: Message(en: "By cause of the fault", zh: "按故障责任")
    case .monthsInService: Message(en: "By month in service", zh: "按使用月数")
    }
  }

  static func tie(of key: ExpenseKey) -> Message {
    let heading = heading(of: key)
    return Message(
      en: "\(heading.english): lines + adjustments = total of the statements",
      zh: "\(heading.chinese)：各行合计＋调整＝结算单总额")
  }
}
