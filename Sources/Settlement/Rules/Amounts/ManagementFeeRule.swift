/// Pays the management fee (配件管理费) on parts from the manufacturer or a qualified supplier.
///
/// None is due for assemblies, for parts shipped on a service emergency order, and for external
/// purchases; the first that applies is the reason. Other kinds bear none at all.
enum ManagementFeeRule: AmountRule {
  static let codes: [ReasonCode] = [
    .feeAssembly, .feeEmergency, .feeExternal, .feeNotDue, .feeAdjusted,
  ]

  /// The fee that is due on an amount, and the reason where the claimed fee is another.
  static func due(_ facts: LineFacts, on amount: Money) -> (fee: Money, code: ReasonCode) {
    if let exclusion = exclusion(facts) { return (.zero, exclusion) }
    return (facts.list.edition.managementFee.of(amount), .feeAdjusted)
  }

  /// Why no fee is due at all; nil where one is.
  static func exclusion(_ facts: LineFacts) -> ReasonCode? {
    guard facts.line.kind == .part else { return .feeNotDue }
    if facts.price?.partClass == .assembly { return .feeAssembly }
    switch facts.line.source {
    case .manufacturer, .qualified: return nil
    case .emergency: return .feeEmergency
    case .external: return .feeExternal
    }
  }
}
