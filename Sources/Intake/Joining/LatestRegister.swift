import Settlement
internal import Text

/// The rows of a register over several inboxes, of which that of the latest inbox stands.
struct LatestRegister<Row: LedgerRow> {
  /// The rows of a table, and where it lies.
  private struct Table {
    let file: FileNumber
    let inbox: Inbox
    var rows: [KeyedRow<Row>]
  }

  /// A row that another of its number and inbox contradicts, and where that one stands.
  struct Contradiction {
    let row: PlacedRow<Row>
    let other: (file: FileNumber, row: Int32)
  }

  /// In reading order.
  private var tables: [Table] = []

  mutating func append(_ rows: [KeyedRow<Row>], file: FileNumber, _ inbox: Inbox) {
    tables.append(Table(file: file, inbox: inbox, rows: rows))
  }

  /// Leaves rows out, which then take nobody's place.
  mutating func leaveOut(where isLeftOut: (Row) -> Bool) {
    for index in tables.indices { tables[index].rows.removeAll { isLeftOut($0.value) } }
  }

  /// The register: of each number the rows of its latest inbox as one; and the rows that contradict
  /// each other, which count for nothing and take nobody's place.
  func joined() -> (register: SymbolMap<Row.Entry>, contradictions: [Contradiction]) {
    var (register, contradictions) = (SymbolMap<Row.Entry>(), [Contradiction]())
    var start = 0
    while start < tables.count {
      let end = tables[start...].firstIndex { $0.inbox != tables[start].inbox } ?? tables.count
      add(tables[start..<end], to: &register, &contradictions)
      start = end
    }
    return (register, contradictions)
  }

  /// Adds the rows of one inbox.
  private func add(
    _ tables: ArraySlice<Table>, to register: inout SymbolMap<Row.Entry>,
    _ contradictions: inout [Contradiction]
  ) {
    var single = SymbolMap<Row>()
    var repeated: Set<Symbol> = []
    for table in tables {
      for row in table.rows {
        if single[row.key] == nil { single[row.key] = row.value } else { repeated.insert(row.key) }
      }
    }
    for (key, row) in zip(single.symbols, single.values) where !repeated.contains(key) {
      register[key] = row.entry
    }
    guard !repeated.isEmpty else { return }
    var groups: [Symbol: LedgerGroup<Row>] = [:]
    var placed: [(key: Symbol, row: PlacedRow<Row>)] = []
    for table in tables {
      for row in table.rows where repeated.contains(row.key) {
        placed.append((row.key, PlacedRow(file: table.file, row: row.row, value: row.value)))
      }
    }
    for (key, row) in placed where groups[key]?.add(row) == nil {
      groups[key] = LedgerGroup(row)
    }
    for (key, group) in groups where !group.isContradictory { register[key] = group.whole.entry }
    for (key, row) in placed {
      guard let group = groups[key], group.isContradictory else { continue }
      contradictions.append(
        Contradiction(
          row: row, other: group.contradiction(of: row.value) ?? (row.file, row.row)))
    }
  }
}
