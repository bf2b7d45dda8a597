internal import Text

/// Pays only what came back: min(claimed, left in the pool of accepted parts).
///
/// Seals draw on no pool, nor does anything where no acceptance was read. A milestone (强保) is paid
/// once, whatever quantity is claimed.
enum QuantityRule: AmountRule {
  static func step(_ payment: inout Payment, _ facts: LineFacts) -> ArithmeticStep {
    let approved = approved(facts)
    payment.quantity = approved.quantity
    return payment.multiply(.quantity, for: approved.code)
  }

  /// The approved quantity, and the reason where it is less than claimed.
  static func approved(_ facts: LineFacts) -> (quantity: Quantity, code: ReasonCode) {
    let claimed = facts.line.quantity
    if facts.line.kind == .maintenance { return (min(claimed, .one), .quantityAbove) }
    guard facts.drawsOnPool else { return (claimed, .shortReturn) }
    let mayBeDismantled = facts.price?.mayBeDismantled ?? false
    let quantity = min(claimed, facts.pool.left(mayBeDismantled: mayBeDismantled))
    return (quantity, facts.pool.shortage(mayBeDismantled: mayBeDismantled) ?? .shortReturn)
  }

  static let reasons = [
    ReasonWords(
      .shortReturn,
      title: Message(en: "Fewer old parts accepted than claimed", zh: "旧件合格数量不足"),
      meaning: Message(
        en: "Fewer old parts were accepted than claimed; only what came back is paid.",
        zh: "验收合格的旧件少于申报数量，仅按合格数量结算。"),
      clause: Clause.settlement("第4条", "item 4"),
      remedy: Message(
        en: "Return as many old parts as you claim; send proof of dispatch for missing ones.",
        zh: "退回旧件数量应与申报一致；有缺件的请提供寄件凭证。"),
      correction: { $0.sendBack($0.claim.quantity - $0.decision.quantityApproved) }),
    ReasonWords(
      .quantityAbove,
      title: Message(en: "Quantity above one visit", zh: "强保次数超过一次"),
      meaning: Message(
        en: "A maintenance milestone is paid once; the quantity is cut to 1.",
        zh: "每次强保只结算一次，数量核减为1。"),
      clause: Clause.rule("每次强保只结算一次", "a milestone is paid once"),
      remedy: Message(en: "Claim each milestone with quantity 1.", zh: "每次强保数量请填1。"),
      correction: useOne),
  ]

  private static func useOne(_ line: CheckedLine) -> Message {
    Message(
      en:
        "a milestone is paid once: use 1 as quantity (the list says \(text(line.claim.quantity)))",
      zh: "每次强保只结算一次：数量请填 1（清单填的是 \(text(line.claim.quantity))）")
  }
}
