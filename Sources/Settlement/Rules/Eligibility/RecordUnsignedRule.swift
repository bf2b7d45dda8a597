/// Rejects a line whose service record the user did not sign.
///
/// A visit that the user did not accept by signature is an invalid service (无效服务).
enum RecordUnsignedRule: EligibilityRule {
  static let codes: [ReasonCode] = [.recordUnsigned]
  static let needs: [RuleNeed] = [.ownRecord]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.ownRecord?.isSigned == false ? .recordUnsigned : nil
  }
}
