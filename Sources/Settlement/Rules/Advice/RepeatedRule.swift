internal import Text

/// Advises that a part's record and item stand on an earlier part line of the list.
///
/// Each line is decided by its own pool; the repetition may be a slip.
enum RepeatedRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .part else { return .notAsked(.otherKind) }
    return .failing(.repeated, if: facts.isRepeated)
  }

  static let reasons = [
    ReasonWords(
      .repeated,
      title: Message(en: "Part claimed twice on one record", zh: "同一记录表重复列该配件"),
      meaning: Message(
        en: "The same record and part stand on an earlier line of this list.",
        zh: "同一记录表的同一配件已列于本清单前面的行。"),
      clause: Clause.rule("清单内重复", "repetition within a list"),
      remedy: Message(
        en: "Check whether the part was listed twice; put one part of one visit on one line.",
        zh: "请核对是否重复列入；同一次服务的同一配件请合并为一行。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "line \(line.names.earlierLine ?? "-") claims \(line.names.item) of record \(line.names.record) too: check "
        + "that it was not listed twice",
      zh:
        "第 \(line.names.earlierLine ?? "-") 行也申报了记录表 \(line.names.record) 的 \(line.names.item)：请核对是否重复"
    )
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
