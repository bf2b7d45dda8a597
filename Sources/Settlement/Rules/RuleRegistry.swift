/// Every rule of a scheme of settlement, each list in order of precedence.
///
/// This is the only place that sets the order. What a rule does to a line or list that fails is
/// said by the list it stands in.
package struct RuleRegistry: Sendable {
  /// Says what is wrong with the registers themselves, whether or not a list needs it.
  package let registers: [any RegisterRule.Type]
  /// Asked of a list by itself as it comes in: nothing more is asked of one that fails.
  package let arrival: [any ArrivalRule.Type]
  /// Asked of the lists of one dealer together: all are held where they fail.
  package let rivals: [any RivalRule.Type]
  /// Worth a notice about a list, which is decided all the same.
  package let notices: [any ListNotice.Type]
  /// Worth a notice about how the old parts of a manifest are packed.
  package let packing: [any PackingNotice.Type]
  /// Hold a list.
  package let admission: [any AdmissionRule.Type]
  /// Hold the list of a line.
  package let lineAdmission: [any LineAdmissionRule.Type]
  /// The first that fails rejects the line; the later ones are advice.
  package let eligibility: [any LineRule.Type]
  /// Go from the claimed to the approved money of a line that is not rejected.
  package let amounts: [any AmountRule.Type]
  /// Are advice where they fail, and cost no money.
  package let advice: [any LineRule.Type]
  /// Worth a notice about lists that were decided in one run.
  package let runNotices: [any RunNotice.Type]

  /// Those of every scheme there is.
  package static let all = PeriodSort.allCases.map { $0.scheme.rules }

  /// The rules that give reason codes, in order of precedence.
  package var rules: [any Rule.Type] {
    eligibility.map { $0 } + amounts.map { $0 } + advice.map { $0 }
  }

  /// The codes that have a rule, in order of precedence.
  package var codes: [ReasonCode] { rules.flatMap { $0.codes } }
}
