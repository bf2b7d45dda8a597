internal import Text

/// Corrects a claimed amount that is not claimed quantity × claimed unit price.
enum ArithmeticRule: AmountRule {
  static func step(_ payment: inout Payment, _ facts: LineFacts) -> ArithmeticStep {
    payment.multiply(.sum, for: .arithmetic)
  }

  static let reasons = [
    ReasonWords(
      .arithmetic,
      title: Message(en: "Amount is not quantity × unit price", zh: "金额与数量×单价不符"),
      meaning: Message(
        en: """
          The claimed amount is not the claimed quantity times the claimed unit price; the \
          difference is taken off, or added where it is negative.
          """, zh: "申报金额不等于申报数量乘以申报单价，差额予以核减（负数为核增）。"),
      clause: Clause.rule("金额计算与舍入", "computing and rounding amounts"),
      remedy: Message(
        en: "Work out quantity × unit price and round to the fen, or leave the amount blank.",
        zh: "金额应为数量乘单价并四舍五入到分，也可留空。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let right = Money(line.claim.quantity, times: line.decision.unitPriceClaimed)
    let product = "\(text(line.claim.quantity)) × \(text(line.decision.unitPriceClaimed))"
    return Message(
      en:
        "\(product) is \(text(right)), the list says \(text(line.decision.amountClaimed)): correct the "
        + "amount, or leave it blank",
      zh: "\(product) = \(text(right))，清单填的是 \(text(line.decision.amountClaimed))：请更正金额，或留空")
  }
}
