import Archive
import Settlement
internal import Text

/// Dealers that get a statement without lines: machines went back, and no list came.
extension MonthInputs {
  /// The lists without lines that are decided, by dealer; and a finding for each row whose dealer can
  /// have no statement.
  ///
  /// An open statement without lines is decided again, also where no row is left. One with lines waits
  /// for its list, and of a locked one nothing is asked.
  ///
  /// - Parameters:
  ///   - returns: The machines that went back in the period.
  ///   - listed: The dealers of whom any list came.
  ///   - dealers: The dealers that are decided; nil for all.
  ///   - states: The states that the answers of this run give.
  ///   - archive: What stands; nil where nothing was ever archived.
  /// - Returns: The lists, and what is said of rows whose dealer can have none.
  /// - Throws: What keeps the archive from being read.
  func linelessLists(
    _ returns: PendingReturns, listed: Set<Symbol>, dealers: Set<Symbol>?,
    _ states: [String: StatementState], _ archive: Archive?
  ) throws(ArchiveError) -> (lists: [ExpenseList], findings: [Finding]) {
    var open: Set<String> = []
    var settled: Set<String> = []
    for standing in try archive?.standing(decider.period) ?? []
    where !listed.contains(decider.symbols.symbol(for: standing.dealer)) {
      let hasLines = try archive?.head(of: standing).totals.lines ?? 0 > 0
      let isLocked = (states[standing.number] ?? standing.state).isLocked
      if hasLines || isLocked {
        settled.insert(standing.dealer)
      } else {
        open.insert(standing.dealer)
      }
    }
    var findings: [Finding] = []
    var lists: [ExpenseList] = []
    let named = Set(returns.byDealer.keys).union(open).subtracting(settled)
    for dealer in named.sorted(by: precedes) {
      let symbol = decider.symbols.symbol(for: dealer)
      guard !listed.contains(symbol), dealers?.contains(symbol) ?? true else { continue }
      let rows = returns.byDealer[dealer] ?? []
      let file = rows.first?.place.file ?? FileNumber(0)
      let list = ExpenseList(dealer: symbol, period: decider.period, file: file, lines: [])
      let defects = decider.defects(ofDealer: list)
      for row in rows {
        findings += defects.map {
          Finding($0.code, at: row.place(column: "dealer"), dealer: dealer, $0.message)
        }
      }
      if defects.isEmpty || rows.isEmpty { lists.append(list) }
    }
    return (lists, findings)
  }
}
