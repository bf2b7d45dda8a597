internal import Text

/// Rejects a line whose kind is none of part, maintenance, labour and travel.
///
/// There is no rule by which it could be paid.
enum KindUnknownRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    .failing(.kindUnknown, if: facts.line.kind == .unknown)
  }

  static let reasons = [
    ReasonWords(
      .kindUnknown,
      title: Message(en: "Unknown kind of expense", zh: "费用类别不明"),
      meaning: Message(
        en: "The kind is none of part, maintenance, labour and travel; rejected.",
        zh: "费用类别不是配件、强保、工时、差旅中的任何一种，不予结算。"),
      clause: Clause.rule("费用类别", "kinds of expense"),
      remedy: Message(
        en: "Write one of part, maintenance, labour and travel into the kind's column.",
        zh: "费用类别请填写配件、强保、工时或差旅。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "\"\(line.names.kindText)\" is no kind of expense: write part, maintenance, labour or travel",
      zh: "“\(line.names.kindText)”不是费用类别：请填配件、强保、工时或差旅")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
