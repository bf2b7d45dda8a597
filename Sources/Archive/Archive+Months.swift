package import Settlement

/// The run that a month's folder shows, as far as its pages must know it.
package struct PeriodRun: Hashable, Sendable {
  package let id: Int64
  package let digest: Digest
  /// The day by which its deadlines were judged.
  package let asOf: Day
}

extension Archive {
  /// The latest run of a period; nil where it was never settled.
  package func latestRun(of period: Period) throws(ArchiveError) -> PeriodRun? {
    try database.rows(
      "SELECT id, digest, as_of FROM run WHERE period = ?1 ORDER BY id DESC LIMIT 1",
      [.text(period.description)]
    ) { row throws(ArchiveError) in
      guard let digest = Digest(hex: row.text(1)), let asOf = Day(row.text(2)) else {
        throw .damaged("a run of \(period)")
      }
      return PeriodRun(id: row.integer(0), digest: digest, asOf: asOf)
    }.first
  }

  /// What the months from one up to but not including another come to, as they stood after a run.
  ///
  /// Runs that came later do not count, so that a page that is written again says what it said.
  ///
  /// - Returns: The months that have statements, the earliest first.
  package func monthTotals(
    from first: Period, before end: Period, asOfRun run: Int64
  ) throws(ArchiveError) -> [MonthTotals] {
    try database.rows(
      """
      SELECT period, count(*), sum(lines_count), sum(claimed_fen), sum(reductions_fen),
        sum(adjustments_fen), sum(total_fen)
      FROM statement AS s
      WHERE period >= ?1 AND period < ?2 AND run <= ?3
        AND NOT EXISTS (SELECT 1 FROM statement AS newer WHERE newer.statement_no = s.statement_no
          AND newer.revision > s.revision AND newer.run <= ?3)
      GROUP BY period ORDER BY period
      """, [.text(first.description), .text(end.description), .integer(run)]
    ) { row throws(ArchiveError) in
      guard let period = Period(row.text(0)) else { throw .damaged("a statement's period") }
      var month = MonthTotals(period: period)
      (month.statements, month.lines) = (Int(row.integer(1)), Int(row.integer(2)))
      (month.claimed, month.reductions) = (row.money(3), row.money(4))
      (month.adjustments, month.total) = (row.money(5), row.money(6))
      return month
    }
  }
}

extension Row {
  fileprivate func money(_ column: Int32) -> Money { Money(fen: integer(column)) }
}
