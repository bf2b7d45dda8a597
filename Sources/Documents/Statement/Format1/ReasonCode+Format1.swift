internal import Settlement
internal import Text

/// The words that pages in format 1 print otherwise than today's.
extension ReasonCode {
  var titleFormat1: Message {
    guard let chinese = titles[self] else { return title }
    return Message(en: title.english, zh: chinese)
  }

  var clauseFormat1: Message {
    guard let chinese = clauses[self] else { return clause }
    return Message(en: clause.english, zh: chinese)
  }
}

extension InvoiceSubject {
  var nameFormat1: Message {
    self == .adjustments ? Message(en: name.english, zh: "调整") : name
  }
}

private let titles: [ReasonCode: String] = [
  .quantityAbove: "数量超过一次", .priceBelow: "单价低于批发价，调增",
]

private let clauses: [ReasonCode: String] = [
  .cardLate: "规则手册 cardWithinDays",
  .dismantled: "《服务旧件管理制度》第2条；例外见规则手册 mayBeDismantled",
  .milestoneUnknown: "《强制保养的相关规定》第1条；规则手册 milestones",
  .feeAssembly: "《服务配件费用结算制度》特别提示第1条；规则手册 assemblies",
  .feeAdjusted: "《服务配件费用结算制度》第2条；规则手册 managementFee",
]
