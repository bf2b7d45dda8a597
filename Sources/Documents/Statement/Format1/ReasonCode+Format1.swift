internal import Settlement
internal import Text

/// The words that pages in format 1 print otherwise than today's.
extension ReasonCode {
  var titleFormat1: Message {
    guard let chinese = titles[self] else { return title }
    return Message(en: title.english, zh: chinese)
  }

  var clauseFormat1: Message {
    clauses[self] ?? clause
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

private let settlement = "Regulation on settling service parts expenses (服务配件费用结算制度)"

private let clauses: [ReasonCode: Message] = [
  .cardLate: Message(en: "Rulebook, cardWithinDays", zh: "规则手册 cardWithinDays"),
  .dismantled: Message(
    en: "Regulation on old service parts (服务旧件管理制度), item 2; exceptions: rulebook, "
      + "mayBeDismantled",
    zh: "《服务旧件管理制度》第2条；例外见规则手册 mayBeDismantled"),
  .milestoneUnknown: Message(
    en: "Provisions on forced maintenance (强制保养的相关规定), item 1; rulebook, milestones",
    zh: "《强制保养的相关规定》第1条；规则手册 milestones"),
  .feeAssembly: Message(
    en: "\(settlement), special notes, item 1; rulebook, assemblies",
    zh: "《服务配件费用结算制度》特别提示第1条；规则手册 assemblies"),
  .feeAdjusted: Message(
    en: "\(settlement), item 2; rulebook, managementFee",
    zh: "《服务配件费用结算制度》第2条；规则手册 managementFee"),
]
