/// Rejects a milestone that was approved for the machine before: on an earlier line of the list, or
/// on a standing statement for another period.
///
/// A machine reaches each milestone once.
enum MilestoneRepeatedRule: EligibilityRule {
  static let codes: [ReasonCode] = [.milestoneRepeated]
  static let needs: [RuleNeed] = [.maintenance, .machineNotMissing]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.isMilestoneSettled ? .milestoneRepeated : nil
  }
}
