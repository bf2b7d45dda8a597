/// What was not at hand when a list was decided, so that its rules were not evaluated: a register,
/// or a column that the edition of the rulebook asks for.
///
/// Raw values are archived with the statement: never changed.
package enum AbsentInput: String, CaseIterable, Sendable {
  case receipts, acceptance, records, machines, approvals, tariffs
  /// The column of the cause of a fault (故障责任) in the records.
  case cause
  /// The column of the day on which a record came back (记录返回日期).
  case recordReturn = "record-return"
  /// The same column and that of the day on which an old part came back (旧件返回日期).
  case partReturn = "part-return"
}

/// A column that a register may lack, and that some editions of the rulebook ask for.
package enum AskedColumn: String, CaseIterable, Sendable {
  /// The cause of a fault (故障责任) in the records.
  case cause
  /// The day on which a record came back (记录返回日期).
  case recordReturn
  /// The day on which an old part came back (旧件返回日期), in the acceptance.
  case partReturn
  /// Who bought a machine (客户); where it is not there, nothing is asked of it.
  case customer
}
