internal import Text

/// Rejects a line whose record says that the user paid for the visit.
///
/// What the user paid is not claimed again, whatever the kind.
enum ChargedToUserRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingRecord { .failing(.chargedToUser, if: $0.isCharged) }
  }

  static let reasons = [
    ReasonWords(
      .chargedToUser,
      title: Message(en: "Charged to the user", zh: "已向用户收费"),
      meaning: Message(
        en: """
          The service record says that the user was charged; what the user paid is not claimed \
          again; rejected.
          """, zh: "现场服务记录表载明已向用户收费，用户已付的费用不得再次申报，不予结算。"),
      clause: Clause.rule("用户已付费用不再结算", "what the user paid is not settled again"),
      remedy: Message(
        en: "Claim nothing that the user paid; where nobody was charged, prove it and dispute.",
        zh: "用户已付费的不应申报；如实际未收费，请更正记录并提出异议。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let record = line.names.record
    return Message(
      en: "record \(record) says that the user was charged: take the line out, or have the record "
        + "corrected",
      zh: "记录表 \(record) 载明已向用户收费：请删去该行，或更正记录")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
