/// Tells that more was accepted under a label than the manifest lists.
///
/// Whole quantities are compared, whatever lines drew on them.
enum AcceptedOverManifestRule: AdviceRule {
  static let code = ReasonCode.acceptedOverManifest
  static let needs: [RuleNeed] = [.part, .manifest, .returnable]

  static func applies(to facts: LineFacts) -> Bool {
    guard let listed = facts.listed, facts.line.kind == .part, !facts.isSeal else { return false }
    return listed > .zero && facts.wholeAccepted > listed
  }
}
