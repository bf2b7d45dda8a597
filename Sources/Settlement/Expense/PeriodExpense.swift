/// What a period came to, by kind.
package struct PeriodExpense: Hashable, Sendable {
  package let period: Period
  /// Amounts and fees as approved; kinds without lines are left out.
  package var kinds: [ClaimKind: Money] = [:]
}

extension ExpenseRecord {
  /// The twelve periods up to the end of the range, from the first that has a statement.
  package var trend: [PeriodExpense] {
    var periods: [Period] = [range.last]
    while periods.count < 12, let first = periods.first { periods.insert(first.previous, at: 0) }
    var trend = periods.map { PeriodExpense(period: $0) }
    for statement in statements {
      guard let place = periods.firstIndex(of: statement.head.period) else { continue }
      for kind in statement.head.kinds {
        trend[place].kinds[kind.kind, default: .zero] += kind.amount + kind.fee
      }
    }
    return Array(trend.drop { $0.kinds.isEmpty })
  }
}
