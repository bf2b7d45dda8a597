extension StatementTotals {
  /// Totals a list whose lines were summed up, all but its net and tax.
  ///
  /// - Parameters:
  ///   - tally: Counts the verdicts.
  ///   - kinds: The sums by kind.
  ///   - reductions: The sums by reason.
  ///   - adjustments: Signed corrections of earlier statements.
  /// - Throws: ``StatementError/overflow`` when a total is larger than any amount can be.
  init(
    _ tally: LineTally, kinds: [KindTotal], reductions: [ReductionTotal], adjustments: Money
  ) throws(StatementError) {
    self.init()
    (approved, adjusted, rejected) = (tally.approved, tally.adjusted, tally.rejected)
    lines = approved + adjusted + rejected
    claimed = try checkedSum(kinds.map(\.claimed))
    self.reductions = try checkedSum(reductions.map(\.amount))
    parts = try checkedSum(kinds.map { $0.kind == .part ? $0.amount : .zero })
    services = try checkedSum(kinds.map { $0.kind == .part ? .zero : $0.amount })
    fee = try checkedSum(kinds.map(\.fee))
    self.adjustments = adjustments
    total = try checkedSum([parts, fee, services, adjustments])
  }

  /// Adds the net and the tax of all rates, and checks that every fen has its place.
  ///
  /// - Parameter taxes: The shares of the total by rate.
  /// - Throws: ``StatementError/overflow`` when the nets leave the range of amounts.
  /// - Precondition: claimed − reductions + adjustments = parts + fee + services + adjustments
  ///   = total = net + tax.
  mutating func add(_ taxes: [TaxShare]) throws(StatementError) {
    net = try checkedSum(taxes.map(\.net))
    tax = try checkedSum(taxes.map(\.tax))
    let approved = try checkedSum([parts, fee, services])
    let explained = try checkedSum([approved, self.reductions])
    let adjusted = try checkedSum([approved, adjustments])
    let taxed = try checkedSum([net, tax])
    precondition(explained == claimed && adjusted == total && taxed == total)
  }
}
