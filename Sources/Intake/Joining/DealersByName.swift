import Settlement
import Text

/// The dealers of the register by id and by name.
struct DealersByName {
  private var ids: Set<Symbol> = []
  /// By folded name; nil where two dealers share it.
  private var byName: [String: Symbol?] = [:]
  private let symbols: SymbolTable

  init(_ rows: [Dealer], _ symbols: SymbolTable) {
    self.symbols = symbols
    for row in rows {
      let id = symbols.symbol(for: row.id)
      ids.insert(id)
      let name = folded(row.name)
      if let known = byName[name] {
        if known != id { byName[name] = .some(nil) }
      } else {
        byName[name] = id
      }
    }
  }

  /// The id of a dealer that is given by id or by name; nil where the register has neither.
  func id(of dealer: Symbol) -> Symbol? {
    if ids.contains(dealer) { return dealer }
    return byName[folded(symbols.text(dealer))] ?? nil
  }
}
