/// Rejects a line whose service date lies outside the period.
///
/// Each month is settled on its own list.
enum OtherMonthRule: EligibilityRule {
  static let codes: [ReasonCode] = [.otherMonth]
  static let needs: [RuleNeed] = [.ownRecord]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard let record = facts.ownRecord else { return nil }
    return facts.list.period.contains(record.serviceDate) ? nil : .otherMonth
  }
}
