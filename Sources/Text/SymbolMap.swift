/// Values by symbol: a dictionary whose keys are small numbers already, so that a look-up is two
/// array accesses and nothing is hashed.
///
/// All of it is inlinable: where another module calls the generic form, finding out the types takes
/// longer than the look-up.
@usableFromInline
package struct SymbolMap<Value: Sendable>: Sendable {
  /// For each symbol's number the place in `values`, plus one; 0 for none.
  @usableFromInline var places: [UInt32] = []
  /// The values in the order of their first insertion.
  @usableFromInline package internal(set) var values: [Value] = []
  /// The symbols of the values, in the same order.
  @usableFromInline package internal(set) var symbols: [Symbol] = []

  /// Makes an empty map.
  @inlinable
  package init() {}

  /// Makes room for so many values, where it is known how many there will be.
  @inlinable
  package mutating func reserveCapacity(_ count: Int) {
    values.reserveCapacity(count)
    symbols.reserveCapacity(count)
  }

  @inlinable package var isEmpty: Bool { values.isEmpty }

  /// Whether a symbol has a value; what that is, is not looked at.
  @inlinable
  package func contains(_ symbol: Symbol) -> Bool {
    let key = Int(symbol.id)
    return key < places.count && places[key] != 0
  }

  @inlinable
  package subscript(symbol: Symbol) -> Value? {
    get {
      let key = Int(symbol.id)
      guard key < places.count, places[key] != 0 else { return nil }
      return values[Int(places[key]) - 1]
    }
    set {
      guard let newValue else { return }
      update(symbol, with: newValue)
    }
  }

  /// Reads and writes in place; a symbol that is not there yet starts with the default.
  @inlinable
  package subscript(symbol: Symbol, default initial: @autoclosure () -> Value) -> Value {
    get { self[symbol] ?? initial() }
    _modify {
      if self[symbol] == nil { update(symbol, with: initial()) }
      yield &values[Int(places[Int(symbol.id)]) - 1]
    }
  }

  @inlinable
  package mutating func update(_ symbol: Symbol, with value: Value) {
    let key = Int(symbol.id)
    if key >= places.count {
      // A quarter more than is needed: of a million symbols, zeros are megabytes.
      let missing = key + 1 + key / 4 - places.count
      places.append(contentsOf: repeatElement(0, count: missing))
    }
    guard places[key] == 0 else {
      values[Int(places[key]) - 1] = value
      return
    }
    values.append(value)
    symbols.append(symbol)
    places[key] = UInt32(values.count)
  }
}
