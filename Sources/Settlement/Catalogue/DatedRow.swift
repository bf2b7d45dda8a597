internal import Text

/// A row of a price table or tariff, in force from a day on.
protocol DatedRow {
  var price: UnitPrice { get }
  var effectiveFrom: Day { get }
  /// The last day in force; nil for no end.
  var effectiveTo: Day? { get }
  var place: Place { get }
  /// What the row says, for messages.
  var said: Message { get }

  /// Whether the row goes before another that covers the same day.
  func precedes(_ other: Self) -> Bool

  /// Whether neither row goes before the other.
  func ranksWith(_ other: Self) -> Bool

  /// Whether two rows of one rank cannot both hold.
  func contradicts(_ other: Self) -> Bool

  /// Whether a row contradicts rows that others of its rank, which are looked at first, do not.
  func isNews(beside rows: [Self]) -> Bool

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
  var said: Message { Message(asWritten: text(price)) }

  func completed(by other: Self) -> Self { self }

  func isNews(beside rows: [Self]) -> Bool { isNews(price, beside: rows.map(\.price)) }

  /// Whether a value contradicts what others do not: of two that differ, any contradicts one.
  func isNews<Value: Hashable>(_ value: Value, beside others: [Value]) -> Bool {
    !others.contains(value) && Set(others).count < 2
  }

  /// Whether the row covers a day.
  func covers(_ day: Day) -> Bool {
    effectiveFrom <= day && (effectiveTo.map { day <= $0 } ?? true)
  }
}

extension Span where Element: DatedRow & Sendable {
  /// The row in force on a day: the first that covers it, of rows in the order of precedence.
  func inForce(on day: Day) -> DatedLookup<Element> {
    var found: Element?
    for index in indices {
      if let first = found, !self[index].ranksWith(first) { break }
      guard self[index].covers(day) else { continue }
      guard let first = found else {
        found = self[index]
        continue
      }
      if first.contradicts(self[index]) { return .conflict }
      found = first.completed(by: self[index])
    }
    return found.map { .found($0) } ?? .none
  }
}

extension Array where Element: DatedRow & Sendable {
  /// The rows in the order of precedence; of one rank in reading order.
  var inPrecedence: [Element] {
    guard count > 1 else { return self }
    return enumerated()
      .sorted {
        $0.element.precedes($1.element)
          || ($0.element.ranksWith($1.element) && $0.offset < $1.offset)
      }
      .map(\.element)
  }
}
