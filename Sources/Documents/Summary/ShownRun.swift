package import Settlement

/// The run that a month's folder shows: what its page says besides the record and the statements.
package struct ShownRun: Hashable, Sendable {
  /// Lower-case hex SHA-256 of the run.
  package let digest: String
  /// The day by which deadlines are judged.
  package let asOf: Day
  /// The months before, as they stood after the run; those without statements may be missing.
  package let earlierMonths: [MonthTotals]

  /// Names a run and the months before it.
  package init(digest: String, asOf: Day, earlierMonths: [MonthTotals]) {
    self.digest = digest
    self.asOf = asOf
    self.earlierMonths = earlierMonths
  }
}
