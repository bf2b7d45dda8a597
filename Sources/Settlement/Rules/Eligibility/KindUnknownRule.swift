/// Rejects a line whose kind is none of part, maintenance, labour and travel.
///
/// There is no rule by which it could be paid.
enum KindUnknownRule: EligibilityRule {
  static let codes: [ReasonCode] = [.kindUnknown]
  static let needs: [RuleNeed] = []

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.line.kind == .unknown ? .kindUnknown : nil
  }
}
