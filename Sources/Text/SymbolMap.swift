/// Values by symbol: a dictionary whose keys are small numbers already, so that a look-up is two
/// array accesses and nothing is hashed.
package struct SymbolMap<Value: Sendable>: Sendable {
  /// For each symbol's number the place in `values`, plus one; 0 for none.
  private var places: [UInt32] = []
  /// The values in the order of their first insertion.
  package private(set) var values: [Value] = []
  /// The symbols of the values, in the same order.
  package private(set) var symbols: [Symbol] = []

  /// Makes an empty map.
  package init() {}

  package var isEmpty: Bool { values.isEmpty }

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
  package subscript(symbol: Symbol, default initial: @autoclosure () -> Value) -> Value {
    get { self[symbol] ?? initial() }
    _modify {
      if self[symbol] == nil { update(symbol, with: initial()) }
      yield &values[Int(places[Int(symbol.id)]) - 1]
    }
  }

  private mutating func update(_ symbol: Symbol, with value: Value) {
    let key = Int(symbol.id)
    if key >= places.count {
      let missing = max(key + 1, places.count * 2) - places.count
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
