package import Text

/// A standing statement as a report of expenses needs it: its head, and the lines that are not
/// rejected.
package struct ExpenseStatement: Sendable {
  package let head: StatementHead
  /// The dealer's number.
  package let dealer: Symbol
  /// Whether it waits for the dealer's word.
  package let isUnconfirmed: Bool
  /// In the order of the list.
  package let lines: [ExpenseLine]

  package init(head: StatementHead, dealer: Symbol, state: StatementState, lines: [ExpenseLine]) {
    self.head = head
    self.dealer = dealer
    isUnconfirmed = state == .issued || state == .disputed
    self.lines = lines
  }
}

/// All that a report of expenses is made from.
package struct ExpenseRecord: Sendable {
  package let range: PeriodRange
  /// Every standing statement whose period ends by the range's last day, by period and dealer.
  package let statements: [ExpenseStatement]
  /// The register of the latest month-end up to the range's end.
  package let machines: SymbolMap<Machine>
  /// Within how many days the same part of the same machine is a repeat.
  package let repeatWithinDays: Int
  package let symbols: SymbolTable

  package init(
    range: PeriodRange, statements: [ExpenseStatement], machines: SymbolMap<Machine>,
    repeatWithinDays: Int, symbols: SymbolTable
  ) {
    self.range = range
    self.statements = statements
    self.machines = machines
    self.repeatWithinDays = repeatWithinDays
    self.symbols = symbols
  }

  /// The places of the statements of the range.
  var ofRange: [Int] {
    statements.indices.filter { range.contains(statements[$0].head.period) }
  }
}
