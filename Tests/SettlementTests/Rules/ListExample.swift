import Testing

@testable import Settlement
import Text

/// A list that is admitted and paid, with the registers it needs, to be spoiled in one place by
/// a test.
struct ListExample {
  let symbols = SymbolTable()
  let dealer: Symbol
  let period: Period
  var edition: Edition
  var registers = Registers()
  var lines: [ClaimLine] = []
  var listPeriod: Period

  init() throws {
    try self.init(
      try #require(Period("2025-10")), Edition(from: try #require(Period("2008-01"))),
      on: "2025-10-10")
  }

  init(_ period: Period, _ edition: Edition, on day: String) throws {
    self.period = period
    listPeriod = period
    self.edition = edition
    dealer = symbols.symbol(for: "D001")
    registers.dealers[dealer] = Self.dealer()
    registers.receipts = RowsByDealer()
    registers.receipts?[dealer] = [try Self.receipt("2025-11-03")]
    registers.acceptance = RowsByDealer()
    registers.records = SymbolMap()
    try addRecord("R-1", on: day)
    try addPrice("P-1", "12.50")
    accept("R-1", "P-1", 1)
    addLine("R-1", "P-1", 1)
  }

  var list: ExpenseList {
    ExpenseList(dealer: dealer, period: listPeriod, file: 3, lines: lines)
  }

  var decider: ListDecider {
    ListDecider(period: period, edition: edition, registers: registers, symbols: symbols)
  }

  /// The defects that hold the list; none where it is decided.
  var defects: [Finding] {
    guard case .held(let defects) = decider.decide(list) else { return [] }
    return defects
  }

  /// The list with its decisions; fails the test where it is held.
  func decided() throws -> DecidedList {
    guard case .decided(let list) = decider.decide(list) else {
      throw HeldUnexpectedly(defects: defects)
    }
    return list
  }

  mutating func addLine(_ record: String, _ part: String, _ pieces: Int64) {
    var line = ClaimLine(row: Int32(lines.count + 2))
    line.record = symbols.symbol(for: record)
    line.item = symbols.symbol(for: part)
    line.quantity = Quantity(thousandths: pieces * 1000)
    lines.append(line)
  }

  mutating func accept(
    _ label: String, _ part: String, _ pieces: Int64, _ result: InspectionResult = .accepted,
    dealer: String = "D001"
  ) {
    let row = AcceptanceRow(
      label: symbols.symbol(for: label), part: symbols.symbol(for: part),
      accepted: Quantity(thousandths: pieces * 1000), result: result)
    registers.acceptance?.append([row], of: symbols.symbol(for: dealer))
  }

  mutating func addRecord(
    _ number: String, on day: String = "2025-10-10", dealer: String = "D001",
    isSigned: Bool = true
  ) throws {
    registers.records?[symbols.symbol(for: number)] = ServiceRecord(
      dealer: symbols.symbol(for: dealer), machine: symbols.symbol(for: "M-1"),
      serviceDate: try #require(Day(day)), hours: nil, isSigned: isSigned, isComplete: true)
  }

  /// Registers a record of a half that came back on a day, or never.
  mutating func addRecord(_ number: String, returnedOn: String?) throws {
    registers.records?[symbols.symbol(for: number)] = ServiceRecord(
      dealer: dealer, machine: symbols.symbol(for: "M-1"),
      serviceDate: try #require(Day("2025-04-10")), hours: nil, isSigned: true, isComplete: true,
      returnedOn: try returnedOn.map { try #require(Day($0)) })
  }

  /// Adds a price in yuan with two decimals.
  mutating func addPrice(
    _ part: String, _ yuan: String, _ partClass: PartClass? = nil, name: String = "",
    from: String = "2025-01-01", to: String? = nil, publishedOn: String? = nil, months: Int? = nil,
    row: Int32 = 2
  ) throws {
    registers.prices.add(
      try priceRow(
        yuan, partClass, name: name, from: from, to: to, publishedOn: publishedOn, months: months,
        row: row, symbols),
      for: symbols.symbol(for: part))
  }

  /// Adds a line for one service, its form attached.
  mutating func addService(_ kind: ClaimKind, _ item: String, record: String = "R-1") {
    addLine(record, item, 1)
    lines[lines.count - 1].kind = kind
    lines[lines.count - 1].isAttached = true
  }

  /// Adds a line for parts that were bought elsewhere.
  mutating func addExternal(_ part: String, _ pieces: Int64, _ approval: String) {
    addLine("R-1", part, pieces)
    lines[lines.count - 1].source = .external
    lines[lines.count - 1].approval = symbols.symbol(for: approval)
  }

  /// Adds a consent to external purchases, its quantity in whole pieces.
  mutating func consent(
    _ number: String, _ part: String, _ pieces: Int64?, on day: String = "2025-09-01",
    dealer: String = "D001"
  ) throws {
    registers.approvals =
      (registers.approvals ?? []) + [
        Approval(
          number: symbols.symbol(for: number), type: .external,
          dealer: symbols.symbol(for: dealer), grantedOn: try #require(Day(day)),
          part: symbols.symbol(for: part),
          quantity: pieces.map { Quantity(thousandths: $0 * 1000) }, period: nil, until: nil)
      ]
  }

  /// Adds a tariff in yuan with two decimals.
  mutating func addTariff(
    _ kind: ClaimKind, _ item: String, _ yuan: String, family: String = "",
    from: String = "2025-01-01", to: String? = nil, row: Int = 2
  ) throws {
    let fen = try #require(Int64(yuan.filter { $0 != "." }))
    registers.tariffs.add(
      TariffRow(
        price: UnitPrice(tenThousandths: fen * 100), family: symbols.symbol(for: family),
        effectiveFrom: try #require(Day(from)), effectiveTo: to.flatMap { Day($0) },
        place: Place(file: 8, row: row)),
      for: symbols.symbol(for: item), of: kind)
  }

  static func dealer(validFrom: String? = nil, validTo: String? = nil) -> Dealer {
    Dealer(
      id: "D001", name: "某工程机械服务有限公司", taxpayerID: "91110108551385082Q",
      validFrom: validFrom.flatMap { Day($0) }, validTo: validTo.flatMap { Day($0) })
  }

  static func receipt(_ day: String, row: Int = 2) throws -> Receipt {
    Receipt(mailedOn: try #require(Day(day)), receivedOn: nil, place: Place(file: 7, row: row))
  }
}

struct HeldUnexpectedly: Error {
  let defects: [Finding]
}

/// A row of the price table, its price in yuan with two decimals.
func priceRow(
  _ yuan: String, _ partClass: PartClass? = nil, name: String = "", from: String = "2025-01-01",
  to: String? = nil, publishedOn: String? = nil, months: Int? = nil, row: Int32 = 2,
  _ symbols: SymbolTable
) throws -> PriceRow {
  let fen = try #require(Int64(yuan.filter { $0 != "." }))
  return PriceRow(
    price: UnitPrice(tenThousandths: fen * 100), partClass: partClass,
    name: symbols.symbol(for: name), foldedName: symbols.symbol(for: folded(name)),
    effectiveFrom: try #require(Day(from)), effectiveTo: to.flatMap { Day($0) },
    publishedOn: publishedOn.flatMap { Day($0) }, warrantyMonths: months,
    file: 1, row: row)
}
