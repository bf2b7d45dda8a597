import Settlement
internal import Text

/// The rows of the acceptance of all inboxes, before it is known which of them count.
struct AcceptedRows: Sendable {
  /// In reading order.
  private var tables: [(rows: [PlacedRow<AcceptedPart>], inbox: Inbox)] = []

  /// Whose acceptance of which period a row is of.
  private struct Part: Hashable {
    let dealer: Symbol
    let period: Period
  }

  /// Adds the rows of a table.
  mutating func append(_ rows: [PlacedRow<AcceptedPart>], _ inbox: Inbox) {
    tables.append((rows, inbox))
  }

  /// The rows that count, by a rulebook's halves: a month-end reads reference and the inbox of its
  /// period, and no other.
  func joined(_ halves: HalfEnds) -> [PlacedRow<AcceptedPart>] {
    var joined = RowsOfFiles<AcceptedPart>()
    joined.reserve(tables.reduce(0) { $0 + $1.rows.count })
    for (rows, inbox) in tables {
      for row in rows where inbox == .reference || inbox == .of(row.value.period) {
        joined.append(PlacedRow(file: row.file, row: row.row, value: row.value.ending(halves)))
      }
    }
    let divided = divided
    guard !divided.isEmpty else { return joined.all }
    return joined.onceEach { !divided.contains(Part(dealer: $0.dealer, period: $0.period)) }
  }

  /// The parts of the acceptance of which more than one file has rows: only there rows can be repeated.
  private var divided: Set<Part> {
    var files: [Part: Int] = [:]
    var divided: Set<Part> = []
    for (rows, _) in tables {
      var last: Part?
      for row in rows {
        let part = Part(dealer: row.value.dealer, period: row.value.period)
        guard part != last else { continue }
        last = part
        if let file = files[part], file != row.file.index { divided.insert(part) }
        files[part] = row.file.index
      }
    }
    return divided
  }
}
