/// What the standing statements of one month come to, for the trend of the months.
///
/// claimed − reductions + adjustments = total, as on each statement.
package struct MonthTotals: Hashable, Sendable {
  package let period: Period
  package var statements: Int
  package var lines: Int
  package var claimed: Money
  package var reductions: Money
  package var adjustments: Money
  package var total: Money

  /// Starts a month without statements.
  package init(period: Period) {
    self.period = period
    (statements, lines) = (0, 0)
    (claimed, reductions, adjustments, total) = (.zero, .zero, .zero, .zero)
  }

  /// Sums up the statements of a month.
  package init(period: Period, of statements: [StatementTotals]) {
    self.init(period: period)
    self.statements = statements.count
    for statement in statements {
      lines += statement.lines
      claimed += statement.claimed
      reductions += statement.reductions
      adjustments += statement.adjustments
      total += statement.total
    }
  }
}
