/// Rejects a line whose service record has blanks.
///
/// The form must be filled in completely.
enum RecordIncompleteRule: EligibilityRule {
  static let codes: [ReasonCode] = [.recordIncomplete]
  static let needs: [RuleNeed] = [.ownRecord]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.ownRecord?.isComplete == false ? .recordIncomplete : nil
  }
}
