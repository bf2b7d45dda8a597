internal import Text

/// What the machines of a model that were sold in one month have cost so far.
package struct MachineCost: Sendable {
  /// As written; empty where the register does not say.
  package let model: String
  package let soldIn: Period
  /// How many machines of the register that are.
  package let machines: Int
  /// By month in service, twelve of them and what came later; nil where nothing was paid yet and the
  /// month has not ended for the youngest machine.
  package let months: [Money?]
  package let total: Money

  /// The cost of one machine, rounded to the fen.
  package var perMachine: Money {
    Money(fen: Int64(clamping: roundedQuotient(Int128(total.fen), Int128(machines))))
  }
}

/// What all machines of the register have cost so far, and what no month in service has.
package struct MachineCosts: Sendable {
  /// By model and month of sale.
  package let rows: [MachineCost]
  /// Lines before the sale, on unsold machines and on machines that are not known.
  package let leftOut: Money

  /// Follows the machines that were sold by the last day of the range, over all periods up to it.
  package init(_ record: ExpenseRecord) {
    let costs = record.sums.costs
    leftOut = costs.leftOut
    rows = record.basis.cohorts.cohorts.enumerated().map { place, cohort in
      let months = costs.months(ofCohort: place)
      return MachineCost(
        model: record.symbols.text(cohort.model), soldIn: cohort.soldIn, machines: cohort.machines,
        months: months.enumerated().map { month, cost in
          cost != .zero || cohort.hasEnded(month, by: record.range.lastDay) ? cost : nil
        },
        total: months.reduce(.zero, +))
    }.sorted { $0.model != $1.model ? precedes($0.model, $1.model) : $0.soldIn < $1.soldIn }
  }
}

extension MachineCohorts.Cohort {
  /// Whether a month in service is over for the youngest machine; of what comes later, whether it has
  /// begun.
  fileprivate func hasEnded(_ month: Int, by last: Day) -> Bool {
    youngest.adding(months: min(month + 1, 12)).adding(days: -1) <= last
  }
}
