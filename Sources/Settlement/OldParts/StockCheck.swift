internal import Text

/// What a report of old parts has to be looked at for.
///
/// The order is that of the table.
package enum StockCode: String, CaseIterable, Sendable {
  case notAppraised = "not-appraised"
  case negative
  case wrongStore = "wrong-store"
}

/// A row of the check list; what does not apply is empty or nil.
package struct StockCheck: Hashable, Sendable {
  package let code: StockCode
  package var dealer = ""
  package var period: Period?
  package var label = ""
  package let part: String
  package let quantity: Quantity
  package var store = ""
  package var movement = ""
  package var day: Day?
  /// Of a row that lies in a wrong store: where it stands, and why.
  package var place = Place.nowhere
  package var fault: StoreFault?
}

/// Why a part does not belong into a store.
package enum StoreFault: Hashable, Sendable {
  /// The edition does not name the store.
  case unknown
  /// The store is for another disposition.
  case disposition(Disposition)
  /// The store is for machines of another family.
  case family(String)
}

extension StockRecord {
  /// All rows of the check list, by code and then by the other columns in their order.
  ///
  /// - Parameters:
  ///   - ledger: All entries.
  ///   - entries: Those of each pile by the last day.
  ///   - quantities: What each row of the acceptance accepts.
  /// - Returns: The rows in the order of the table.
  func checks(
    _ ledger: StockLedger, _ entries: [[StockLedger.Entry]], _ quantities: [Quantity]
  ) -> [StockCheck] {
    let all = notAppraised(quantities) + negative(ledger, entries) + wrongStore(quantities)
    return all.enumerated().sorted { left, right in
      left.element.precedes(right.element) ?? (left.offset < right.offset)
    }.map(\.element)
  }

  /// What was accepted under a dealer, period, label and part and is not appraised by the last day.
  private func notAppraised(_ quantities: [Quantity]) -> [StockCheck] {
    struct Key: Hashable {
      let dealer: Symbol
      let period: Period
      let label: Symbol
      let part: Symbol
    }
    var rest: [Key: Quantity] = [:]
    for (place, part) in parts.enumerated() where !part.value.isAppraised {
      let (row, quantity) = (part.value, quantities[place])
      guard quantity > .zero, row.entryDay <= range.lastDay else { continue }
      let key = Key(dealer: row.dealer, period: row.period, label: row.label, part: row.part)
      rest[key, default: .zero] += quantity
    }
    return rest.map { key, quantity in
      StockCheck(
        code: .notAppraised, dealer: symbols.text(key.dealer), period: key.period,
        label: symbols.text(key.label), part: symbols.text(key.part), quantity: quantity)
    }
  }

  /// The first day of the range at whose end less than nothing is left, of each store and part.
  private func negative(
    _ ledger: StockLedger, _ entries: [[StockLedger.Entry]]
  ) -> [StockCheck] {
    zip(ledger.piles, entries).compactMap { pile, entries in
      let before = entries.prefix { $0.day < range.firstDay }
      var balance = before.reduce(Quantity.zero) { $0 + $1.change }
      var day = range.firstDay
      for entry in entries[before.endIndex...] {
        if entry.day > day, balance < .zero { return short(pile, balance, on: day) }
        day = entry.day
        balance += entry.change
      }
      return balance < .zero ? short(pile, balance, on: day) : nil
    }
  }

  private func short(_ pile: StockLedger.Pile, _ balance: Quantity, on day: Day) -> StockCheck {
    StockCheck(
      code: .negative, part: symbols.text(pile.part), quantity: .zero - balance,
      store: storeIDs[pile.store], day: day)
  }

  /// Rows of the range that lie where they do not belong; nothing is asked where the edition names no
  /// stores.
  private func wrongStore(_ quantities: [Quantity]) -> [StockCheck] {
    guard stores != nil else { return [] }
    var found: [StockCheck] = []
    for (index, part) in parts.enumerated() where quantities[index] > .zero {
      let (row, quantity) = (part.value, quantities[index])
      guard row.isAppraised, range.contains(row.entryDay) else { continue }
      guard
        let fault = fault(
          row.store, row.disposition, family(ofLabel: row.label, dealer: row.dealer))
      else { continue }
      found.append(
        StockCheck(
          code: .wrongStore, dealer: symbols.text(row.dealer), period: row.period,
          label: symbols.text(row.label), part: symbols.text(row.part), quantity: quantity,
          store: storeID(row.store), day: row.entryDay,
          place: part.place(ofColumn: "store"), fault: fault))
    }
    for moved in movements where range.contains(moved.value.day) {
      let row = moved.value
      let stores = [("store", row.store), ("to_store", row.toStore)]
      for (column, store) in row.type == .transfer ? stores : [stores[0]] {
        guard let fault = fault(store, nil, family(ofLabel: row.label)) else { continue }
        found.append(
          StockCheck(
            code: .wrongStore, label: symbols.text(row.label), part: symbols.text(row.part),
            quantity: row.quantity, store: storeID(store), movement: symbols.text(row.number),
            day: row.day,
            place: moved.place(ofColumn: column), fault: fault))
      }
    }
    return found
  }

  /// Why a part does not belong into a store; nil where it does, or nobody knows.
  private func fault(
    _ cell: Symbol, _ disposition: Disposition?, _ family: @autoclosure () -> Symbol
  ) -> StoreFault? {
    guard let store = store(cell) else { return .unknown }
    if let disposition, disposition != store.purpose { return .disposition(store.purpose) }
    guard let own = store.family, case let family = family(), !family.isBlank, family != own
    else { return nil }
    return .family(symbols.text(own))
  }
}

extension StockCheck {
  /// Whether it stands before another; nil where nothing tells them apart.
  fileprivate func precedes(_ other: StockCheck) -> Bool? {
    if code != other.code { return code.place < other.code.place }
    if dealer != other.dealer { return Text.precedes(dealer, other.dealer) }
    if period != other.period { return earlier(period, other.period) }
    if label != other.label { return Text.precedes(label, other.label) }
    if part != other.part { return Text.precedes(part, other.part) }
    if quantity != other.quantity { return quantity < other.quantity }
    if store != other.store { return Text.precedes(store, other.store) }
    if movement != other.movement { return Text.precedes(movement, other.movement) }
    if day != other.day { return earlier(day, other.day) }
    return nil
  }

  /// What is blank comes first.
  private func earlier<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let left else { return right != nil }
    guard let right else { return false }
    return left < right
  }
}

extension StockCode {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
