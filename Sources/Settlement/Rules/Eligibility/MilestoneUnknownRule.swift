internal import Text

/// Rejects a forced maintenance whose item is not the number of a milestone of the rulebook.
///
/// Only the milestones are paid, not what lies between them.
enum MilestoneUnknownRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .maintenance else { return .notAsked(.otherKind) }
    return .failing(.milestoneUnknown, if: facts.milestone == nil)
  }

  static let reasons = [
    ReasonWords(
      .milestoneUnknown,
      title: Message(en: "No such maintenance milestone", zh: "无此强保节点"),
      meaning: Message(
        en: "The item is not one of the rulebook's maintenance milestones; rejected.",
        zh: "申报的项目不是规定的强保节点小时数，不予结算。"),
      clause: Message(
        en:
          "Provisions on forced maintenance (强制保养的相关规定), item 1; rulebook: maintenance milestones",
        zh: "《强制保养的相关规定》第1条；规则手册：强保次数"),
      remedy: Message(
        en: "Write the milestone's hours, such as 100 or 600, into the item's column.",
        zh: "项目栏请填写强保节点小时数，例如100或600。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let milestones = line.terms.edition.milestones.map(String.init)
    let (english, chinese) = (
      milestones.joined(separator: ", "), milestones.joined(separator: "、")
    )
    return Message(
      en: "\(line.names.item) is no milestone: write one of \(english)",
      zh: "\(line.names.item) 不是强保节点：请填 \(chinese) 之一")
  }

  static func seen(_ line: TracedLine) -> Message? {
    let milestones = line.facts.list.edition.milestones.map(String.init)
    return Message(
      en: "\(line.names.item) of \(milestones.joined(separator: " "))",
      zh: "\(line.names.item)，节点 \(milestones.joined(separator: "、"))")
  }
}
