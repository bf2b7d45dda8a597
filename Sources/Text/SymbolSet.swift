/// Symbols, a bit for each number.
package struct SymbolSet: Sendable {
  private var words: [UInt64] = []

  /// Makes an empty set.
  package init() {}

  /// Adds a symbol.
  ///
  /// - Returns: Whether it was not there yet.
  package mutating func insert(_ symbol: Symbol) -> Bool {
    let (word, bit) = (Int(symbol.id >> 6), UInt64(1) << UInt64(symbol.id & 63))
    if word >= words.count {
      let missing = max(word + 1, words.count * 2) - words.count
      words.append(contentsOf: repeatElement(0, count: missing))
    }
    defer { words[word] |= bit }
    return words[word] & bit == 0
  }
}
