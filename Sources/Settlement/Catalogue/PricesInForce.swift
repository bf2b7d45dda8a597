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
  /// Part by part.
  private var rows: [ClassedRow] = []
  private var places = SymbolMap<Range<Int>>()
  /// Whether any row has months of warranty.
  private var hasWarranties = false

  package init(_ table: PriceTable, edition: Edition, symbols: SymbolTable) {
    var names = NameEndings(edition: edition, symbols: symbols)
    rows.reserveCapacity(table.rowCount)
    for part in table.parts {
      let start = rows.count
      table.forEachRow(inOrderOf: part) { row in
        rows.append(ClassedRow(row: row, partPrice: names.price(row)))
        if row.warrantyMonths != nil { hasWarranties = true }
      }
      places[part] = start..<rows.count
    }
  }

  /// The rows of a part in the order of precedence; none where no table has it.
  private func rows(of part: Symbol) -> ArraySlice<ClassedRow> { rows[places[part] ?? 0..<0] }

  /// Finds the row in force: of those that cover the day, the one with the latest first day,
  /// then the latest publication.
  ///
  /// A row that says that there is no price counts as any other.
  package func price(of part: Symbol, on day: Day) -> DatedLookup<PartPrice> {
    let found = rows(of: part).inForce(on: day)
    guard found.value?.price.tenThousandths != 0 else { return .none }
    return found.map { $0.partPrice }
  }

  /// How long the warranty of a part is that the row in force gives, also where it has no price;
  /// nil where it is the machine's.
  package func warrantyMonths(of part: Symbol, on day: Day) -> Int? {
    hasWarranties ? rowInForce(of: part, on: day)?.warrantyMonths : nil
  }

  /// The row itself; nil where none is in force, or two contradict each other.
  package func rowInForce(of part: Symbol, on day: Day) -> PriceRow? {
    rows(of: part).inForce(on: day).value?.row
  }

  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one.
  package var conflicts: [RowConflict] {
    places.values.filter { $0.count > 1 }.flatMap { rows[$0].map(\.row).conflicts }
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
  var said: Message { row.said }

  func precedes(_ other: ClassedRow) -> Bool { row.precedes(other.row) }
  func ranksWith(_ other: ClassedRow) -> Bool { row.ranksWith(other.row) }
  func contradicts(_ other: ClassedRow) -> Bool { row.contradicts(other.row) }
  func isNews(beside rows: [ClassedRow]) -> Bool { row.isNews(beside: rows.map(\.row)) }

  /// A class that one of the rows gives goes before what the part's name says.
  func completed(by other: ClassedRow) -> ClassedRow {
    let isClassed = row.partClass == nil && other.row.partClass != nil
    return ClassedRow(
      row: row.completed(by: other.row), partPrice: isClassed ? other.partPrice : partPrice)
  }
}

/// The name endings of one edition, and what they make of a price row.
private struct NameEndings {
  /// What a name says about its part.
  private struct Said {
    /// Nil where the name ends in no entry.
    let partClass: PartClass?
    let mayBeDismantled: Bool
  }

  private let assemblies: [[UInt8]]
  private let seals: [[UInt8]]
  private let mayBeDismantled: [[UInt8]]
  private let symbols: SymbolTable
  /// By folded name: a part has a row for each price that it ever had.
  private var said = SymbolMap<Said>()

  init(edition: Edition, symbols: SymbolTable) {
    assemblies = edition.assemblies.map { Array($0.utf8) }
    seals = edition.seals.map { Array($0.utf8) }
    mayBeDismantled = edition.mayBeDismantled.map { Array($0.utf8) }
    self.symbols = symbols
  }

  mutating func price(_ row: PriceRow) -> PartPrice {
    let said = said(by: row.foldedName)
    return PartPrice(
      price: row.price, partClass: row.partClass ?? said.partClass ?? .part,
      isClassDoubtful: said.partClass.map { row.partClass ?? $0 != $0 } ?? false,
      mayBeDismantled: said.mayBeDismantled, name: row.name, foldedName: row.foldedName)
  }

  private mutating func said(by foldedName: Symbol) -> Said {
    if let known = said[foldedName] { return known }
    let new = symbols.withText(foldedName) { name in
      Said(
        partClass: ends(name, withAny: assemblies)
          ? .assembly : ends(name, withAny: seals) ? .seal : nil,
        mayBeDismantled: ends(name, withAny: mayBeDismantled))
    }
    said[foldedName] = new
    return new
  }

  /// Compares bytes, because the folded form is what counts, not what Unicode holds equal.
  private func ends(_ name: Span<UInt8>, withAny endings: [[UInt8]]) -> Bool {
    for ending in endings where !ending.isEmpty && name.count >= ending.count {
      let start = name.count - ending.count
      var place = ending.count - 1
      while place >= 0, ending[place] == name[start + place] { place -= 1 }
      if place < 0 { return true }
    }
    return false
  }
}
