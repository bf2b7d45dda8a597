import Settlement
internal import Text

/// The rows of a register that has one entry for each key, before it is known whether that is so.
struct KeyedRegister<Row: LedgerRow> {
  private var files: [(file: FileNumber, rows: [KeyedRow<Row>])] = []

  /// Adds the rows of a table, in reading order.
  mutating func append(_ rows: [KeyedRow<Row>], file: FileNumber) {
    files.append((file, rows))
  }

  /// Makes the register, and a finding for each row that contradicts another of its key.
  ///
  /// Rows that contradict each other decide nothing, as the lists concerned are held; where there may
  /// be no list, they are not kept.
  func joined(
    column: Field, keepsContradicted: Bool = true, _ joining: inout Joining
  ) -> SymbolMap<Row.Entry> {
    var register = SymbolMap<Row.Entry>()
    register.reserveCapacity(files.reduce(0) { $0 + $1.rows.count })
    var repeated: Set<Symbol> = []
    for (_, rows) in files {
      for row in rows {
        if register.contains(row.key) {
          repeated.insert(row.key)
        } else {
          register[row.key] = row.value.entry
        }
      }
    }
    guard !repeated.isEmpty else { return register }
    let groups = groups(of: repeated)
    for (key, group) in groups { register[key] = group.whole.entry }
    guard groups.values.contains(where: \.isContradictory) else { return register }
    note(groups, column, &joining)
    guard !keepsContradicted else { return register }
    var kept = SymbolMap<Row.Entry>()
    for (key, entry) in zip(register.symbols, register.values)
    where groups[key]?.isContradictory != true { kept[key] = entry }
    return kept
  }

  private func groups(of keys: Set<Symbol>) -> [Symbol: LedgerGroup<Row>] {
    var groups: [Symbol: LedgerGroup<Row>] = [:]
    for (file, rows) in files {
      for row in rows where keys.contains(row.key) {
        let placed = PlacedRow(file: file, row: row.row, value: row.value)
        if groups[row.key]?.add(placed) == nil { groups[row.key] = LedgerGroup(placed) }
      }
    }
    return groups
  }

  private func note(
    _ groups: [Symbol: LedgerGroup<Row>], _ column: Field, _ joining: inout Joining
  ) {
    for (file, rows) in files {
      for row in rows {
        guard let other = groups[row.key]?.contradiction(of: row.value) else { continue }
        joining.note(
          .contradicts(row: Int(other.row), OtherPlace(of: other.file, from: file)), column,
          file: file, row: row.row, dealer: row.value.dealer)
      }
    }
  }
}
