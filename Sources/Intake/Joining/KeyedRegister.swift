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
  /// be no list, they are not kept. Each file's rows are let go of when they are in the register: a month
  /// of many files would else have its records in memory twice.
  consuming func joined(
    column: Field, keepsContradicted: Bool = true, _ joining: inout Joining
  ) -> SymbolMap<Row.Entry> {
    let groups = groups(of: repeatedKeys)
    if groups.values.contains(where: \.isContradictory) { note(groups, column, &joining) }
    var register = SymbolMap<Row.Entry>()
    register.reserveCapacity(files.reduce(0) { $0 + $1.rows.count })
    for index in files.indices {
      for row in files[index].rows {
        let group = groups.isEmpty ? nil : groups[row.key]
        guard keepsContradicted || group?.isContradictory != true else { continue }
        register[row.key] = (group?.whole ?? row.value).entry
      }
      files[index].rows = []
      joining.freed(index, of: files.count)
    }
    return register
  }

  /// The keys that more than one row has.
  private var repeatedKeys: Set<Symbol> {
    var known = SymbolSet()
    var repeated: Set<Symbol> = []
    for (_, rows) in files {
      for row in rows where !known.insert(row.key) { repeated.insert(row.key) }
    }
    return repeated
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
