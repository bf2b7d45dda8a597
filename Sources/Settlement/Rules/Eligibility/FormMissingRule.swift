/// Rejects a forced maintenance whose second copy of the form (强保附表) is not attached.
///
/// The form is the only proof of the visit's work.
enum FormMissingRule: EligibilityRule {
  static let codes: [ReasonCode] = [.formMissing]
  static let needs: [RuleNeed] = [.maintenance]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.line.kind == .maintenance && !facts.line.isAttached ? .formMissing : nil
  }
}
