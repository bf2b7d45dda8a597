internal import Text

/// Rejects a service for which no tariff (服务费标准) is in force on the tariff date.
///
/// Without tariffs at all there is none either.
enum NoTariffRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.isService else { return .notAsked(.otherKind) }
    return .failing(.noTariff, if: facts.tariff == nil)
  }

  static let reasons = [
    ReasonWords(
      .noTariff,
      title: Message(en: "No tariff in force", zh: "无有效服务费标准"),
      meaning: Message(
        en: "No tariff is in force for the item and the machine's family on that day; rejected.",
        zh: "该项目及机种在当日没有有效的服务费标准，不予结算。"),
      clause: Clause.rule("服务费标准", "tariffs for services"),
      remedy: Message(
        en: "Check the item; ask the customer service center whether a tariff is missing.",
        zh: "核对项目名称；如属漏列标准，请与客户服务中心联系。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "no tariff is in force for \(line.names.item): compare the item with the table of tariffs, or "
        + "ask the customer service center",
      zh: "\(line.names.item) 没有有效的服务费标准：对照服务费标准核对项目，或与客户服务中心联系")
  }

  static func seen(_ line: TracedLine) -> Message? {
    line.priceInForce
  }
}
