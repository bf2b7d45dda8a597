/// Rejects a part that was bought elsewhere without a written consent (书面同意) that covers it.
///
/// The consent must name the dealer and the part, or any part; be granted by the price date; and
/// have the whole claimed quantity left. Without a register of approvals there is no consent.
enum NoConsentRule: EligibilityRule {
  static let codes: [ReasonCode] = [.noConsent]
  static let needs: [RuleNeed] = [.part, .external]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.line.isExternal && facts.consent == nil ? .noConsent : nil
  }
}
