/// The settlement price of a part (结算价) and what the part is, as the row in force says.
package struct PartPrice: Sendable {
  package let price: UnitPrice
  package let partClass: PartClass
  /// Whether the name says assembly or seal, and the class says otherwise.
  package let isClassDoubtful: Bool
  /// Whether parts may be taken out of the old part before it comes back.
  package let mayBeDismantled: Bool
  package let name: Symbol
  package let foldedName: Symbol
}

/// What the price table has for a part on a day.
package enum PriceLookup: Sendable {
  case none
  case found(PartPrice)
  /// Two rows in force contradict each other.
  case conflict
}

/// The price table under one edition of the rulebook: names have become classes, and rows stand
/// in the order of precedence, so that a look-up is the first row that covers the day.
package struct PricesInForce: Sendable {
  private struct Entry: Sendable {
    let row: PriceRow
    let price: PartPrice
  }

  private var entries = SymbolMap<[Entry]>()

  /// Prepares a table for look-ups.
  package init(_ table: PriceTable, edition: Edition, symbols: SymbolTable) {
    let names = NameEndings(edition: edition, symbols: symbols)
    for part in table.parts {
      entries[part] = table.rowsInOrder(of: part).map { Entry(row: $0, price: names.price($0)) }
    }
  }

  /// Finds the row in force: of those that cover the day, the one with the latest first day,
  /// then the latest publication.
  package func price(of part: Symbol, on day: Day) -> PriceLookup {
    switch entry(of: part, on: day) {
    case .success(let entry?): .found(entry.price)
    case .success(nil): .none
    case .failure: .conflict
    }
  }

  /// The row itself; nil where none is in force, or two contradict each other.
  package func rowInForce(of part: Symbol, on day: Day) -> PriceRow? {
    guard case .success(let entry) = entry(of: part, on: day) else { return nil }
    return entry?.row
  }

  private struct Conflict: Error {}

  private func entry(of part: Symbol, on day: Day) -> Result<Entry?, Conflict> {
    guard let rows = entries[part], let first = rows.firstIndex(where: { $0.row.covers(day) })
    else { return .success(nil) }
    let winner = rows[first]
    var found = winner
    for other in rows[(first + 1)...] where other.row.ranksWith(winner.row) {
      guard other.row.covers(day) else { continue }
      if found.row.contradicts(other.row) { return .failure(Conflict()) }
      if found.row.partClass == nil, other.row.partClass != nil { found = other }
    }
    return .success(found)
  }

  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one.
  package var conflicts: [RowConflict] {
    entries.values.flatMap { $0.map(\.row).conflicts }
  }
}

/// The name endings of one edition, and what they make of a price row.
private struct NameEndings {
  private let assemblies: [String]
  private let seals: [String]
  private let mayBeDismantled: [String]
  private let symbols: SymbolTable

  init(edition: Edition, symbols: SymbolTable) {
    assemblies = edition.assemblies
    seals = edition.seals
    mayBeDismantled = edition.mayBeDismantled
    self.symbols = symbols
  }

  func price(_ row: PriceRow) -> PartPrice {
    let name = symbols.text(row.foldedName)
    let said = classSaid(by: name)
    return PartPrice(
      price: row.price, partClass: row.partClass ?? said ?? .part,
      isClassDoubtful: said != nil && row.partClass != nil && row.partClass != said,
      mayBeDismantled: mayBeDismantled.contains { ends(name, with: $0) },
      name: row.name, foldedName: row.foldedName)
  }

  /// Nil where the name ends in no entry: then it says nothing.
  private func classSaid(by name: String) -> PartClass? {
    if assemblies.contains(where: { ends(name, with: $0) }) { return .assembly }
    if seals.contains(where: { ends(name, with: $0) }) { return .seal }
    return nil
  }

  /// Compares bytes, because the folded form is what counts, not what Unicode holds equal.
  private func ends(_ name: String, with ending: String) -> Bool {
    !ending.isEmpty && name.utf8.count >= ending.utf8.count
      && name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
