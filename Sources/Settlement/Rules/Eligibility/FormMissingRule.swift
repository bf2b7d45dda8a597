internal import Text

/// Rejects a forced maintenance whose second copy of the form (强保附表) is not attached.
///
/// The form is the only proof of the visit's work.
enum FormMissingRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .maintenance else { return .notAsked(.otherKind) }
    return .failing(.formMissing, if: !facts.line.isAttached)
  }

  static let reasons = [
    ReasonWords(
      .formMissing,
      title: Message(en: "Maintenance form not attached", zh: "未附强保表第二联"),
      meaning: Message(
        en: "The second copy of the maintenance form was not attached; rejected.",
        zh: "结算强保费用未附强制保养表第二联，不予结算。"),
      clause: Clause.maintenance("第3条", "item 3"),
      remedy: Message(
        en: "Attach the second copy of the maintenance form and mark the line as attached.",
        zh: "附上强制保养表第二联，并在清单中注明已附表。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "attach the second copy of the maintenance form of record \(line.names.record), and write yes "
        + "into the column attached",
      zh: "请附上记录表 \(line.names.record) 的强制保养表第二联，并在“附表”栏填“是”")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
