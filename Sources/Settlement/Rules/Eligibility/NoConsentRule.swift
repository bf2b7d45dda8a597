internal import Text

/// Rejects a part that was bought elsewhere without a written consent (书面同意) that covers it.
///
/// The consent must name the dealer and the part, or any part; be granted by the price date; and
/// have the whole claimed quantity left. Without a register of approvals there is no consent.
enum NoConsentRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .part else { return .notAsked(.otherKind) }
    guard facts.line.isExternal else { return .notAsked(.notExternal) }
    return .failing(.noConsent, if: facts.consent == nil)
  }

  static let reasons = [
    ReasonWords(
      .noConsent,
      title: Message(en: "No written consent to buy elsewhere", zh: "外购无书面同意"),
      meaning: Message(
        en: """
          The part was bought elsewhere, and no written consent with that number covers this \
          service center, part, day and quantity; rejected.
          """, zh: "外购配件没有对应文号的书面同意，或同意的服务中心、配件、日期、数量不符，不予结算。"),
      clause: Clause.settlement("特别提示第2条", "special notes, item 2"),
      remedy: Message(
        en: "Obtain written consent before buying elsewhere, and write its number on the line.",
        zh: "外购前须取得书面同意，并在清单中填写批准文号。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let quantity = text(line.claim.quantity)
    guard !line.names.approval.isEmpty else {
      return Message(
        en:
          "write the number of the written consent to buy \(quantity) of \(line.names.item) elsewhere; "
          + "without one, take the line out",
        zh: "请填写外购 \(quantity) 件 \(line.names.item) 的书面同意文号；没有书面同意的，请删去该行")
    }
    return Message(
      en:
        "consent \(line.names.approval) does not cover \(quantity) of \(line.names.item) here: compare number, "
        + "part, day and quantity left, or get another consent",
      zh:
        "书面同意 \(line.names.approval) 不包含本次外购的 \(quantity) 件 \(line.names.item)：核对文号、件号、日期和剩余数量，或另行取得同意"
    )
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let balance = line.trace.consent else { return nil }
    let claimed = text(line.trace.claim.quantity)
    let left = balance.left.map { text($0) }
    return Message(
      en: "\(claimed) claimed, \(left ?? "any quantity") left",
      zh: "申报 \(claimed)，剩余 \(left ?? "不限")")
  }
}
