/// A defect of the registers themselves, whether or not a list needs the rows.
package protocol RegisterRule: SendableMetatype {
  static var code: FindingCode { get }

  /// Every defect, at its row; `paths` are the names of the tables by their number.
  static func findings(in decider: ListDecider, paths: FileNames) -> [Finding]
}

/// A reason why nothing more is asked of a list that came in.
package protocol ArrivalRule: SendableMetatype {
  static var code: FindingCode { get }

  /// The defect of a list; nil where it is a list of the run.
  static func defect(of list: ListHead, _ decider: ListDecider) -> Finding?
}

/// A reason why the lists of one dealer and period cannot all stand.
package protocol RivalRule: SendableMetatype {
  static var code: FindingCode { get }

  /// A defect for each of the lists, none where they can stand together; `paths` are the names of
  /// the tables by their number.
  static func defects(
    of lists: [ListHead], paths: FileNames, _ decider: ListDecider
  ) -> [Finding]
}

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
