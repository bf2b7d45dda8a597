/// A row of a price table or tariff, in force from a day on.
protocol DatedRow {
  var price: UnitPrice { get }
  var effectiveFrom: Day { get }
  /// The last day in force; nil for no end.
  var effectiveTo: Day? { get }
  var place: Place { get }

  /// Whether the row goes before another that covers the same day.
  func precedes(_ other: Self) -> Bool

  /// Whether neither row goes before the other.
  func ranksWith(_ other: Self) -> Bool

  /// Whether two rows of one rank cannot both hold.
  func contradicts(_ other: Self) -> Bool

  /// The row with what it leaves blank filled in from another of its rank that does not
  /// contradict it.
  func completed(by other: Self) -> Self
}

/// What a table has in force on a day.
package enum DatedLookup<Value: Sendable>: Sendable {
  case none
  case found(Value)
  /// Two rows in force contradict each other.
  case conflict

  /// Nil where no row is in force, or two contradict each other.
  package var value: Value? {
    guard case .found(let value) = self else { return nil }
    return value
  }

  func map<Other>(_ transform: (Value) -> Other) -> DatedLookup<Other> {
    switch self {
    case .none: .none
    case .found(let value): .found(transform(value))
    case .conflict: .conflict
    }
  }
}

extension DatedRow {
  func completed(by other: Self) -> Self { self }

  /// Whether the row covers a day.
  func covers(_ day: Day) -> Bool {
    effectiveFrom <= day && (effectiveTo.map { day <= $0 } ?? true)
  }
}

/// Two rows that contradict each other on a day on which both would be in force.
package struct RowConflict: Sendable {
  /// The row that goes first, and the one that contradicts it.
  package let places: (first: Place, second: Place)
  package let prices: (first: UnitPrice, second: UnitPrice)
  /// The first day of both.
  package let effectiveFrom: Day

  init(_ first: some DatedRow, _ second: some DatedRow) {
    places = (first.place, second.place)
    prices = (first.price, second.price)
    effectiveFrom = first.effectiveFrom
  }
}

extension Array where Element: DatedRow & Sendable {
  /// The row in force on a day: the first that covers it, of rows in the order of precedence.
  func inForce(on day: Day) -> DatedLookup<Element> {
    guard let first = firstIndex(where: { $0.covers(day) }) else { return .none }
    var found = self[first]
    for other in self[(first + 1)...] where other.ranksWith(found) && other.covers(day) {
      if found.contradicts(other) { return .conflict }
      found = found.completed(by: other)
    }
    return .found(found)
  }

  /// The rows in the order of precedence; of one rank in reading order.
  var inPrecedence: [Element] {
    enumerated()
      .sorted {
        $0.element.precedes($1.element)
          || ($0.element.ranksWith($1.element) && $0.offset < $1.offset)
      }
      .map(\.element)
  }

  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one.
  var conflicts: [RowConflict] {
    guard count > 1 else { return [] }
    return enumerated().compactMap { index, right in
      let left = self[..<index].first {
        $0.ranksWith(right) && $0.contradicts(right) && haveDayInForce($0, right)
      }
      return left.map { RowConflict($0, right) }
    }
  }

  /// A pair can only come into force on its first day, or when a row before it ends.
  private func haveDayInForce(_ left: Element, _ right: Element) -> Bool {
    let days = [left.effectiveFrom] + compactMap { $0.effectiveTo?.adding(days: 1) }
    return days.contains { day in
      left.covers(day) && right.covers(day)
        && !contains { $0.precedes(left) && $0.covers(day) }
    }
  }
}
