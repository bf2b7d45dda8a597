import Settlement
internal import Text

/// What measures, questions and classes are called.
extension QualityWords {
  static func name(of measure: QualityMeasure) -> Message {
    if let target = measure.target { return name(of: target) }
    guard let kind = QualityMeasure.Kind(rawValue: measure.code) else {
      return Message(asWritten: measure.code)
    }
    switch kind {
    case .satisfactionRecords:
      return Message(en: "Satisfied on records", zh: "服务记录上的满意度")
    case .satisfactionCallBacks:
      return Message(en: "Satisfied in call-backs", zh: "回访中的满意度")
    case .repairsCalledBack: return Message(en: "Repairs called back", zh: "维修后回访")
    case .usersCalledBack: return Message(en: "Users called after the sale", zh: "售后用户回访")
    case .returnsClosed: return Message(en: "Returns closed in time", zh: "退货投诉按时办结")
    case .urgentClosed:
      return Message(en: "Urgent complaints closed in time", zh: "特急投诉按时办结")
    case .complaintsFollowedUp:
      return Message(en: "Closed complaints followed up", zh: "投诉办结后回访")
    }
  }

  /// A target by what it measures, and for which calls.
  private static func name(of target: ServiceTarget) -> Message {
    let (from, to, limit) = (name(of: target.from), name(of: target.to), limit(target.minutes))
    let conditions = conditions(of: target)
    let english = conditions.map(\.english).joined(separator: ", ")
    let chinese = conditions.map(\.chinese).joined(separator: "，")
    return Message(
      en:
        "\(to.english.prefix(1).uppercased() + to.english.dropFirst()) within \(limit.english) of the \(from.english)"
        + (english.isEmpty ? "" : " (\(english))"),
      zh: "\(from.chinese)后\(limit.chinese)内\(to.chinese)"
        + (chinese.isEmpty ? "" : "（\(chinese)）"))
  }

  private static func conditions(of target: ServiceTarget) -> [Message] {
    var conditions: [Message] = []
    if target.isInCity { conditions.append(Message(en: "in the city", zh: "市区")) }
    if let upTo = target.upTo {
      let kilometres = fixedPointText(Int128(upTo), places: 1, atLeast: 0)
      conditions.append(Message(en: "up to \(kilometres) km", zh: "\(kilometres)公里以内"))
    }
    if let level = target.level {
      conditions.append(Message(en: "level \(level)", zh: "故障等级\(level)"))
    }
    if target.isForAnyWarranty {
      conditions.append(Message(en: "in warranty or not", zh: "含保外"))
    }
    return conditions
  }

  private static func limit(_ minutes: Int) -> Message {
    minutes.isMultiple(of: 60)
      ? Message(en: "\(minutes / 60) h", zh: "\(minutes / 60)小时")
      : Message(en: "\(minutes) min", zh: "\(minutes)分钟")
  }

  private static func name(of time: CallTime) -> Message {
    switch time {
    case .called: Message(en: "call", zh: "来电")
    case .arrived: Message(en: "arrival", zh: "到达")
    case .restored: Message(en: "running again", zh: "恢复")
    case .answered: Message(en: "answer", zh: "答复")
    case .transferred: Message(en: "transfer", zh: "转送")
    case .arranged: Message(en: "arrangement", zh: "安排")
    case .checked: Message(en: "check", zh: "催查")
    }
  }

  static func name(of grade: Satisfaction) -> Message {
    switch grade {
    case .satisfied: Message(en: "Satisfied", zh: "满意")
    case .fairly: Message(en: "Fairly", zh: "基本满意")
    case .neutral: Message(en: "Neutral", zh: "一般")
    case .dissatisfied: Message(en: "Dissatisfied", zh: "不满意")
    case .veryDissatisfied: Message(en: "Worst", zh: "很不满意")
    }
  }

  static func name(of question: CallBackQuestion) -> Message {
    switch question {
    case .contact: Message(en: "Gets in touch on its own", zh: "主动联系")
    case .guidance: Message(en: "Explains the care", zh: "保养指导")
    case .prompt: Message(en: "Serves promptly", zh: "服务及时")
    case .manner: Message(en: "Manner", zh: "服务态度")
    case .skill: Message(en: "Skill", zh: "维修技术")
    case .openProblem: Message(en: "Has an open problem", zh: "有待处理问题")
    case .performance: Message(en: "Performance", zh: "使用性能")
    case .product: Message(en: "Quality of the machine", zh: "总体质量")
    case .overall: Message(en: "All in all", zh: "总体评价")
    }
  }

  static func name(of about: ComplaintClass) -> Message {
    switch about {
    case .quality: Message(en: "Quality", zh: "质量异常")
    case .late: Message(en: "Late service", zh: "服务不及时")
    case .conduct: Message(en: "Conduct", zh: "服务态度、人为或违规")
    case .other: Message(en: "Other", zh: "其他")
    }
  }
}
