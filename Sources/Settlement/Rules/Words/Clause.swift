internal import Text

/// The papers that the clauses cite, each named once.
enum Clause {
  static func settlement(_ chinese: String, _ english: String) -> Message {
    Message(
      en: "Regulation on settling service parts expenses (服务配件费用结算制度), \(english)",
      zh: "《服务配件费用结算制度》\(chinese)")
  }

  static func oldParts(_ chinese: String, _ english: String) -> Message {
    Message(
      en: "Regulation on old service parts (服务旧件管理制度), \(english)",
      zh: "《服务旧件管理制度》\(chinese)")
  }

  static func maintenance(_ chinese: String, _ english: String) -> Message {
    Message(
      en: "Provisions on forced maintenance (强制保养的相关规定), \(english)",
      zh: "《强制保养的相关规定》\(chinese)")
  }

  static let staff = Message(
    en: "Working standard of after-sales service staff (售后服务维修人员工作标准), item 5",
    zh: "《售后服务维修人员工作标准》第5条")

  static func rulebook(_ chinese: String, _ english: String) -> Message {
    Message(en: "Rulebook: \(english)", zh: "规则手册：\(chinese)")
  }

  static func rule(_ chinese: String, _ english: String) -> Message {
    Message(en: "Settlement rule: \(english)", zh: "结算规则：\(chinese)")
  }
}
