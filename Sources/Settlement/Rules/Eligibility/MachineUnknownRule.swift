/// Rejects a line whose machine is not in the machine register.
///
/// What was never sold has no warranty.
enum MachineUnknownRule: EligibilityRule {
  static let codes: [ReasonCode] = [.machineUnknown]
  static let needs: [RuleNeed] = [.machines]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard case .missing = facts.machine else { return nil }
    return .machineUnknown
  }
}
