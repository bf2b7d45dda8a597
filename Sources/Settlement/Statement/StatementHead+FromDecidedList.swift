extension StatementHead {
  /// Works out a statement's figures from the decisions on a list.
  ///
  /// - Parameters:
  ///   - decided: The list, its decisions and its deadline with the postmark.
  ///   - dealer: The seller.
  ///   - rulebook: Names the buyer and the language of the documents.
  ///   - edition: The rules in force for the list's period.
  ///   - taxTable: The rates, those of the rulebook among them.
  ///   - adjustments: Corrections of earlier statements, each with the rate that taxes it.
  ///   - machineReturns: Machines that went back from stock, each with the rate that taxes it.
  /// - Throws: ``StatementError/noTaxRate(_:_:_:)`` for money that no rate taxes, and
  ///   ``StatementError/overflow`` when a sum is larger than any amount can be.
  package init(
    _ decided: DecidedList, dealer: Dealer, rulebook: Rulebook, edition: Edition,
    taxTable: TaxTable, adjustments: [TaxedAdjustment] = [], machineReturns: [TaxedReturn] = []
  ) throws(StatementError) {
    let tally = LineTally(decided)
    let kinds = try tally.kindTotals()
    let reductions = try tally.reductionTotals()
    let sum = try checkedSum(adjustments.map(\.amount) + machineReturns.map(\.amount))
    var totals = try StatementTotals(
      tally, kinds: kinds, reductions: reductions, adjustments: sum)
    let rates = PeriodRates(
      taxpayer: dealer.taxpayer, period: decided.list.period,
      categories: edition.taxCategories, table: taxTable)
    let others =
      adjustments.map { TaxedAmount(rate: $0.rate, amount: $0.amount) }
      + machineReturns.map { TaxedAmount(rate: $0.rate, amount: $0.amount) }
    let split =
      edition.asksForInvoice
      ? try TaxSplit(kinds: kinds, others: others, rates: rates)
      : TaxSplit(untaxed: totals.total)
    try totals.add(split.shares)
    self.init(
      dealer: dealer, buyer: rulebook.buyer, accounts: rulebook.accounts,
      period: decided.list.period, language: rulebook.language, edition: edition.from,
      deadline: decided.deadline, notEvaluated: decided.notEvaluated, totals: totals, kinds: kinds,
      reductions: reductions, adjustments: adjustments, taxes: split.shares,
      proposal: edition.asksForInvoice ? invoiceProposal(split, total: totals.total) : [])
    self.machineReturns = machineReturns
    consignments = decided.consignments
    settledBy = edition.settledBy
    asksForInvoice = edition.asksForInvoice
  }
}
