/// Rejects a line whose service record is not in the register.
///
/// Without a record (现场服务记录表) there is no proof of the visit.
enum RecordMissingRule: EligibilityRule {
  static let codes: [ReasonCode] = [.recordMissing]
  static let needs: [RuleNeed] = [.records]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard case .missing = facts.record else { return nil }
    return .recordMissing
  }
}
