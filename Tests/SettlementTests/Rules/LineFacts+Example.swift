import Testing

@testable import Settlement
import Text

/// A line that every rule lets pass, to be spoiled in one place by a test.
struct LineExample {
  var line = ClaimLine(row: 2)
  var edition: Edition
  var isLate = false
  var emergencyParts: [Symbol] = []
  var record: RecordLookup
  var machine = MachineLookup.notAtHand
  var price: PartPrice?
  var partWarranty: Int?
  var tariff: UnitPrice?
  var isInspected = true
  var acceptance: [AcceptanceRow]
  var drawn = Quantity.zero
  var listed: Quantity? = .one
  var consent: Consent?
  var isPaidElsewhere = false
  var isMilestoneSettled = false
  var standsEarlier = false
  var isRepeated = false
  var bearsPart = false
  var absent: [AbsentInput] = []

  static let symbols = SymbolTable()
  static let dealer = symbols.symbol(for: "D001")
  static let label = symbols.symbol(for: "R-1")
  static let part = symbols.symbol(for: "P-1")
  static let machineNo = symbols.symbol(for: "M-1")

  init() throws {
    let period = try #require(Period("2025-10"))
    edition = Edition(from: period)
    line.record = Self.label
    line.item = Self.part
    line.quantity = .one
    record = .found(try Self.record())
    price = Self.price("12.50")
    acceptance = [
      AcceptanceRow(label: Self.label, part: Self.part, accepted: .one, result: .accepted)
    ]
  }

  var facts: LineFacts {
    var pool = Pool()
    for row in acceptance { pool.add(row) }
    pool.draw(drawn)
    let day = edition.from.next.firstDay
    let deadline = DeadlineRuling(
      day: day, regularDay: day, postmark: isLate ? day.adding(days: 1) : nil)
    let list = ListFacts(
      dealer: Self.dealer, period: edition.from, deadline: deadline, edition: edition,
      emergencyParts: emergencyParts,
      milestones: edition.milestones.map { Self.symbols.symbol(for: String($0)) },
      absent: absent, rules: .monthly)
    return LineFacts(
      line: line, list: list, record: record, machine: machine, price: price,
      partWarranty: partWarranty, tariff: tariff, isInspected: isInspected, pool: pool,
      listed: listed, consent: consent,
      isPaidElsewhere: isPaidElsewhere, isMilestoneSettled: isMilestoneSettled,
      standsEarlier: standsEarlier, isRepeated: isRepeated, bearsPart: bearsPart)
  }

  /// Makes the line a service that is paid at a tariff in whole yuan, its form attached.
  mutating func serve(_ kind: ClaimKind, _ item: String, tariff yuan: Int64? = 300) {
    line.kind = kind
    line.item = Self.symbols.symbol(for: item)
    line.isAttached = true
    price = nil
    tariff = yuan.map { UnitPrice(tenThousandths: $0 * 10_000) }
  }

  static func record(
    on day: String = "2025-10-10", hours: Int64? = nil, isSigned: Bool = true,
    isComplete: Bool = true, cause: FaultCause? = nil, isCharged: Bool = false
  ) throws -> ServiceRecord {
    ServiceRecord(
      dealer: dealer, machine: machineNo, serviceDate: try #require(Day(day)), hours: hours,
      isSigned: isSigned, isComplete: isComplete, cause: cause, isCharged: isCharged)
  }

  static func machine(
    soldOn: String? = "2025-03-01", arrivedOn: String? = nil, leftOn: String? = nil,
    cardReceivedOn: String? = nil, months: Int = 12,
    hours: Int64? = nil
  ) throws -> Machine {
    Machine(
      family: .blank, soldOn: soldOn.flatMap { Day($0) }, arrivedOn: arrivedOn.flatMap { Day($0) },
      leftOn: leftOn.flatMap { Day($0) },
      cardReceivedOn: cardReceivedOn.flatMap { Day($0) }, warrantyMonths: months,
      warrantyHours: hours)
  }

  /// An inspected row of the line's label and part, its quantity in whole pieces.
  static func acceptance(_ result: InspectionResult, _ pieces: Int64) -> AcceptanceRow {
    AcceptanceRow(
      label: label, part: part, accepted: Quantity(thousandths: pieces * 1000), result: result)
  }

  /// A price in yuan with two decimals.
  static func price(
    _ yuan: String, _ partClass: PartClass = .part, name: String = "",
    isClassDoubtful: Bool = false,
    mayBeDismantled: Bool = false
  ) -> PartPrice {
    let digits = yuan.filter { $0 != "." }
    return PartPrice(
      price: UnitPrice(tenThousandths: (Int64(digits) ?? 0) * 100), partClass: partClass,
      isClassDoubtful: isClassDoubtful, mayBeDismantled: mayBeDismantled,
      name: symbols.symbol(for: name), foldedName: symbols.symbol(for: folded(name)))
  }
}

extension LineRule {
  /// The code that the rule fails with; nil where it passes or is not asked.
  static func failure(on facts: LineFacts) -> ReasonCode? {
    guard case .fails(let code) = verdict(on: facts) else { return nil }
    return code
  }

  static func fails(on facts: LineFacts) -> Bool { failure(on: facts) != nil }
}
