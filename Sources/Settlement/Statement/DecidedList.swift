package import Text

/// A list with its decisions, before it becomes a statement.
package struct DecidedList: Sendable {
  package let list: ExpenseList
  /// One for each line of the list, in its order.
  package let decisions: [LineDecision]
  package let deadline: DeadlineRuling
  /// The registers and columns that were not at hand.
  package let notEvaluated: [AbsentInput]
  /// The names that the price table gives for the lines' parts; blank where it has none.
  package let priceNames: [Symbol]
  /// Milestones and consents that the lines use up.
  package let consumedRights: ConsumedRights
  /// What the dealer sent, where it is printed.
  package let consignments: [Consignment]

  package init(
    list: ExpenseList, decisions: [LineDecision], deadline: DeadlineRuling,
    notEvaluated: [AbsentInput], priceNames: [Symbol],
    consumedRights: ConsumedRights = ConsumedRights(), consignments: [Consignment] = []
  ) {
    self.consignments = consignments
    self.list = list
    self.decisions = decisions
    self.deadline = deadline
    self.notEvaluated = notEvaluated
    self.priceNames = priceNames
    self.consumedRights = consumedRights
  }
}

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
