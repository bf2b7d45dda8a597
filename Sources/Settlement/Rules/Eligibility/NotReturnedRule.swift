/// Rejects a part of which nothing accepted is left under its label (旧件未退回).
///
/// Only what came back is paid. Where the inspection says why nothing was accepted, its result
/// is the reason. Seals need not come back; a part without a price has no class and must.
enum NotReturnedRule: EligibilityRule {
  static let codes: [ReasonCode] = [
    .notReturned, .noLabel, .notReceived, .wrongPart, .notGenuine, .dismantled,
  ]
  static let needs: [RuleNeed] = [.part, .acceptance, .returnable]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard facts.line.kind == .part, facts.isInspected, !facts.isSeal else { return nil }
    let mayBeDismantled = facts.price?.mayBeDismantled ?? false
    guard facts.pool.left(mayBeDismantled: mayBeDismantled) == .zero else { return nil }
    return facts.pool.shortage(mayBeDismantled: mayBeDismantled)?.reasonCode ?? .notReturned
  }
}

extension InspectionResult {
  /// The reason that the result gives for a cut; nil where everything was accepted.
  var reasonCode: ReasonCode? {
    switch self {
    case .accepted: nil
    case .noLabel: .noLabel
    case .notReceived: .notReceived
    case .wrongPart: .wrongPart
    case .notGenuine: .notGenuine
    case .dismantled: .dismantled
    }
  }
}
