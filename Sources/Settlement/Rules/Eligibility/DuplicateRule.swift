/// Rejects a seal that stands on an earlier line of the list that is not rejected.
///
/// No returned part proves a second one, so one record is paid one line of it.
enum DuplicateRule: EligibilityRule {
  static let codes: [ReasonCode] = [.duplicate]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.isSeal && facts.standsEarlier ? .duplicate : nil
  }
}
