package import Settlement

extension Archive {
  /// What the months from one up to but not including another come to.
  ///
  /// - Returns: The months that have statements, the earliest first.
  package func monthTotals(
    from first: Period, before end: Period
  ) throws(ArchiveError) -> [MonthTotals] {
    try database.rows(
      """
      SELECT period, count(*), sum(lines_count), sum(claimed_fen), sum(reductions_fen),
        sum(adjustments_fen), sum(total_fen)
      FROM standing WHERE period >= ?1 AND period < ?2 GROUP BY period ORDER BY period
      """, [.text(first.description), .text(end.description)]
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
