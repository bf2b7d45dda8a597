internal import Text

/// Rejects a line whose service record has blanks.
///
/// The form must be filled in completely.
enum RecordIncompleteRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingRecord { .failing(.recordIncomplete, if: !$0.isComplete) }
  }

  static let reasons = [
    ReasonWords(
      .recordIncomplete,
      title: Message(en: "Service record has blanks", zh: "服务记录表填写不完整"),
      meaning: Message(
        en: "The service record was not filled in completely; rejected.",
        zh: "现场服务记录表填写不完整、留有空格，不予结算。"),
      clause: Clause.staff,
      remedy: Message(
        en: "Fill in every field of the record; send the complete copy and dispute.",
        zh: "补齐现场服务记录表各栏，寄来完整件并提出异议。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en: "fill in the blanks of record \(line.names.record), and have the register corrected",
      zh: "补齐现场服务记录表 \(line.names.record) 的空白栏，并更正登记")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
