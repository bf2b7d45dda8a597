/// Rejects a part for which no wholesale price is in force on the price date.
///
/// What is not in the price table is not a part that the manufacturer sells.
enum PartUnknownRule: EligibilityRule {
  static let codes: [ReasonCode] = [.partUnknown]
  static let needs: [RuleNeed] = [.part]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.line.kind == .part && facts.price == nil ? .partUnknown : nil
  }
}
