import Testing

@testable import Settlement
import Text

/// A small world of claims on suppliers: the month of case 001, and what a test changes of it.
struct RecoveryExample {
  static let symbols = SymbolTable()
  static let october = Period(of: day("2025-10-01"))

  var lines: [RecoverableLine] = [
    Self.line("1", "R-251003", "ZX-1001", quantity: 1, price: "860.00"),
    Self.line("2", "R-251003", "ZX-1002", quantity: 2, price: "1250.50"),
    Self.line("3", "R-251012", "ZX-1003", quantity: 3, price: "45.60"),
  ]
  var sourcing: [SourcingRow] = [
    Self.row("ZX-1001", share: 100, price: "780.00"),
    Self.row("ZX-1002", share: 50),
    Self.row("ZX-1003", share: 60, proof: .list),
  ]
  var appraised: [AppraisedRow] = [
    Self.appraisal("R-251003", "ZX-1001", 1, store: "C"),
    Self.appraisal("R-251003", "ZX-1002", 0, isForSupplier: false),
    Self.appraisal("R-251003", "ZX-1002", 1, store: "C"),
  ]
  var claims: [SupplierClaim] = []
  var period = Self.october

  var sources: RecoverySources {
    RecoverySources(
      period: period, lines: lines, sourcing: Sourcing(sourcing),
      appraised: AppraisedParts(appraised), claims: claims)
  }

  var recovery: Recovery { Recovery(sources) }

  /// Issues what is worked out, as the first revision, on a day.
  mutating func issue(on issuedOn: String, due: String) {
    for (supplier, lines) in recovery.lines {
      claims.append(
        SupplierClaim(
          number: "R\(period.compact)-\(Self.text(supplier))", supplier: supplier,
          period: period, revision: 1, issuedOn: Self.day(issuedOn), due: Self.day(due),
          lines: lines))
    }
  }

  /// Each claimed line: supplier, statement line, quantity, amount.
  var claimed: [String] {
    recovery.lines.sorted { Self.text($0.key) < Self.text($1.key) }.flatMap { supplier, lines in
      lines.map { line in
        [
          Self.text(supplier), Self.text(line.key.line), "\(line.quantity.thousandths)",
          "\(line.amount.fen)",
        ].joined(separator: " ")
      }
    }
  }

  /// Each line that is left: statement line, quantity, amount, code.
  var left: [String] {
    recovery.left.map {
      "\(Self.text($0.key.line)) \($0.quantity.thousandths) \($0.amount.fen) \($0.code.rawValue)"
    }
  }
}

extension RecoveryExample {
  static func symbol(_ text: String) -> Symbol { symbols.symbol(for: text) }
  static func text(_ symbol: Symbol) -> String { symbols.text(symbol) }

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  /// A price in yuan with two decimals.
  static func price(_ text: String) -> UnitPrice {
    let fen = Int64(text.replacing(".", with: "")) ?? 0
    return UnitPrice(tenThousandths: fen * 100)
  }

  static func line(
    _ number: String, _ record: String, _ item: String, kind: ClaimKind = .part,
    quantity: Int64, price: String, isConfirmed: Bool = true,
    source: PartSource = .manufacturer, period: Period = october, soldOn: String? = "2025-03-01",
    statement: String = "S202510-D001"
  ) -> RecoverableLine {
    let (count, price) = (Quantity(thousandths: quantity * 1000), Self.price(price))
    return RecoverableLine(
      key: ClaimedKey(
        statement: symbol(statement), line: symbol(number), kind: kind, record: symbol(record),
        item: symbol(item)),
      dealer: symbol("D001"), period: period, isConfirmed: isConfirmed, source: source,
      quantity: count, unitPrice: price, amount: Money(count, times: price),
      visit: RepairVisit(
        machine: symbol("M-1"), day: day("2025-10-05"), soldOn: soldOn.map(day),
        warrantyMonths: 12, hours: nil, repaired: .blank, cause: nil))
  }

  static func row(
    _ part: String, _ supplier: String = "SUP01", share: Int64, price: String? = nil,
    labour: Int64 = 0, months: Int? = nil, proof: ClaimProof = .part,
    from: String = "2025-01-01", to: String? = nil
  ) -> SourcingRow {
    SourcingRow(
      part: symbol(part), supplier: symbol(supplier), effectiveFrom: day(from),
      effectiveTo: to.map(day), share: Rate(percent: share), claimPrice: price.map(Self.price),
      labourShare: Rate(percent: labour), warrantyMonths: months, proof: proof, place: .nowhere)
  }

  static func appraisal(
    _ label: String, _ part: String, _ quantity: Int64, supplier: String = "",
    isForSupplier: Bool = true, store: String = ""
  ) -> AppraisedRow {
    AppraisedRow(
      part: OldPartKey(dealer: symbol("D001"), label: symbol(label), part: symbol(part)),
      quantity: Quantity(thousandths: quantity * 1000), supplier: symbol(supplier),
      isForSupplier: isForSupplier, store: symbol(store))
  }

  static func answer(
    _ line: Int?, _ fen: Int64, on text: String, reason: String = "",
    claim: String = "R202510-SUP01"
  ) -> PlacedAnswer {
    PlacedAnswer(
      SupplierAnswer(
        claim: claim, line: line, accepted: Money(fen: fen), day: day(text), reason: reason,
        who: ""), at: .nowhere)
  }
}
