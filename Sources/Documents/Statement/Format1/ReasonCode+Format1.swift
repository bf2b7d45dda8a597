internal import Settlement
internal import Text

/// The words of reasons that pages in format 1 print otherwise than today's.
extension ReasonCode {
  var titleFormat1: Message {
    self == .quantityAbove ? Message(en: title.english, zh: "数量超过一次") : title
  }

  var clauseFormat1: Message {
    guard let chinese = clauses[self] else { return clause }
    return Message(en: clause.english, zh: chinese)
  }
}

private let clauses: [ReasonCode: String] = [
  .cardLate: "规则手册 cardWithinDays",
  .dismantled: "《服务旧件管理制度》第2条；例外见规则手册 mayBeDismantled",
  .milestoneUnknown: "《强制保养的相关规定》第1条；规则手册 milestones",
  .feeAssembly: "《服务配件费用结算制度》特别提示第1条；规则手册 assemblies",
  .feeAdjusted: "《服务配件费用结算制度》第2条；规则手册 managementFee",
]
