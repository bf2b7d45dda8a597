internal import Text

/// Pays a part at the settlement price: the wholesale price (批发价) in force on the price date.
///
/// A higher claimed price is cut, a lower one is raised. An external purchase and a service are paid
/// as claimed up to the settlement price or tariff; the service center bears the excess.
enum UnitPriceRule: AmountRule {
  static func step(_ payment: inout Payment, _ facts: LineFacts) -> ArithmeticStep {
    let approved = approved(facts, claimed: payment.unitPrice)
    payment.unitPrice = approved.price
    return payment.multiply(.price, for: approved.code)
  }

  /// The approved unit price, and the reason where it is not the claimed one.
  static func approved(
    _ facts: LineFacts, claimed: UnitPrice
  ) -> (price: UnitPrice, code: ReasonCode) {
    let price = facts.settlementPrice ?? .zero
    if facts.isService { return (min(claimed, price), .aboveTariff) }
    if facts.line.isExternal { return (min(claimed, price), .excessBorne) }
    return (price, claimed > price ? .priceAbove : .priceBelow)
  }

  static let reasons = [
    ReasonWords(
      .priceAbove,
      title: Message(en: "Price above the wholesale price", zh: "单价高于批发价"),
      meaning: Message(
        en: "The claimed unit price is above the wholesale price in force and is cut to it.",
        zh: "申报单价高于当期批发价，按批发价核减。"),
      clause: Clause.settlement("第1条", "item 1"),
      remedy: useThePrice,
      correction: correctPrice),
    ReasonWords(
      .priceBelow,
      title: Message(en: "Price raised to the wholesale price", zh: "单价低于批发价，核增"),
      meaning: Message(
        en: """
          The claimed unit price is below the wholesale price in force and is raised to it: the \
          reduction is negative.
          """, zh: "申报单价低于当期批发价，按批发价核增，核减金额为负数。"),
      clause: Clause.settlement("第1条", "item 1"),
      remedy: useThePrice,
      correction: correctPrice),
    ReasonWords(
      .excessBorne,
      title: Message(en: "Excess of the outside purchase", zh: "外购超出结算价部分自担"),
      meaning: Message(
        en: """
          The part was bought elsewhere with consent for more than the settlement price; the \
          service center bears the excess.
          """, zh: "经同意外购的配件价格高于结算价，超出部分由特约服务中心承担。"),
      clause: Clause.settlement("特别提示第2条", "special notes, item 2"),
      remedy: Message(
        en: "Nothing to mend: agree on the price before buying elsewhere.",
        zh: "无须更正；外购前请先核对结算价。"),
      correction: nothingToCorrect),
    ReasonWords(
      .aboveTariff,
      title: Message(en: "Price above the tariff", zh: "单价高于服务费标准"),
      meaning: Message(
        en: "The claimed unit price is above the tariff in force and is cut to it.",
        zh: "申报单价高于有效的服务费标准，按标准核减。"),
      clause: Clause.rule("服务费标准", "tariffs for services"),
      remedy: Message(
        en: "Use the tariff in force on the service date, or leave the price blank.",
        zh: "请按服务日期当日有效的标准填写，也可留空。"),
      correction: correctToTariff),
  ]

  private static let useThePrice = Message(
    en: "Use the wholesale price in force on the service date, or leave the price blank.",
    zh: "请按服务日期当日有效的批发价填写，也可留空。")

  private static func correctPrice(_ line: CheckedLine) -> Message {
    let (right, written) = (
      text(line.decision.unitPriceApproved), text(line.decision.unitPriceClaimed)
    )
    return Message(
      en: "use \(right) as unit price (the list says \(written)), or leave it blank",
      zh: "单价请填 \(right)（清单填的是 \(written)），或留空")
  }

  private static func nothingToCorrect(_ line: CheckedLine) -> Message {
    let (right, written) = (
      text(line.decision.unitPriceApproved), text(line.decision.unitPriceClaimed)
    )
    return Message(
      en: "\(right) of \(written) is paid, the excess is yours: nothing to mend",
      zh: "外购单价 \(written)，仅结算 \(right)，超出部分自行承担：无须更正")
  }

  private static func correctToTariff(_ line: CheckedLine) -> Message {
    let (right, written) = (
      text(line.decision.unitPriceApproved), text(line.decision.unitPriceClaimed)
    )
    return Message(
      en:
        "the tariff is \(right): use it as unit price (the list says \(written)), or leave it blank",
      zh: "服务费标准为 \(right)：单价请按此填写（清单填的是 \(written)），或留空")
  }
}
