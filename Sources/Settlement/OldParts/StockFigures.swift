package import Text

/// What a store held of a part over a range, and what is left.
package struct StockRow: Hashable, Sendable {
  package let store: String
  package let part: String
  package let name: String
  /// That of the store; nil where the edition does not name it.
  package let disposition: Disposition?
  package let opening: Quantity
  package let `in`: Quantity
  package let out: Quantity
  package let closing: Quantity
  /// A memo at wholesale prices; nil for scrap, without a disposition, and without a clear price.
  package let value: Money?
  /// The day on which the oldest piece left came in; nil where none is left.
  package let oldest: Day?
  /// How much of what is left came in on which day, the oldest first.
  package let layers: [Layer]

  /// Pieces that came in on one day.
  package struct Layer: Hashable, Sendable {
    package let day: Day
    package let quantity: Quantity
  }
}

/// A row of the movements of a range: an entry of an accepted part, or a movement in one store.
package struct StockMovement: Sendable {
  package let day: Day
  /// Blank for an accepted part that came in, and so are the partner, and for movements the dealer.
  package let number: Symbol
  /// The place among the stores.
  package let store: Int
  package let part: Symbol
  /// Nil for an accepted part that came in.
  package let type: MovementType?
  /// Below zero for what went out.
  package let quantity: Quantity
  package let dealer: Symbol
  package let label: Symbol
  package let partner: Symbol
}

/// What the stores held over a range, what moved, and what has to be looked at.
package struct StockFigures: Sendable {
  /// By store and part.
  package let rows: [StockRow]
  /// By day, number, store, part and reading order.
  package private(set) var movements: [StockMovement] = []
  /// What reports call the stores, in the order of the tables.
  package let stores: [String]
  /// The texts of the movements.
  package let texts: SymbolTexts
  package let checks: [StockCheck]
  /// What was accepted by the last day, and of that what is appraised.
  package let accepted: Quantity
  package let appraised: Quantity
  package private(set) var periods: [PeriodParts]

  /// What statements of a period approved, and what was accepted for it.
  package struct PeriodParts: Hashable, Sendable {
    package let period: Period
    package fileprivate(set) var approved = Quantity.zero
    package let accepted: Quantity
  }

  /// The same beside what standing statements approved of parts that have to come back, those of the
  /// other sort of period among them.
  package func beside(_ approved: [Period: Quantity]) -> StockFigures {
    var figures = self
    let known = Set(periods.map(\.period))
    figures.periods += approved.keys.filter { !known.contains($0) }
      .map { PeriodParts(period: $0, accepted: .zero) }
    figures.periods.sort { $0.period < $1.period }
    for place in figures.periods.indices {
      figures.periods[place].approved = approved[figures.periods[place].period] ?? .zero
    }
    return figures
  }

  /// The same with what moved, which is worked out by itself.
  package func with(_ movements: [StockMovement]) -> StockFigures {
    var figures = self
    figures.movements = movements
    return figures
  }

  /// What of the accepted parts is not appraised yet.
  package var notAppraised: Quantity {
    checks.filter { $0.code == .notAppraised }.reduce(.zero) { $0 + $1.quantity }
  }
}

/// What all figures of a record are made from.
package struct StockBooks: Sendable {
  /// What each row of the acceptance accepts.
  fileprivate let quantities: [Quantity]
  fileprivate let ledger: StockLedger
  fileprivate let order: PileOrder
}

extension StockRecord {
  /// Enters all that came in and all that went out.
  package var books: StockBooks {
    let quantities = acceptedQuantities
    let ledger = StockLedger(self, accepted: quantities)
    return StockBooks(
      quantities: quantities, ledger: ledger, order: PileOrder(ledger, symbols))
  }

  /// Works all figures out but for what moved.
  package func figures(_ books: StockBooks) -> StockFigures {
    let (quantities, ledger) = (books.quantities, books.ledger)
    let entries = ledger.entriesOfPiles(upTo: range.lastDay)
    var (accepted, appraised) = (Quantity.zero, Quantity.zero)
    for (place, part) in parts.enumerated() where part.value.entryDay <= range.lastDay {
      accepted += quantities[place]
      if part.value.isAppraised { appraised += quantities[place] }
    }
    return StockFigures(
      rows: books.order.places.compactMap { row(ledger.piles[$0], entries[$0]) },
      stores: storeIDs, texts: symbols.texts, checks: checks(ledger, entries, quantities),
      accepted: accepted, appraised: appraised, periods: periodParts(quantities))
  }

