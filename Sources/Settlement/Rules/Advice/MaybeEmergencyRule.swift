internal import Text

/// Advises that an emergency approval may belong to a part that is claimed as an ordinary one.
///
/// Parts shipped on a service emergency order (服务急件申购单) bear no management fee.
enum MaybeEmergencyRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .part else { return .notAsked(.otherKind) }
    guard facts.list.hasApprovals else { return .notAsked(.noApprovals) }
    guard facts.line.source != .emergency else { return .passes }
    let isApproved = facts.list.emergencyParts.contains { $0.isBlank || $0 == facts.line.item }
    return .failing(.maybeEmergency, if: isApproved)
  }

  static let reasons = [
    ReasonWords(
      .maybeEmergency,
      title: Message(en: "Possibly an emergency part", zh: "可能为急件"),
      meaning: Message(
        en: """
          An emergency order was approved for this service center and part about that time, but \
          the line does not name that source.
          """, zh: "该服务中心和配件在此期间有获批的急件申购，但本行来源未注明急件。"),
      clause: Clause.settlement("特别提示第1条", "special notes, item 1"),
      remedy: Message(
        en: "Where the part came on an emergency order, name that source and the order's number.",
        zh: "如属急件，请将来源填为急件并注明申购单号。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "if \(line.names.item) came on an emergency order, write emergency as source and leave the fee "
        + "blank",
      zh: "如 \(line.names.item) 是急件，来源请填“急件”，管理费留空")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
