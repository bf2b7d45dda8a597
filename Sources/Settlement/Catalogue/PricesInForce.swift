package import Text

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

/// The price table under one edition of the rulebook: names have become classes, and rows stand
/// in the order of precedence.
package struct PricesInForce: Sendable {
  private var entries = SymbolMap<[ClassedRow]>()

  package init(_ table: PriceTable, edition: Edition, symbols: SymbolTable) {
    let names = NameEndings(edition: edition, symbols: symbols)
    for part in table.parts {
      entries[part] = table.rowsInOrder(of: part).map {
        ClassedRow(row: $0, partPrice: names.price($0))
      }
    }
  }

  /// Finds the row in force: of those that cover the day, the one with the latest first day,
  /// then the latest publication.
  ///
  /// A row that says that there is no price counts as any other.
  package func price(of part: Symbol, on day: Day) -> DatedLookup<PartPrice> {
    guard let found = entries[part]?.inForce(on: day), found.value?.price.tenThousandths != 0 else {
      return .none
    }
    return found.map { $0.partPrice }
  }

  /// The row itself; nil where none is in force, or two contradict each other.
  package func rowInForce(of part: Symbol, on day: Day) -> PriceRow? {
    entries[part]?.inForce(on: day).value?.row
  }

  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one.
  package var conflicts: [RowConflict] {
    entries.values.flatMap { $0.map(\.row).conflicts }
  }
}

/// A price row, and what the edition makes of the part.
private struct ClassedRow: DatedRow, Sendable {
  let row: PriceRow
  let partPrice: PartPrice

  var price: UnitPrice { row.price }
  var effectiveFrom: Day { row.effectiveFrom }
  var effectiveTo: Day? { row.effectiveTo }
  var place: Place { row.place }

  func precedes(_ other: ClassedRow) -> Bool { row.precedes(other.row) }
  func ranksWith(_ other: ClassedRow) -> Bool { row.ranksWith(other.row) }
  func contradicts(_ other: ClassedRow) -> Bool { row.contradicts(other.row) }

  /// A class that one of the rows gives goes before what the part's name says.
  func completed(by other: ClassedRow) -> ClassedRow {
    row.partClass == nil && other.row.partClass != nil ? other : self
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
