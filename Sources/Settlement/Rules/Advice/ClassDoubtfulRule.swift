/// Tells that the price table's class and the part's name do not agree.
///
/// The class stands; the table may want mending.
enum ClassDoubtfulRule: AdviceRule {
  static let code = ReasonCode.classDoubtful
  static let needs: [RuleNeed] = [.part, .price]

  static func applies(to facts: LineFacts) -> Bool {
    facts.price?.isClassDoubtful ?? false
  }
}
