/// Everything that the month is judged by, as plain lists that are searched from the front.
struct SlowRegisters {
  struct Dealer: Equatable {
    let id: String, name: String, taxpayerID: String
    let isSmallScale: Bool
    let from: Int, to: Int
  }

  struct Price {
    let part: String, name: String, partClass: String
    let price: Int
    let from: Int, to: Int, published: Int
    /// How long the part has a warranty; nil where it has the machine's.
    let months: Int?
  }

  struct Tariff {
    let kind: String, item: String, family: String
    let price: Int
    let from: Int, to: Int
  }

  struct Record: Hashable {
    let number: String, dealer: String, machine: String
    let day: Int
    /// In hundredths.
    let hours: Int?
    let isSigned: Bool, isComplete: Bool, isCharged: Bool
    let cause: String, repaired: String
    let returned: Int?
  }

  struct Machine {
    let number: String, family: String
    let sold: Int?, arrived: Int?
    var left: Int?
    let hasCustomer: Bool
    let card: Int?
    let months: Int
    /// In hundredths.
    let hours: Int?
  }

  struct Approval {
    let number: String, type: String, dealer: String, part: String
    let granted: Int, period: Int, until: Int
    let quantity: Int?
  }

  struct Receipt {
    let dealer: String
    let period: Int, mailed: Int
    let received: Int?
    let consignment: String
  }

  /// A part that came back: listed on a manifest, or inspected.
  struct Returned {
    let dealer: String, label: String, part: String, result: String, package: String
    let period: Int, quantity: Int
    let returned: Int?
  }

  /// The kinds of which a table was read.
  private(set) var kinds: Set<String> = []
  /// Whether any table of records has the cause of faults.
  private(set) var hasCauses = false
  /// Whether any table of records says when they came back.
  private(set) var hasReturns = false
  /// Whether any table of machines has who bought them.
  private(set) var hasCustomers = false
  private(set) var machineReturns: [SlowReturn] = []
  private(set) var receivables: [SlowReceivable] = []
  private(set) var dealers: [Dealer] = []
  private(set) var prices: [Price] = []
  private(set) var tariffs: [Tariff] = []
  private(set) var records: [Record] = []
  var machines: [Machine] = []
  private(set) var approvals: [Approval] = []
  private(set) var receipts: [Receipt] = []
  private(set) var acceptance: [Returned] = []
  private var manifest: [Returned] = []
  /// A row that cannot be read.
  struct Spoiled {
    let kind: String, dealer: String
    let period: Int?
  }

  /// The rows that cannot be read.
  private(set) var spoiledRows: [Spoiled] = []
  /// The dealers that a row names which cannot be read.
  private(set) var spoiled: Set<String> = []

  init(_ tables: [SlowTable]) {
    for table in tables {
      kinds.insert(table.kind)
      if table.kind == "records", table.columns.contains("cause") { hasCauses = true }
      if table.kind == "records", table.columns.contains("returned_on") { hasReturns = true }
      if table.kind == "machines", table.columns.contains("customer") { hasCustomers = true }
      for row in table.rows where !add(SlowCells(row), of: table.kind) {
        let cells = SlowCells(row)
        spoiled.insert(cells.id("dealer") ?? "")
        spoiledRows.append(
          Spoiled(
            kind: table.kind, dealer: cells.id("dealer") ?? "", period: cells.period("period"))
        )
      }
    }
    spoilContradictions()
  }

  func manifest(of dealer: String, _ period: Int) -> [Returned] {
    manifest.filter { $0.dealer == dealer && $0.period == period }
  }

  /// The row that holds on the last day of the period, or the last one that holds within it.
  func dealer(_ id: String, in period: Int) -> Dealer? {
    let last = SlowDay.lastDay(of: period)
    let valid = dealers.filter {
      $0.id == id && $0.from <= last && $0.to >= SlowDay.firstDay(of: period)
    }
    return valid.first { $0.to >= last } ?? valid.max { $0.to < $1.to }
  }

  /// As the row has it that holds in the period; where none does, the last one before it.
  func name(of id: String, in period: Int) -> String {
    let begun = dealers.filter { $0.id == id && $0.from <= SlowDay.lastDay(of: period) }
    return (dealer(id, in: period) ?? begun.max { $0.from < $1.from })?.name ?? ""
  }

  /// False where the row cannot be read.
  private mutating func add(_ row: SlowCells, of kind: String) -> Bool {
    guard row.isBlank(SlowTable.extraCell) || kind == "expenses" else { return false }
    return switch kind {
    case "dealers": append(Dealer(row), to: \.dealers)
    case "prices": append(Price(row), to: \.prices)
    case "tariffs": append(Tariff(row), to: \.tariffs)
    case "approvals": append(Approval(row), to: \.approvals)
    case "records": append(Record(row), to: \.records)
    case "machines": append(Machine(row), to: \.machines)
    case "receipts": append(Receipt(row), to: \.receipts)
    case "machine-returns": append(SlowReturn(row), to: \.machineReturns)
    case "receivables": append(SlowReceivable(row), to: \.receivables)
    case "returns": append(Returned(row, column: "quantity"), to: \.manifest)
    case "acceptance": append(Returned(row, column: "accepted"), to: \.acceptance)
    default: true
    }
  }

  private mutating func append<Row>(
    _ row: Row?, to rows: WritableKeyPath<SlowRegisters, [Row]>
  ) -> Bool {
    guard let row else { return false }
    self[keyPath: rows].append(row)
    return true
  }

  /// Two rows for one record that do not say the same are rows that cannot be read.
  private mutating func spoilContradictions() {
    let contradicted = records.filter { record in
      records.contains { $0.number == record.number && $0 != record }
    }
    for record in contradicted { spoiled.insert(record.dealer) }
    let numbers = Set(contradicted.map(\.number))
    records.removeAll { numbers.contains($0.number) }
  }
}
