/// Rejects a forced maintenance whose item is not the number of a milestone of the rulebook.
///
/// Only the milestones are paid, not what lies between them.
enum MilestoneUnknownRule: EligibilityRule {
  static let codes: [ReasonCode] = [.milestoneUnknown]
  static let needs: [RuleNeed] = [.maintenance]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.line.kind == .maintenance && facts.milestone == nil ? .milestoneUnknown : nil
  }
}
