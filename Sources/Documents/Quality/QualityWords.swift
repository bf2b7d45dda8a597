import Settlement
internal import Text

/// The words of the report of service quality.
enum QualityWords {
  static let calls = Message(en: "Calls", zh: "报修")
  static let complaints = Message(en: "Complaints", zh: "投诉")
  static let todo = Message(en: "To do", zh: "待办事项")
  static let goalsReached = Message(en: "Goals reached", zh: "达标项数")
  static let goalsMissed = Message(en: "Missed", zh: "未达标")
  static let none = Message(en: "None.", zh: "无。")
  static let and = Message(en: "; ", zh: "；")
  static let goals = Message(en: "Goals and results", zh: "目标与结果")
  static let arrival = Message(en: "Arrival by distance", zh: "按距离到达")
  static let restored = Message(en: "Restored in time", zh: "按时恢复")
  static let satisfactionShort = Message(en: "Satisfied users", zh: "用户满意")
  static let calledBackShort = Message(en: "Repairs called back", zh: "维修回访")
  static let questions = Message(en: "The nine questions of the call-backs", zh: "回访的九个问题")
  static let grades = Message(en: "Questions with grades", zh: "评价类问题")
  static let yesOrNo = Message(en: "Questions of yes or no", zh: "是否类问题")
  static let complaintsBy = Message(
    en: "Complaints by class and department", zh: "按类别和责任部门的投诉")
  static let classOf = Message(en: "Class", zh: "类别")
  static let department = Message(en: "Department", zh: "责任部门")
  static let dealer = Message(en: "Service center", zh: "服务中心")
  static let task = Message(en: "What", zh: "事项")
  static let lists = Message(en: "Lists", zh: "清单")
  static let lines = Message(en: "Lines", zh: "行数")
  static let reduced = Message(en: "Reduced", zh: "扣减比例")
  static let ofAll = Message(en: "All", zh: "全部")
  static let noCases = Message(en: "No case of this service center.", zh: "该服务中心没有考核事项。")

  static let met = Message(en: "Met", zh: "达到")
  static let missed = Message(en: "Missed", zh: "未达到")
  static let open = Message(en: "Open", zh: "未到期")
  static let unknown = Message(en: "Not known", zh: "不详")
  static let percent = Message(en: "Percent", zh: "达到率")
  static let results = [met, missed, open, unknown]
  static let yes = Message(en: "Yes", zh: "是")
  static let no = Message(en: "No", zh: "否")
  static let blank = Message(en: "No answer", zh: "未答")
  static let satisfiedShare = Message(en: "Good", zh: "满意率")
  static let yesShare = Message(en: "Yes of all", zh: "“是”占比")
  static let satisfied = Message(en: "satisfied", zh: "满意")
  static let fairly = Message(en: "fairly", zh: "基本满意")
  static let neutral = Message(en: "neutral", zh: "一般")
  static let notSatisfied = Message(en: "not satisfied", zh: "不满意及以下")

  static let goalHeadings = [
    Message(en: "Measure", zh: "指标"), Message(en: "Cases", zh: "件数"), met, missed, open, unknown,
    percent, Message(en: "Goal", zh: "目标"), Message(en: "Reached", zh: "是否达标"),
  ]

  static let complaintHeadings = [
    Message(en: "Received", zh: "受理"), Message(en: "Closed", zh: "已办结"),
    Message(en: "Open", zh: "未办结"), Message(en: "Too late", zh: "逾期"),
    Message(en: "Our fault", zh: "我方责任"),
  ]

  static let taskHeadings = [
    Message(en: "Machine", zh: "整机编号"), Message(en: "Number", zh: "编号"),
    Message(en: "Since", zh: "起始日期"),
  ]

  static let rules = Message(
    en:
      "Percent = met ÷ (met + missed). Satisfied and fairly satisfied count as satisfied, neutral "
      + "does not, and no answer is no case of the percentage. Hours run by the clock, 24 a day, from "
      + "the call or the transfer. What is blank is open until its time is over at the end of the day "
      + "that the report is as of.",
    zh: "达到率＝达到÷（达到＋未达到）。满意和基本满意计为满意，一般不计为满意，未答不计入比例。时限按自然时间计算，一天24小时，"
      + "自来电或转送起算。尚未填写的，在截至日终了前未超过时限的为未到期，超过的为未达到。")

  static func reached(_ isReached: Bool) -> Message {
    isReached ? Message(en: "yes", zh: "达标") : Message(en: "NO", zh: "未达标")
  }

  static func withoutTarget(_ count: Int) -> Message {
    Message(
      en: "\(count) in warranty without a target of arrival", zh: "其中保内无到达时限的 \(count) 件")
  }

  static func withoutDealer(_ count: Int) -> Message {
    Message(
      en: "Rows without a known service center: \(count); they count in the figures of all alone.",
      zh: "服务中心不详的行：\(count)；只计入合计。")
  }

  static func asked(_ count: Int) -> Message {
    Message(en: "Users reached: \(count).", zh: "成功回访 \(count) 户次。")
  }

  static func count(of code: QualityTask.Code, _ count: Int) -> Message {
    Message(
      en: "\(code.title.english): \(count). \(code.remedy.english)",
      zh: "\(code.title.chinese)：\(count)。\(code.remedy.chinese)")
  }

  static func late(_ count: Int) -> Message {
    Message(en: "\(count) too late", zh: "其中逾期 \(count) 份")
  }

  static func rejected(_ count: Int) -> Message {
    Message(en: "\(count) rejected", zh: "其中剔除 \(count) 行")
  }

  static func liable(_ count: Int) -> Message {
    Message(en: "\(count) our fault", zh: "其中我方责任 \(count) 件")
  }

  static func decided(_ tally: CaseTally) -> Message {
    Message(
      en: "\(tally.met) of \(tally.decided)", zh: "\(tally.decided) 件中 \(tally.met) 件")
  }

  static func invoicesLate(_ count: Int) -> Message {
    Message(
      en: "Invoices overdue, or come after their day: \(count).", zh: "发票逾期未到或逾期才到：\(count)。")
  }
}
