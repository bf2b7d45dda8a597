/// A reason why a list as a whole cannot be decided without guessing: it is held.
package protocol AdmissionRule: SendableMetatype {
  static var code: FindingCode { get }

  /// Every defect of the list that the rule finds.
  static func defects(of list: ExpenseList, _ decider: ListDecider) -> [Finding]
}

/// A reason why a single line cannot be decided without guessing: it holds its list.
package protocol LineAdmissionRule: SendableMetatype {
  static var code: FindingCode { get }

  /// The line's defect, or nil where it can be decided.
  static func defect(
    of line: ClaimLine, _ context: LineContext, in list: ExpenseList, _ decider: ListDecider
  ) -> Finding?
}
