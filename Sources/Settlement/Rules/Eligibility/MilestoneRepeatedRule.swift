internal import Text

/// Rejects a milestone that was approved for the machine before: on an earlier line of the list, or
/// on a standing statement for another period.
///
/// A machine reaches each milestone once.
enum MilestoneRepeatedRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .maintenance else { return .notAsked(.otherKind) }
    return facts.askingRecord { _ in
      if case .missing = facts.machine { return .notAsked(.machineMissing) }
      return .failing(.milestoneRepeated, if: facts.isMilestoneSettled)
    }
  }

  static let reasons = [
    ReasonWords(
      .milestoneRepeated,
      title: Message(en: "Milestone already paid", zh: "该次强保已结算"),
      meaning: Message(
        en: """
          That milestone of that machine is approved on an earlier line of this list or on another \
          month's statement; each is paid once; rejected.
          """, zh: "该机该次强保已在本清单前面的行或其他月份的结算单中核准，每次强保只结算一次，不予结算。"),
      clause: Clause.rule("每次强保只结算一次", "a milestone is paid once"),
      remedy: Message(
        en: "Leave the line out; check the milestone and machine number of the visit.",
        zh: "请删除该行，并核对强保节点和机号。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "the maintenance at \(line.names.item) hours of machine \(line.facts.machineNumber) is claimed on an "
        + "earlier line: take this line out, or correct milestone or record",
      zh: "整机 \(line.facts.machineNumber) 的 \(line.names.item) 小时强保已在前面的行申报：请删去本行，或更正节点、记录表号")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard line.facts.isMilestoneSettled else {
      return Message(en: "not approved before", zh: "此前未结算")
    }
    guard !line.settled.isEmpty else {
      return Message(en: "approved on an earlier line", zh: "前面的行已结算")
    }
    let places = line.settledPlaces
    return Message(en: "approved on \(places.english)", zh: "已在 \(places.chinese)结算")
  }
}
