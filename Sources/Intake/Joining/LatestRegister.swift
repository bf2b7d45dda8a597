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
    register.reserveCapacity(tables.reduce(0) { $0 + $1.rows.count })
    var (start, met) = (0, MetSymbols())
    while start < tables.count {
      let end = tables[start...].firstIndex { $0.inbox != tables[start].inbox } ?? tables.count
      let repeated = met.repeated(in: tables[start..<end].lazy.map { $0.rows.lazy.map { $0.key } })
      add(tables[start..<end], repeated, to: &register, &contradictions)
      start = end
    }
    return (register, contradictions)
  }

  /// Adds the rows of one inbox, of which some keys are there more than once.
  private func add(
    _ tables: ArraySlice<Table>, _ repeated: Set<Symbol>,
    to register: inout SymbolMap<Row.Entry>, _ contradictions: inout [Contradiction]
  ) {
    for table in tables {
      for row in table.rows where repeated.isEmpty || !repeated.contains(row.key) {
        register[row.key] = row.value.entry
      }
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

/// Which symbols were met in one inbox after another: for each the number of the last one.
///
/// A register of a million rows has few numbers twice in one inbox, if any: a set of all would be
/// larger than the rows.
private struct MetSymbols {
  /// By the order of the symbols; 0 for one that was not met.
  private var inboxes: [UInt32] = []
  private var inbox: UInt32 = 0

  /// The symbols of the next inbox that are there more than once.
  mutating func repeated(in tables: some Sequence<some Sequence<Symbol>>) -> Set<Symbol> {
    inbox += 1
    var repeated: Set<Symbol> = []
    for symbols in tables {
      for symbol in symbols {
        let place = Int(symbol.order)
        if place >= inboxes.count {
          let missing = max(place + 1, inboxes.count * 2) - inboxes.count
          inboxes.append(contentsOf: repeatElement(0, count: missing))
        }
        if inboxes[place] == inbox { repeated.insert(symbol) }
        inboxes[place] = inbox
      }
    }
    return repeated
  }
}
