package import Text

/// A standing statement as a report of expenses needs it, apart from its lines.
package struct ExpenseStatement: Sendable {
  package let head: StatementHead
  /// The place among the statements of the report, by period and dealer.
  package let place: Int
  /// The dealer's number.
  package let dealer: Symbol
  /// Whether it waits for the dealer's word.
  package let isUnconfirmed: Bool
  /// Whether its period is one that the report is about, and not one before.
  package let isOfRange: Bool

  package init(
    head: StatementHead, place: Int, dealer: Symbol, state: StatementState, range: PeriodRange
  ) {
    self.head = head
    self.place = place
    self.dealer = dealer
    isUnconfirmed = state == .issued || state == .disputed
    isOfRange = range.contains(head.period)
  }
}

/// What a report of expenses is about, and how it counts.
package struct ExpenseBasis: Sendable {
  package let range: PeriodRange
  /// The register of the latest month-end up to the range's end.
  package let machines: SymbolMap<Machine>
  /// Within how many days the same part of the same machine is a repeat.
  package let repeatWithinDays: Int
  package let symbols: SymbolTable
  /// Of which month of sale and model each machine is.
  let cohorts: MachineCohorts

  package init(
    range: PeriodRange, machines: SymbolMap<Machine>, repeatWithinDays: Int, symbols: SymbolTable
  ) {
    self.range = range
    self.machines = machines
    self.repeatWithinDays = repeatWithinDays
    self.symbols = symbols
    cohorts = MachineCohorts(machines, soldBy: range.lastDay)
  }
}

/// All that a report of expenses is made from.
package struct ExpenseRecord: Sendable {
  package let basis: ExpenseBasis
  /// Every standing statement whose period ends by the range's last day, by period and dealer.
  package let statements: [ExpenseStatement]
  /// What their lines come to.
  package let sums: ExpenseSums

  var range: PeriodRange { basis.range }
  var symbols: SymbolTable { basis.symbols }

  package init(_ basis: ExpenseBasis, statements: [ExpenseStatement], sums: ExpenseSums) {
    self.basis = basis
    self.statements = statements
    self.sums = sums
  }
}
