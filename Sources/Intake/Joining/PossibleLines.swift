import Settlement
internal import Text

/// Rows that were taken for titles, once it is known what the registers have.
extension Joining {
  /// A row with its table.
  struct PlacedLine {
    let file: FileNumber
    let kind: TableKind
    let line: PossibleLine
  }

  /// Takes each row for a line that bears the name of something in the registers.
  mutating func joinPossibleLines() {
    guard !possibleLines.isEmpty else { return }
    let names = result.registers.names
    for placed in possibleLines where names.contains(placed.line.name) {
      located += placed.line.findings
      if placed.kind == .expenses {
        holdLists(placed)
      } else {
        for located in placed.line.findings { apply(located.finding, of: placed.kind) }
      }
    }
  }

  /// Holds every list of the table that the row may belong to; where there is none, it is one.
  private mutating func holdLists(_ placed: PlacedLine) {
    let line = placed.line
    let findings = line.findings.map(\.finding)
    var belongs = false
    for (index, intake) in result.lists.enumerated() where intake.file == placed.file {
      guard let list = intake.list, line.dealer ?? list.dealer == list.dealer,
        line.period ?? list.period == list.period
      else { continue }
      result.lists[index] = intake.held(by: intake.defects + findings)
      belongs = true
    }
    guard !belongs else { return }
    let dealer = line.dealer.map { symbols.text($0) }
    result.lists.append(
      ListIntake(claim: nil, dealer: dealer, file: placed.file, defects: findings))
  }
}

extension Registers {
  /// The identifiers of everything that is registered.
  fileprivate var names: Set<Symbol> {
    var names = Set(prices.parts + tariffs.items + dealers.symbols)
    names.formUnion(records?.symbols ?? [])
    names.formUnion(machines?.symbols ?? [])
    names.formUnion((approvals ?? []).map(\.number))
    return names
  }
}