  /// What was accepted for each period of the range, and for those of the other sort that lie in it.
  private func periodParts(_ quantities: [Quantity]) -> [StockFigures.PeriodParts] {
    var periods: [Period] = []
    var period = range.first
    while period <= range.last {
      periods.append(period)
      period = period.next
    }
    var sums = [Quantity](repeating: .zero, count: periods.count)
    var last = (period: range.first, place: Int?.some(0))
    for (place, part) in parts.enumerated() {
      if part.value.period != last.period {
        last = (part.value.period, periods.firstIndex(of: part.value.period))
        if last.place == nil, range.contains(part.value.period) {
          periods.append(part.value.period)
          sums.append(.zero)
          last.place = sums.count - 1
        }
      }
      if let sum = last.place { sums[sum] += quantities[place] }
    }
    return zip(periods, sums).map {
      StockFigures.PeriodParts(period: $0, accepted: $1)
    }
  }

  /// The entries of the range in the order of the table.
  package func movements(_ books: StockBooks) -> [StockMovement] {
    let (ledger, order) = (books.ledger, books.order)
    let numbers = SymbolRanks(movements.lazy.map(\.value.number), symbols)
    /// Day, number, store and part, and reading order, as one number.
    var keys: [UInt128] = []
    for (place, entry) in ledger.entries.enumerated() where range.contains(entry.day) {
      let day = UInt32(bitPattern: entry.day.number) ^ 0x8000_0000
      let number = movement(at: entry.order).map { numbers[$0.number] } ?? 0
      let words = (UInt64(day) << 32 | UInt64(number), UInt64(order.ranks[entry.pile]) << 32)
      keys.append(UInt128(words.0) << 64 | UInt128(words.1 | UInt64(place)))
    }
    keys.sort()
    return keys.map { shown(ledger.entries[Int(UInt32(truncatingIfNeeded: $0))], ledger) }
  }

  /// The movement at a place in reading order; nil for a row of the acceptance.
  private func movement(at order: Int) -> Movement? {
    order < parts.count ? nil : movements[order - parts.count].value
  }

  private func shown(_ entry: StockLedger.Entry, _ ledger: StockLedger) -> StockMovement {
    let pile = ledger.piles[entry.pile]
    guard let movement = movement(at: entry.order) else {
      let row = parts[entry.order].value
      return StockMovement(
        day: entry.day, number: .blank, store: pile.store, part: pile.part, type: nil,
        quantity: entry.change, dealer: row.dealer, label: row.label, partner: .blank)
    }
    return StockMovement(
      day: entry.day, number: movement.number, store: pile.store, part: pile.part,
      type: movement.type, quantity: entry.change, dealer: .blank, label: movement.label,
      partner: movement.partner)
  }
}

extension StockRecord {
  private func row(_ pile: StockLedger.Pile, _ entries: [StockLedger.Entry]) -> StockRow? {
    var (stock, opening, come, gone) = (
      StockPile(), Quantity.zero, Quantity.zero, Quantity.zero
    )
    for entry in entries {
      let isIn = entry.change > .zero
      if isIn {
        stock.add(entry.change, on: entry.day)
      } else {
        stock.take(.zero - entry.change)
      }
      guard entry.day >= range.firstDay else {
        opening += entry.change
        continue
      }
      if isIn { come += entry.change } else { gone -= entry.change }
    }
    let closing = stock.balance
    guard [opening, come, gone, closing].contains(where: { $0 != .zero }) else { return nil }
    let store = storeIDs[pile.store]
    let disposition = stores?.first { $0.id == store }?.purpose
    return StockRow(
      store: store, part: symbols.text(pile.part), name: name(of: pile.part),
      disposition: disposition, opening: opening, in: come, out: gone, closing: closing,
      value: value(of: pile.part, closing, disposition), oldest: stock.layers.first?.day,
      layers: stock.layers.map { StockRow.Layer(day: $0.day, quantity: $0.quantity) })
  }

  /// Of the price row in force on the last day, else of the latest before, else of the earliest.
  private func name(of part: Symbol) -> String {
    symbols.text(prices.nearestRow(of: part, on: range.lastDay)?.name ?? .blank)
  }

  private func value(
    of part: Symbol, _ closing: Quantity, _ disposition: Disposition?
  ) -> Money? {
    guard let disposition, disposition != .scrap,
      let price = prices.price(of: part, on: range.lastDay).value?.price,
      !Money.exceedsLimit(closing, price)
    else { return nil }
    return Money(closing, times: price)
  }
}

/// The order of tables for the piles of a ledger: by store and part.
private struct PileOrder {
  /// The places of the piles in their order.
  let places: [Int]
  /// For each pile its place in that order.
  private(set) var ranks: [UInt32]

  init(_ ledger: StockLedger, _ symbols: SymbolTable) {
    let parts = SymbolRanks(ledger.piles.lazy.map(\.part), symbols)
    let keys = ledger.piles.map { UInt64($0.store) << 32 | UInt64(parts[$0.part]) }
    places = keys.indices.sorted { keys[$0] < keys[$1] }
    ranks = [UInt32](repeating: 0, count: places.count)
    for (rank, place) in places.enumerated() { ranks[place] = UInt32(rank) }
  }
}
