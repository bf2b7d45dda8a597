/// Tells that a part's record and item stand on an earlier part line of the list.
///
/// Each line is decided by its own pool; the repetition may be a slip.
enum RepeatedRule: AdviceRule {
  static let code = ReasonCode.repeated
  static let needs: [RuleNeed] = [.part]

  static func applies(to facts: LineFacts) -> Bool {
    facts.line.kind == .part && facts.isRepeated
  }
}
