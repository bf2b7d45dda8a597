internal import Text

/// Rejects a part for which no wholesale price is in force on the price date.
///
/// What is not in the price table is not a part that the manufacturer sells.
enum PartUnknownRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .part else { return .notAsked(.otherKind) }
    return .failing(.partUnknown, if: facts.price == nil)
  }

  static let reasons = [
    ReasonWords(
      .partUnknown,
      title: Message(en: "No wholesale price in force", zh: "无有效批发价"),
      meaning: Message(
        en: "The price table has no price in force for the part on the price date; rejected.",
        zh: "批发价表中该配件在计价日没有有效价格，不予结算。"),
      clause: Clause.settlement("第1条", "item 1"),
      remedy: Message(
        en: "Check the part number; ask the customer service center whether a price is missing.",
        zh: "核对配件编号；如属漏列价格，请与客户服务中心联系。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let day = line.facts.record?.serviceDate ?? line.terms.period.lastDay
    return Message(
      en:
        "no price of \(line.names.item) is in force on \(day): compare the part number with the price "
        + "table, or ask the customer service center for its price",
      zh: "\(line.names.item) 在 \(day) 没有有效批发价：对照批发价表核对件号，或向客户服务中心询价")
  }

  static func seen(_ line: TracedLine) -> Message? {
    line.priceInForce
  }
}
