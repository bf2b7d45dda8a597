/// Rejects a line whose service record belongs to another dealer.
///
/// Nothing else of that record is looked at, so that no dealer learns of another's visits.
enum RecordOtherDealerRule: EligibilityRule {
  static let codes: [ReasonCode] = [.recordOtherDealer]
  static let needs: [RuleNeed] = [.records]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard case .otherDealer = facts.record else { return nil }
    return .recordOtherDealer
  }
}
