internal import Text

/// What came into the stores for old parts and went out of them.
///
/// A year of a manufacturer has a million entries, so an entry has numbers alone: what else is asked
/// of it stands in the row that its place names.
struct StockLedger {
  /// A part in a store.
  struct Pile {
    /// The place among the stores.
    let store: Int
    let part: Symbol
  }

  /// One change of what a pile has.
  struct Entry {
    let day: Day
    /// The place among the piles.
    let pile: Int
    let change: Quantity
    /// The place in reading order: of a row of the acceptance, or after them of a movement.
    let order: Int
  }

  /// In reading order.
  private(set) var entries: [Entry] = []
  private(set) var piles: [Pile] = []
  /// For each store the places of its piles, by part.
  private var places: [SymbolMap<Int>]

  /// Enters all accepted parts that lie somewhere, and all movements, whatever their day.
  ///
  /// - Parameters:
  ///   - record: The rows.
  ///   - accepted: What each row of the acceptance accepts.
  init(_ record: StockRecord, accepted: [Quantity]) {
    places = record.storeIDs.map { _ in SymbolMap() }
    entries.reserveCapacity(record.parts.count + record.movements.count * 2)
    for (order, part) in record.parts.enumerated() where accepted[order] > .zero {
      guard part.value.isAppraised else { continue }
      enter(
        accepted[order], of: part.value.part, in: record.storePlace(part.value.store),
        on: part.value.entryDay, order)
    }
    for (place, moved) in record.movements.enumerated() {
      let (row, order) = (moved.value, record.parts.count + place)
      enter(row.change, of: row.part, in: record.storePlace(row.store), on: row.day, order)
      guard row.type == .transfer else { continue }
      enter(row.quantity, of: row.part, in: record.storePlace(row.toStore), on: row.day, order)
    }
  }

  private mutating func enter(
    _ change: Quantity, of part: Symbol, in store: Int, on day: Day, _ order: Int
  ) {
    let pile = places[store][part] ?? piles.count
    if pile == piles.count {
      piles.append(Pile(store: store, part: part))
      places[store][part] = pile
    }
    entries.append(Entry(day: day, pile: pile, change: change, order: order))
  }

  /// The entries of each pile up to a day, in the order in which they count: by day, what comes in
  /// first, then in reading order.
  func entriesOfPiles(upTo last: Day) -> [[Entry]] {
    var sorted = [[Entry]](repeating: [], count: piles.count)
    for entry in entries where entry.day <= last { sorted[entry.pile].append(entry) }
    for pile in sorted.indices {
      sorted[pile].sort { left, right in
        if left.day != right.day { return left.day < right.day }
        let (isIn, isOtherIn) = (left.change > .zero, right.change > .zero)
        return isIn != isOtherIn ? isIn : left.order < right.order
      }
    }
    return sorted
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

  private var kept: [Layer] = []
  /// The place of the oldest layer that is left.
  private var oldest = 0
  private(set) var balance = Quantity.zero

  /// The oldest first; none where the balance is not above zero.
  var layers: ArraySlice<Layer> { kept[oldest...] }

  /// Puts pieces in: what is missing is filled first.
  mutating func add(_ quantity: Quantity, on day: Day) {
    let missing = balance < .zero ? .zero - balance : .zero
    balance += quantity
    guard quantity > missing else { return }
    kept.append(Layer(day: day, quantity: quantity - missing))
  }

  /// Takes pieces out, the oldest first.
  mutating func take(_ quantity: Quantity) {
    balance -= quantity
    var left = quantity
    while left > .zero, oldest < kept.count {
      let taken = min(left, kept[oldest].quantity)
      left -= taken
      kept[oldest].quantity -= taken
      if kept[oldest].quantity == .zero { oldest += 1 }
    }
  }
}
