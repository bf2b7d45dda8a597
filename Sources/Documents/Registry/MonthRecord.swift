package import Settlement
package import Text

/// What a month's documents show but for the lines of its statements: what the latest month-end
/// found, and the statements that stand.
package struct MonthRecord: Sendable {
  package let run: RunRecord
  /// Lower-case hex SHA-256 of the latest run of the month.
  package let digest: String
  /// The day by which deadlines are judged.
  package let asOf: Day
  /// By dealer.
  package let statements: [StatementEntry]
  /// The newest revisions that are withdrawn, by dealer.
  package let withdrawn: [WithdrawnStatement]
  /// The months before, as they stood after the run; those without statements may be missing.
  package let earlierMonths: [MonthTotals]

  /// Puts a month together from the archive.
  package init(
    _ run: RunRecord, digest: String, asOf: Day, statements: [StatementEntry],
    earlierMonths: [MonthTotals], withdrawn: [WithdrawnStatement] = []
  ) {
    self.withdrawn = withdrawn
    self.run = run
    self.digest = digest
    self.asOf = asOf
    self.statements = statements
    self.earlierMonths = earlierMonths
  }

  /// The first of the months before a period that its documents show.
  package static func firstMonth(before period: Period) -> Period {
    MonthSummary.periods(endingWith: period).first ?? period
  }
}

/// The entries of a month, in the language of its documents.
package struct Journal: Sendable {
  package let entries: [JournalEntry]
  package let language: Language

  /// Puts a journal together; the entries may come in any order.
  package init(_ entries: [JournalEntry], in language: Language) {
    self.entries = entries
    self.language = language
  }
}
