/// Tells that a part was accepted under its label, but the manifest does not list it.
///
/// Seals need no manifest; without a manifest there is nothing to compare.
enum NotOnManifestRule: AdviceRule {
  static let code = ReasonCode.notOnManifest
  static let needs: [RuleNeed] = [.part, .manifest, .returnable]

  static func applies(to facts: LineFacts) -> Bool {
    guard let listed = facts.listed, facts.line.kind == .part, !facts.isSeal else { return false }
    return listed == .zero && facts.wholeAccepted > .zero
  }
}
