package import Settlement

/// A revision of a statement, and the run that issued it.
package struct IssuedStatement: Hashable, Sendable {
  package let number: String
  package let revision: Int
  /// The key of the run.
  package let run: Int64
}

extension Archive {
  /// The revisions that were issued of a period's statements, by dealer.
  ///
  /// - Parameters:
  ///   - period: The month of the statements.
  ///   - dealer: Whose statement; nil for those of all dealers.
  ///   - revision: Which revision; nil for the latest of each.
  /// - Returns: Each revision with its run.
  /// - Throws: What keeps SQLite from reading.
  package func issued(
    _ period: Period, dealer: String?, revision: Int?
  ) throws(ArchiveError) -> [IssuedStatement] {
    try database.rows(
      """
      SELECT statement_no, revision, run FROM statement AS s
      WHERE period = ?1 AND (?2 IS NULL OR dealer = ?2) AND revision = coalesce(?3,
        (SELECT max(revision) FROM statement AS n WHERE n.statement_no = s.statement_no))
      ORDER BY dealer
      """,
      [.text(period.description), .text(dealer), revision.map { .integer($0) } ?? .null]
    ) {
      IssuedStatement(number: $0.text(0), revision: Int($0.integer(1)), run: $0.integer(2))
    }
  }
}
