/// Rejects every line of a list whose postmark is after the deadline (逾期).
///
/// Who does not settle in time gives the money up; the list is decided all the same, so that the
/// statement shows what was lost.
enum LateRule: EligibilityRule {
  static let codes: [ReasonCode] = [.late]
  static let needs: [RuleNeed] = [.postmark]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.list.isLate ? .late : nil
  }
}
