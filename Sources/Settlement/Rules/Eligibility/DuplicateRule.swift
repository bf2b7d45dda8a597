/// Rejects what a standing statement for another period paid already, of whatever dealer; and a
/// seal or service that stands on an earlier line of the list that is not rejected.
///
/// No returned part proves a second seal or service, so one record is paid one line of it.
enum DuplicateRule: EligibilityRule {
  static let codes: [ReasonCode] = [.duplicate]
  static let needs: [RuleNeed] = []

  static func failure(of facts: LineFacts) -> ReasonCode? {
    if facts.isPaidElsewhere { return .duplicate }
    return (facts.isSeal || facts.isService) && facts.standsEarlier ? .duplicate : nil
  }
}
