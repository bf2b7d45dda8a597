/// The places of some symbols in the order of their texts, so that sorting compares numbers.
package struct SymbolRanks: Sendable {
  private var ranks = SymbolMap<UInt32>()

  /// Sorts texts by code points, each once.
  package init(_ symbols: some Sequence<Symbol>, _ table: SymbolTable) {
    for symbol in symbols where !symbol.isBlank { ranks[symbol, default: 0] = 0 }
    let sorted = ranks.symbols.map { (symbol: $0, text: table.text($0)) }
      .sorted { precedes($0.text, $1.text) }
    for (place, found) in sorted.enumerated() { ranks[found.symbol] = UInt32(place + 1) }
  }

  /// The place of a symbol, from 1; that of the blank one, and of those that were not sorted, is 0.
  package subscript(symbol: Symbol) -> UInt32 { ranks[symbol] ?? 0 }
}
