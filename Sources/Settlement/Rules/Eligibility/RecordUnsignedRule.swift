internal import Text

/// Rejects a line whose service record the user did not sign.
///
/// A visit that the user did not accept by signature is an invalid service (无效服务).
enum RecordUnsignedRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingRecord { .failing(.recordUnsigned, if: !$0.isSigned) }
  }

  static let reasons = [
    ReasonWords(
      .recordUnsigned,
      title: Message(en: "User did not sign the record", zh: "服务记录表无用户签字"),
      meaning: Message(
        en: "The user did not sign the service record: the visit counts as invalid; rejected.",
        zh: "现场服务记录表没有用户签字，属无效服务，不予结算。"),
      clause: Clause.staff,
      remedy: Message(
        en: "Have the user sign every visit; where a signed copy exists, send it and dispute.",
        zh: "每次服务须由用户签字；如有已签字的原件，请寄来并提出异议。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "get the user's signature on record \(line.names.record), and have the register corrected",
      zh: "请用户在现场服务记录表 \(line.names.record) 上补签字，并更正登记")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
