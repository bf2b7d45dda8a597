package import Text

/// All that a report of old parts in store is made from.
package struct StockRecord: Sendable {
  package let range: PeriodRange
  /// Nil where the edition names no stores: then nothing is asked of them.
  package let stores: [Store]?
  /// In reading order, and so are the movements.
  package let parts: [PlacedRow<AcceptedPart>]
  package let movements: [PlacedRow<Movement>]
  /// Transfers into the store that they leave, which count for nothing.
  package let transfersInPlace: [PlacedRow<Movement>]
  package let records: SymbolMap<ServiceRecord>
  package let machines: SymbolMap<Machine>
  package let prices: PricesInForce
  package let symbols: SymbolTable
  /// What reports call the stores that any row names, in the order of their tables.
  let storeIDs: [String]
  /// The place that the store of each cell has among them.
  private let storePlaces: SymbolMap<Int>
  /// By those places; nil where the edition does not name the store.
  private let storesNamed: [NamedStore?]

  package init(
    range: PeriodRange, stores: [Store]?, parts: [PlacedRow<AcceptedPart>],
    movements: [PlacedRow<Movement>], records: SymbolMap<ServiceRecord>,
    machines: SymbolMap<Machine>, prices: PricesInForce, symbols: SymbolTable
  ) {
    self.range = range
    self.stores = stores
    self.parts = parts
    self.records = records
    self.machines = machines
    self.prices = prices
    self.symbols = symbols
    var cells = SymbolMap<(store: Store?, id: String)>()
    func note(_ cell: Symbol) {
      guard !cells.contains(cell) else { return }
      let text = symbols.text(cell)
      let named = stores?.filter { folded($0.name) == folded(text) } ?? []
      // A name that stores share names none of them.
      let store = stores?.first { $0.id == text } ?? (named.count == 1 ? named.first : nil)
      cells[cell] = (store, store?.id ?? text)
    }
    for part in parts { note(part.value.store) }
    for movement in movements {
      note(movement.value.store)
      note(movement.value.toStore)
    }
    let ids = Set(cells.values.map(\.id)).sorted(by: precedes)
    var (places, named) = (SymbolMap<Int>(), [NamedStore?](repeating: nil, count: ids.count))
    for (cell, known) in zip(cells.symbols, cells.values) {
      let place = ids.firstIndex(of: known.id) ?? 0
      places[cell] = place
      named[place] = known.store.map { NamedStore($0, symbols) }
    }
    (storeIDs, storePlaces, storesNamed) = (ids, places, named)
    func isInPlace(_ movement: PlacedRow<Movement>) -> Bool {
      let row = movement.value
      return row.type == .transfer && places[row.store] == places[row.toStore]
    }
    transfersInPlace = movements.filter(isInPlace)
    self.movements = transfersInPlace.isEmpty ? movements : movements.filter { !isInPlace($0) }
  }
}

/// What may lie in a store that the edition names, as a million rows are asked for it.
struct NamedStore: Sendable {
  let purpose: Disposition
  /// Nil for a store for all families of machines.
  let family: Symbol?

  fileprivate init(_ store: Store, _ symbols: SymbolTable) {
    purpose = store.purpose
    family = store.family.map { symbols.symbol(for: $0) }
  }
}

extension StockRecord {
  /// What a row of the acceptance accepts: nothing without a label, and of a dismantled part only what
  /// the month would pay.
  ///
  /// Source: the acceptance of old parts (旧件验收), with main drives that may come back dismantled.
  package func accepted(_ row: AcceptedPart) -> Quantity {
    guard !row.label.isBlank else { return .zero }
    switch row.result {
    case .accepted: return row.accepted
    case .dismantled:
      let day = record(of: row)?.serviceDate ?? row.period.lastDay
      let mayBe = prices.price(of: row.part, on: day).value?.mayBeDismantled ?? false
      return mayBe ? row.accepted : .zero
    case .noLabel, .notReceived, .wrongPart, .notGenuine, .noFault, .notWarranty: return .zero
    }
  }

  /// The service record of the label, where it is the dealer's.
  private func record(of row: AcceptedPart) -> ServiceRecord? {
    records[row.label].flatMap { $0.dealer == row.dealer ? $0 : nil }
  }

  /// The family of the machine that a label's record is about; blank where that is not known.
  func family(ofLabel label: Symbol, dealer: Symbol? = nil) -> Symbol {
    guard !label.isBlank, let record = records[label], dealer ?? record.dealer == record.dealer
    else { return .blank }
    return machines[record.machine]?.family ?? .blank
  }

  /// The store that a cell means, by its id or its name; nil where the edition does not name it.
  func store(_ cell: Symbol) -> NamedStore? { storePlaces[cell].flatMap { storesNamed[$0] } }

  /// What reports call the store that a cell means.
  package func storeID(_ cell: Symbol) -> String { storePlaces[cell].map { storeIDs[$0] } ?? "" }

  /// The place of the store that a cell means among all that rows name.
  func storePlace(_ cell: Symbol) -> Int { storePlaces[cell] ?? 0 }

  /// What each row of the acceptance accepts.
  var acceptedQuantities: [Quantity] { parts.map { accepted($0.value) } }
}
