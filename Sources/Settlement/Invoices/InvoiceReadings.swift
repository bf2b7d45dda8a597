internal import Text

/// The register of invoices as its readings made it (发票登记簿): each invoice once.
///
/// A reading is all rows that one command reads. What is new in it stands in the place of what was
/// on file: filled cells replace, blank cells keep what was there.
package struct InvoiceReadings: Sendable {
  /// An invoice as it stands, before anything is derived from its cells.
  package struct Entry: Sendable {
    package fileprivate(set) var invoice: Invoice
    /// The place of its newest row among all rows on file; nil where it has none.
    package fileprivate(set) var row: Int?
    /// Whether all there is of it are rows that contradict each other.
    package fileprivate(set) var isContradicted: Bool
  }

  /// What a reading found, with the places of its rows in it.
  package enum Outcome: Sendable {
    /// Two new rows fill the same columns differently, so that none counts.
    case contradicted(row: Int, by: Int, columns: [InvoiceColumn])
    /// A row says no more than an earlier one of the reading.
    case twice(row: Int, of: Int)
    /// What stood is another now.
    case changed(row: Int, before: Invoice, after: Invoice)
  }

  /// In the order in which their numbers were first read.
  package private(set) var entries: [Entry] = []
  private var places: [InvoiceKey: Int] = [:]
  /// Every row on file of earlier readings.
  private var known: Set<Invoice> = []
  /// Those of which the program of then kept neither remark nor blank cells.
  private var firstKept: Set<Invoice> = []
  /// How many rows are on file.
  private var rowsOnFile = 0

  package init() {}

  /// Takes the rows of a reading, all of which are on file; whether the program of then kept remarks
  /// and blank cells decides how a row is known again.
  package mutating func take(onFile rows: [Invoice], hasRemarks: Bool) {
    let first = rowsOnFile
    rowsOnFile += rows.count
    for (key, places) in grouped(rows) {
      _ = stand(places, of: rows, key) { first + $0 }
    }
    if hasRemarks { known.formUnion(rows) } else { firstKept.formUnion(rows.map(\.asFirstKept)) }
  }

  /// Takes a new reading.
  ///
  /// - Parameter rows: In reading order.
  /// - Returns: The places of the rows that go on file, ascending, and what was found.
  package mutating func take(_ rows: [Invoice]) -> (new: [Int], outcomes: [Outcome]) {
    let unknown = rows.indices.filter {
      !known.contains(rows[$0]) && (firstKept.isEmpty || !firstKept.contains(rows[$0].asFirstKept))
    }
    var (new, outcomes): ([Int], [Outcome]) = ([], [])
    let groups = grouped(rows, unknown)
    var goesOnFile = Set(unknown)
    for (_, places) in groups {
      if let found = contradiction(places, of: rows) {
        outcomes.append(found)
        goesOnFile.subtract(places)
      }
    }
    new = goesOnFile.sorted()
    let numbers = Dictionary(
      zip(new, rowsOnFile...), uniquingKeysWith: { first, _ in first })
    for (key, places) in groups {
      outcomes += stand(places, of: rows, key) { numbers[$0] }
    }
    rowsOnFile += new.count
    known.formUnion(new.map { rows[$0] })
    return (new, outcomes)
  }

  /// Puts the rows of one number in the place of what stands.
  private mutating func stand(
    _ rows: [Int], of reading: [Invoice], _ key: InvoiceKey, number: (Int) -> Int?
  ) -> [Outcome] {
    guard let first = rows.first, let last = rows.last else { return [] }
    guard contradiction(rows, of: reading) == nil else {
      if places[key] == nil {
        places[key] = entries.count
        entries.append(
          Entry(invoice: reading[first], row: number(first), isContradicted: true))
      }
      return []
    }
    var merged = reading[first]
    var outcomes: [Outcome] = []
    for row in rows.dropFirst() {
      if merged.items.isEmpty == reading[row].items.isEmpty {
        outcomes.append(.twice(row: row, of: first))
      }
      merged = merged.merged(with: reading[row])
    }
    guard let place = places[key] else {
      places[key] = entries.count
      entries.append(Entry(invoice: merged, row: number(last), isContradicted: false))
      return outcomes
    }
    let before = entries[place]
    let after = before.isContradicted ? merged : merged.inPlace(of: before.invoice)
    if !before.isContradicted, after != before.invoice {
      outcomes.append(.changed(row: last, before: before.invoice, after: after))
    }
    entries[place] = Entry(invoice: after, row: number(last), isContradicted: false)
    return outcomes
  }

  /// The first two rows of one number that fill a column differently.
  private func contradiction(_ rows: [Int], of reading: [Invoice]) -> Outcome? {
    guard let first = rows.first else { return nil }
    var merged = reading[first]
    for row in rows.dropFirst() {
      let columns = InvoiceColumn.contradicting.filter { $0.differs(merged, reading[row]) }
      guard columns.isEmpty else { return .contradicted(row: row, by: first, columns: columns) }
      merged = merged.merged(with: reading[row])
    }
    return nil
  }

  /// The places of rows by number, in the order in which the numbers come.
  private func grouped(
    _ rows: [Invoice], _ places: [Int]? = nil
  ) -> [(key: InvoiceKey, places: [Int])] {
    var order: [InvoiceKey] = []
    var groups: [InvoiceKey: [Int]] = [:]
    for place in places ?? Array(rows.indices) {
      let key = rows[place].key
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}

extension Invoice {
  /// As version 0.1.0 kept a row: without remark, and with a status always.
  fileprivate var asFirstKept: Invoice {
    var row = self
    row.remark = ""
    row.status = status ?? .normal
    return row
  }

  /// Fills the blank cells with those of a later row of the same reading.
  ///
  /// A void row makes the invoice void, else a reversed one reversed; of other states, and of what
  /// rows may say differently, the later stands.
  fileprivate func merged(with later: Invoice) -> Invoice {
    var row = self
    row.receivedOn = later.receivedOn ?? receivedOn
    if sellerName.isEmpty { row.sellerName = later.sellerName }
    if buyerName.isEmpty { row.buyerName = later.buyerName }
    row.rate = rate ?? later.rate
    if items.isEmpty { row.items = later.items }
    if !later.statements.isEmpty { row.statements = later.statements }
    if originalNumber.isEmpty { row.originalNumber = later.originalNumber }
    if !later.remark.isEmpty { row.remark = later.remark }
    row.status = Self.status(status, later.status)
    return row
  }

  private static func status(_ first: InvoiceStatus?, _ later: InvoiceStatus?) -> InvoiceStatus? {
    guard let first, let later else { return first ?? later }
    if first == .void || later == .void { return .void }
    let reversed: [InvoiceStatus] = [.reversed, .partlyReversed]
    return reversed.contains(first) && !reversed.contains(later) ? first : later
  }

  /// The row in the place of what stood: what it leaves blank stays.
  ///
  /// A rate of then counts only while net and tax are as they were.
  fileprivate func inPlace(of before: Invoice) -> Invoice {
    var row = self
    row.receivedOn = receivedOn ?? before.receivedOn
    if sellerName.isEmpty { row.sellerName = before.sellerName }
    if buyerName.isEmpty { row.buyerName = before.buyerName }
    if (net, tax) == (before.net, before.tax), rate == nil, items.isEmpty {
      row.rate = before.rate
      row.items = before.items
    }
    if statements.isEmpty { row.statements = before.statements }
    if originalNumber.isEmpty { row.originalNumber = before.originalNumber }
    if remark.isEmpty { row.remark = before.remark }
    row.status = status ?? before.status
    return row
  }
}
