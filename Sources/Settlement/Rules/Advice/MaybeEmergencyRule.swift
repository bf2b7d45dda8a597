/// Tells that an emergency approval may belong to a part that is claimed as an ordinary one.
///
/// Parts shipped on a service emergency order (服务急件申购单) bear no management fee.
enum MaybeEmergencyRule: AdviceRule {
  static let code = ReasonCode.maybeEmergency
  static let needs: [RuleNeed] = [.part, .approvals]

  static func applies(to facts: LineFacts) -> Bool {
    guard facts.line.kind == .part, facts.line.source != .emergency else { return false }
    return facts.list.emergencyParts.contains { $0.isBlank || $0 == facts.line.item }
  }
}
