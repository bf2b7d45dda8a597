/// Rejects a milestone that the machine's warranty does not include.
///
/// A short warranty has the first three of the rulebook only.
enum MilestoneNotCoveredRule: EligibilityRule {
  static let codes: [ReasonCode] = [.milestoneNotCovered]
  static let needs: [RuleNeed] = [.maintenance, .milestone, .machine]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard let milestone = facts.milestone, case .found(let machine) = facts.machine else {
      return nil
    }
    return machine.includesMilestone(milestone) ? nil : .milestoneNotCovered
  }
}
