internal import Text

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
package struct StockMovement: Hashable, Sendable {
  package let day: Day
  /// Empty for an accepted part that came in, and so are the partner, and for movements the dealer.
  package let number: String
  package let store: String
  package let part: String
  /// Nil for an accepted part that came in.
  package let type: MovementType?
  /// Below zero for what went out.
  package let quantity: Quantity
  package let dealer: String
  package let label: String
  package let partner: String
}

/// What the stores held over a range, what moved, and what has to be looked at.
package struct StockFigures: Sendable {
  /// By store and part.
  package let rows: [StockRow]
  /// By day, number, store, part and reading order.
  package let movements: [StockMovement]
  package let checks: [StockCheck]
  /// What was accepted by the last day, and of that what is appraised.
  package let accepted: Quantity
  package let appraised: Quantity
  package let periods: [PeriodParts]

  /// What statements of a period approved, and what was accepted for it.
  package struct PeriodParts: Hashable, Sendable {
    package let period: Period
    package let approved: Quantity
    package let accepted: Quantity
  }

  /// What of the accepted parts is not appraised yet.
  package var notAppraised: Quantity {
    checks.filter { $0.code == .notAppraised }.reduce(.zero) { $0 + $1.quantity }
  }
}

extension StockRecord {
  /// Works all figures out.
  package var figures: StockFigures {
    let ledger = StockLedger(self)
    let known = parts.filter { $0.row.entryDay <= range.lastDay }
    return StockFigures(
      rows: rows(ledger), movements: movements(ledger), checks: checks(ledger),
      accepted: known.reduce(.zero) { $0 + accepted($1.row) },
      appraised: known.filter(\.row.isAppraised).reduce(.zero) { $0 + accepted($1.row) },
      periods: periodParts)
  }

  private var periodParts: [StockFigures.PeriodParts] {
    var periods: [Period] = []
    var period = range.first
    while period <= range.last {
      periods.append(period)
      period = period.next
    }
    var sums: [Period: Quantity] = [:]
    for part in parts where range.contains(part.row.period) {
      sums[part.row.period, default: .zero] += accepted(part.row)
    }
    return periods.map {
      StockFigures.PeriodParts(
        period: $0, approved: approved[$0] ?? .zero, accepted: sums[$0] ?? .zero)
    }
  }

  private func movements(_ ledger: StockLedger) -> [StockMovement] {
    let shown = ledger.entries.filter { range.contains($0.day) }.map { entry in
      (
        order: entry.order,
        row: StockMovement(
          day: entry.day, number: entry.movement.map { symbols.text($0.number) } ?? "",
          store: entry.store, part: symbols.text(entry.part), type: entry.movement?.type,
          quantity: entry.change, dealer: symbols.text(entry.dealer),
          label: symbols.text(entry.label),
          partner: entry.movement.map { symbols.text($0.partner) } ?? "")
      )
    }
    return shown.sorted { left, right in
      let (first, second) = (left.row, right.row)
      if first.day != second.day { return first.day < second.day }
      for (a, b) in [
        (first.number, second.number), (first.store, second.store), (first.part, second.part),
      ] where a != b { return precedes(a, b) }
      return left.order < right.order
    }.map(\.row)
  }
}

extension StockRecord {
  /// A store and a part.
  struct Pile: Hashable {
    let store: String
    let part: Symbol
  }

  /// The entries by the last day, each pile's in the order in which they count: by day, what comes in
  /// first, then in reading order.
  func piles(_ ledger: StockLedger) -> [Pile: [StockLedger.Entry]] {
    var piles: [Pile: [StockLedger.Entry]] = [:]
    for entry in ledger.entries where entry.day <= range.lastDay {
      piles[Pile(store: entry.store, part: entry.part), default: []].append(entry)
    }
    return piles.mapValues { entries in
      entries.sorted { left, right in
        if left.day != right.day { return left.day < right.day }
        let (isIn, isOtherIn) = (left.change > .zero, right.change > .zero)
        return isIn != isOtherIn ? isIn : left.order < right.order
      }
    }
  }

  private func rows(_ ledger: StockLedger) -> [StockRow] {
    piles(ledger).compactMap { pile, entries in row(pile, entries) }.sorted {
      $0.store != $1.store ? precedes($0.store, $1.store) : precedes($0.part, $1.part)
    }
  }

  private func row(_ pile: Pile, _ entries: [StockLedger.Entry]) -> StockRow? {
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
    let disposition = stores?.first { $0.id == pile.store }?.purpose
    return StockRow(
      store: pile.store, part: symbols.text(pile.part), name: name(of: pile.part),
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
