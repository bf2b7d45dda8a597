extension DecidedList {
  /// What the list comes to before tax: claimed − reductions = total.
  ///
  /// - Throws: ``StatementError/overflow`` when a sum is larger than any amount can be.
  package func sums() throws(StatementError) -> (
    totals: StatementTotals, reductions: [ReductionTotal]
  ) {
    let tally = LineTally(self)
    let reductions = try tally.reductionTotals()
    let totals = try StatementTotals(
      tally, kinds: try tally.kindTotals(), reductions: reductions, adjustments: .zero)
    return (totals, reductions)
  }
}
