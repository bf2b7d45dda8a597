/// Tells that the claimed name of a part is not the price table's.
///
/// Names are compared folded; where either is blank nothing is said.
enum NameDiffersRule: AdviceRule {
  static let code = ReasonCode.nameDiffers
  static let needs: [RuleNeed] = [.part, .price]

  static func applies(to facts: LineFacts) -> Bool {
    guard facts.line.kind == .part, let price = facts.price else { return false }
    guard !facts.line.foldedName.isBlank, !price.foldedName.isBlank else { return false }
    return facts.line.foldedName != price.foldedName
  }
}
