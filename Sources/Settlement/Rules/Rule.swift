/// A test of whether a line is eligible at all; the first that fails rejects the line.
package protocol EligibilityRule: SendableMetatype {
  /// The codes it may reject with, in order of precedence.
  static var codes: [ReasonCode] { get }

  /// What must be there for the rule to be evaluated, in the order in which it is missed.
  static var needs: [RuleNeed] { get }

  /// Why the line fails, or nil where it passes or the rule is not evaluated.
  static func failure(of facts: LineFacts) -> ReasonCode?
}

/// Something worth knowing about a line that costs no money.
package protocol AdviceRule: SendableMetatype {
  static var code: ReasonCode { get }

  /// What must be there for the rule to be evaluated, in the order in which it is missed.
  static var needs: [RuleNeed] { get }

  /// Whether the service center should be told.
  static func applies(to facts: LineFacts) -> Bool
}

/// A step between the claimed and the approved money of a line that is not rejected.
package protocol AmountRule: SendableMetatype {
  /// The codes it may reduce with, in order of precedence.
  static var codes: [ReasonCode] { get }
}
