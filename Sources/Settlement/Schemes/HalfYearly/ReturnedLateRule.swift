internal import Text

/// Rejects a part of which nothing accepted is left, be it that it came back late (旧件逾期返回).
///
/// What comes after the return date never enters the pool; everything else is as ``NotReturnedRule`` has
/// it.
enum ReturnedLateRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict { NotReturnedRule.verdict(on: facts) }

  static let reasons =
    NotReturnedRule.reasons + [
      ReasonWords(
        .returnedLate,
        title: Message(en: "Old part back late", zh: "旧件逾期返回"),
        meaning: Message(
          en: "The old part came back after the return date, so that it counts as not returned.",
          zh: "旧件在返回期限之后返回，按未退回处理。"),
        clause: Clause.rulebook("返回期限", "return date"),
        remedy: Message(
          en: "Send old parts back with the next delivery truck; where it was in time, prove it.",
          zh: "旧件请及时随车返回；如已按时返回，请提供送货单等凭证。"),
        correction: nil)
    ]

  static func seen(_ line: TracedLine) -> Message? { NotReturnedRule.seen(line) }
}
