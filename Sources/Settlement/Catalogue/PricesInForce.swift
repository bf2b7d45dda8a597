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

/// The price table under one edition of the rulebook: names have become classes, and of parts with
/// several rows these stand in the order of precedence.
package struct PricesInForce: Sendable {
  private let table: PriceTable
  /// What the name in each row says of its part.
  private let said: [NameEndings.Said]
  /// The rows of each part that has several, part by part.
  private var classed: [ClassedRow] = []
  /// Where the rows of such a part stand: in an array of its own, each look-up would count a
  /// reference to it.
  private var histories = SymbolMap<Range<Int>>()

  package init(_ table: PriceTable, edition: Edition, symbols: SymbolTable) {
    self.table = table
    var names = NameEndings(edition: edition, symbols: symbols)
    said = table.rows.map { names.said(by: $0.foldedName) }
    for part in table.partsWithSeveralRows {
      let start = classed.count
      for place in table.placesInOrder(of: part) { classed.append(row(at: place)) }
      histories[part] = start..<classed.count
    }
  }

  private func row(at place: Int) -> ClassedRow {
    let row = table.rows[place]
    return ClassedRow(row: row, partPrice: said[place].price(row))
  }

  /// Finds the row in force: of those that cover the day, the one with the latest first day,
  /// then the latest publication.
  private func inForce(of part: Symbol, on day: Day) -> DatedLookup<ClassedRow> {
    if let rows = histories[part] { return classed.span.extracting(rows).inForce(on: day) }
    guard let place = table.firstPlace(of: part), table.rows[place].covers(day) else {
      return .none
    }
    return .found(row(at: place))
  }

  /// Finds the price in force; a row that says that there is no price counts as any other.
  package func price(of part: Symbol, on day: Day) -> DatedLookup<PartPrice> {
    let found = inForce(of: part, on: day)
    guard found.value?.price.tenThousandths != 0 else { return .none }
    return found.map { $0.partPrice }
  }

  /// How long the warranty of a part is that the row in force gives, also where it has no price;
  /// nil where it is the machine's.
  package func warrantyMonths(of part: Symbol, on day: Day) -> Int? {
    table.hasWarranties ? rowInForce(of: part, on: day)?.warrantyMonths : nil
  }

  /// The row itself; nil where none is in force, or two contradict each other.
  package func rowInForce(of part: Symbol, on day: Day) -> PriceRow? {
    inForce(of: part, on: day).value?.row
  }

  /// What the row in force calls a part, and whether the part is a seal, where the row has a price; nil
  /// where none is in force, or two contradict each other.
  package func named(_ part: Symbol, on day: Day) -> (name: Symbol, isSeal: Bool)? {
    guard let found = inForce(of: part, on: day).value else { return nil }
    let hasPrice = found.price.tenThousandths != 0
    return (found.row.name, hasPrice && found.partPrice.partClass == .seal)
  }

  /// The parts that any row makes seals, on whatever day; with the day, ``price(of:on:)`` says whether
  /// they are.
  package var everSeals: [Symbol] {
    table.parts.filter { part in
      let isSeal = { (row: ClassedRow) in row.partPrice.partClass == .seal }
      if let rows = histories[part] { return classed[rows].contains(where: isSeal) }
      return table.firstPlace(of: part).map { isSeal(row(at: $0)) } ?? false
    }
  }

  /// The row whose name stands for a part on a day: the one in force, else the latest before, else the
  /// earliest.
  package func nearestRow(of part: Symbol, on day: Day) -> PriceRow? {
    let known = table.placesInOrder(of: part).map { table.rows[$0] }
    if let row = known.first(where: { $0.covers(day) }) { return row }
    return known.first { $0.effectiveFrom <= day } ?? known.last
  }

  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one.
  package var conflicts: [RowConflict] {
    histories.values.flatMap { classed[$0].map(\.row).conflicts }
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
  struct Said {
    /// Nil where the name ends in no entry.
    let partClass: PartClass?
    let mayBeDismantled: Bool

    /// The price of a row, and what its part is.
    func price(_ row: PriceRow) -> PartPrice {
      PartPrice(
        price: row.price, partClass: row.partClass ?? partClass ?? .part,
        isClassDoubtful: partClass.map { row.partClass ?? $0 != $0 } ?? false,
        mayBeDismantled: mayBeDismantled, name: row.name, foldedName: row.foldedName)
    }
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

  mutating func said(by foldedName: Symbol) -> Said {
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
