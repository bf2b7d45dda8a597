internal import Text

/// What came into the stores for old parts and went out of them.
struct StockLedger {
  /// One change of what a store holds of a part.
  struct Entry {
    let day: Day
    let store: String
    let part: Symbol
    let change: Quantity
    /// Nil for an accepted part that came in.
    let movement: Movement?
    /// Of an accepted part; blank for a movement.
    let dealer: Symbol
    let label: Symbol
    /// The place in reading order.
    let order: Int
  }

  /// In reading order.
  private(set) var entries: [Entry] = []

  /// Enters all accepted parts that lie somewhere, and all movements, whatever their day.
  init(_ record: StockRecord) {
    for (order, part) in record.parts.enumerated() {
      let (row, accepted) = (part.row, record.accepted(part.row))
      guard row.isAppraised, accepted > .zero else { continue }
      entries.append(
        Entry(
          day: row.entryDay, store: record.storeID(row.store), part: row.part, change: accepted,
          movement: nil, dealer: row.dealer, label: row.label, order: order))
    }
    for (place, moved) in record.movements.enumerated() {
      let (row, order) = (moved.row, record.parts.count + place)
      func entry(_ store: Symbol, _ change: Quantity) -> Entry {
        Entry(
          day: row.day, store: record.storeID(store), part: row.part, change: change,
          movement: row, dealer: .blank, label: row.label, order: order)
      }
      entries.append(entry(row.store, row.change))
      if row.type == .transfer { entries.append(entry(row.toStore, row.quantity)) }
    }
  }
}

extension AcceptedPart {
  /// Whether it was said what becomes of the part, and where it lies.
  package var isAppraised: Bool { disposition != nil && !store.isBlank && isWhereKnown }
}

/// What lies in a store of one part, first in, first out.
struct StockPile {
  /// Pieces that came in on one day.
  struct Layer: Hashable {
    let day: Day
    var quantity: Quantity
  }

  /// The oldest first; none where the balance is not above zero.
  private(set) var layers: [Layer] = []
  private(set) var balance = Quantity.zero

  /// Puts pieces in: what is missing is filled first.
  mutating func add(_ quantity: Quantity, on day: Day) {
    let missing = balance < .zero ? .zero - balance : .zero
    balance += quantity
    guard quantity > missing else { return }
    layers.append(Layer(day: day, quantity: quantity - missing))
  }

  /// Takes pieces out, the oldest first.
  mutating func take(_ quantity: Quantity) {
    balance -= quantity
    var left = quantity
    while left > .zero, let oldest = layers.first {
      let taken = min(left, oldest.quantity)
      left -= taken
      layers[0].quantity -= taken
      if layers[0].quantity == .zero { layers.removeFirst() }
    }
  }
}
