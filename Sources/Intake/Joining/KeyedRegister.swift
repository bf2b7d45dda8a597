import Settlement
internal import Text

/// The rows of a register that has one row for each key, before it is known whether that is so.
struct KeyedRegister<Value: Hashable & Sendable> {
  private var files: [(file: FileNumber, rows: [KeyedRow<Value>])] = []

  /// Adds the rows of a table, in reading order.
  mutating func append(_ rows: [KeyedRow<Value>], file: FileNumber) {
    files.append((file, rows))
  }

  /// Makes the register, and a finding for each row that contradicts another of its key.
  ///
  /// Rows that say the same are one. Of rows that differ the first is taken, which decides
  /// nothing, as the lists concerned are held.
  func joined(
    column: Field, _ joining: inout Joining, dealer: (Value) -> Symbol
  ) -> SymbolMap<Value> {
    var register = SymbolMap<Value>()
    var contradicted: Set<Symbol> = []
    for (_, rows) in files {
      for row in rows {
        if let earlier = register[row.key] {
          if earlier != row.value { contradicted.insert(row.key) }
        } else {
          register[row.key] = row.value
        }
      }
    }
    if !contradicted.isEmpty { note(contradicted, column, &joining, dealer) }
    return register
  }

  private func note(
    _ contradicted: Set<Symbol>, _ column: Field, _ joining: inout Joining,
    _ dealer: (Value) -> Symbol
  ) {
    let others = contradictions(contradicted)
    for (file, rows) in files {
      for row in rows where contradicted.contains(row.key) {
        guard let other = others[row.key]?.other(than: row.value) else { continue }
        let named = dealer(row.value)
        joining.note(
          .contradicts(row: Int(other.row), OtherPlace(of: other.file, from: file)), column,
          file: file,
          row: row.row, dealer: named.isBlank ? nil : joining.symbols.text(named))
      }
    }
  }

  /// The first row of each key, and the first that differs from it.
  private func contradictions(_ keys: Set<Symbol>) -> [Symbol: Contradiction<Value>] {
    var found: [Symbol: Contradiction<Value>] = [:]
    for (file, rows) in files {
      for row in rows where keys.contains(row.key) {
        let place = PlacedRow(file: file, row: row.row, value: row.value)
        if found[row.key] == nil {
          found[row.key] = Contradiction(first: place)
        } else if found[row.key]?.second == nil, found[row.key]?.first.value != row.value {
          found[row.key]?.second = place
        }
      }
    }
    return found
  }
}

/// A row with its table.
struct PlacedRow<Value: Sendable>: Sendable {
  let file: FileNumber
  let row: Int32
  let value: Value
}

/// Two rows of one key that cannot both hold.
private struct Contradiction<Value: Hashable & Sendable> {
  let first: PlacedRow<Value>
  var second: PlacedRow<Value>?

  /// The row that a value contradicts.
  func other(than value: Value) -> PlacedRow<Value>? {
    first.value == value ? second : first
  }
}
