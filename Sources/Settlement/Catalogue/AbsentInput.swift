/// What was not at hand when a list was decided, so that its rules were not evaluated: a register,
/// or a column that the edition of the rulebook asks for.
///
/// Raw values are archived with the statement: never changed.
package enum AbsentInput: String, CaseIterable, Sendable {
  case receipts, acceptance, records, machines, approvals, tariffs
  /// The column of the cause of a fault (故障责任) in the records.
  case cause
}

/// A column that a register may lack, and that some editions of the rulebook ask for.
package enum AskedColumn: String, CaseIterable, Sendable {
  /// The cause of a fault (故障责任) in the records.
  case cause
}
