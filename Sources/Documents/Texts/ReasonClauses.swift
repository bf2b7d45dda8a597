package import Settlement

extension ReasonCode {
  /// What the code rests on: the regulation, the rulebook's key, or the settlement rule by name.
  package var clause: Message {
    switch self {
    case .late: Source.settlement("第3条及特别提示第3条", "item 3 and special notes, item 3")
    case .recordOtherDealer: Source.rule("服务记录归属", "ownership of service records")
    case .recordMissing, .recordUnsigned, .recordIncomplete: Source.staff
    case .otherMonth: Source.settlement("第3条", "item 3")
    case .machineUnknown: Source.rule("整机档案", "register of machines")
    case .cardLate: Source.rulebook("cardWithinDays")
    case .outOfWarranty: Source.rule("三包期限", "term of warranty")
    case .duplicate: Source.rule("一次服务只结算一次", "a service is paid once")
    case .kindUnknown: Source.rule("费用类别", "kinds of expense")
    case .partUnknown, .priceAbove, .priceBelow: Source.settlement("第1条", "item 1")
    case .noConsent, .excessBorne: Source.settlement("特别提示第2条", "special notes, item 2")
    case .notReturned, .shortReturn: Source.settlement("第4条", "item 4")
    case .noLabel: Source.oldParts("第3条", "item 3")
    case .notReceived, .wrongPart: Source.settlement("第4条", "item 4")
    case .notGenuine: Source.settlement("第2条、第4条", "items 2 and 4")
    case .dismantled: Source.dismantling
    case .formMissing: Source.maintenance("第3条", "item 3")
    case .milestoneUnknown: Source.milestones
    case .milestoneNotCovered: Source.maintenance("间隔时间表", "table of intervals")
    case .milestoneRepeated, .quantityAbove:
      Source.rule("每次强保只结算一次", "a milestone is paid once")
    case .noTariff, .aboveTariff: Source.rule("服务费标准", "tariffs for services")
    case .arithmetic: Source.rule("金额计算与舍入", "computing and rounding amounts")
    case .feeAssembly: Source.assemblies
    case .feeEmergency: Source.settlement("特别提示第1条", "special notes, item 1")
    case .feeExternal, .feeNotDue: Source.settlement("第2条", "item 2")
    case .feeAdjusted: Source.managementFee
    case .classDoubtful: Source.rule("总成与密封件的认定", "telling assemblies and seals")
    case .milestoneOffSchedule: Source.maintenance("间隔时间表", "table of intervals")
    case .maybeEmergency: Source.settlement("特别提示第1条", "special notes, item 1")
    case .notOnManifest, .acceptedOverManifest: Source.settlement("第3条", "item 3")
    case .nameDiffers: Source.rule("名称核对", "comparing part names")
    case .repeated: Source.rule("清单内重复", "repetition within a list")
    }
  }
}

/// The papers that the clauses cite, each named once.
private enum Source {
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

  static let dismantling = Message(
    en: """
      Regulation on old service parts (服务旧件管理制度), item 2; exceptions: rulebook, \
      mayBeDismantled
      """, zh: "《服务旧件管理制度》第2条；例外见规则手册 mayBeDismantled")

  static let milestones = Message(
    en: "Provisions on forced maintenance (强制保养的相关规定), item 1; rulebook, milestones",
    zh: "《强制保养的相关规定》第1条；规则手册 milestones")

  static let assemblies = Message(
    en: """
      Regulation on settling service parts expenses (服务配件费用结算制度), special notes, item 1; \
      rulebook, assemblies
      """, zh: "《服务配件费用结算制度》特别提示第1条；规则手册 assemblies")

  static let managementFee = Message(
    en: """
      Regulation on settling service parts expenses (服务配件费用结算制度), item 2; rulebook, \
      managementFee
      """, zh: "《服务配件费用结算制度》第2条；规则手册 managementFee")

  static func rulebook(_ key: String) -> Message {
    Message(en: "Rulebook, \(key)", zh: "规则手册 \(key)")
  }

  static func rule(_ chinese: String, _ english: String) -> Message {
    Message(en: "Settlement rule: \(english)", zh: "结算规则：\(chinese)")
  }
}
