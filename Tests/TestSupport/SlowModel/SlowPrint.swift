/// The rows of the machine-readable outputs.
enum SlowPrint {
  static let decisionHeading = [
    "statement_no", "revision", "dealer", "period", "line", "kind", "record_no", "item",
    "quantity_claimed", "quantity_approved", "unit_price_claimed", "unit_price_approved",
    "amount_claimed", "fee_claimed", "amount_approved", "fee_approved", "decision", "reasons",
    "advice",
  ]
  static let summaryHeading = [
    "dealer", "name", "period", "statement_no", "revision", "state", "issued_on", "invoice_due",
    "lines", "approved", "adjusted", "rejected", "claimed", "reductions", "parts", "fee",
    "services", "adjustments", "total", "net", "tax",
  ]
  /// The codes with money that a part can get, in the order of precedence.
  static let codes = [
    "late", "record-missing", "record-other-dealer", "record-unsigned", "record-incomplete",
    "other-month", "duplicate", "kind-unknown", "part-unknown", "not-returned", "no-label",
    "not-received", "wrong-part", "not-genuine", "dismantled", "arithmetic", "short-return",
    "price-above", "price-below", "fee-assembly", "fee-emergency", "fee-adjusted",
  ]

  static func decision(
    _ decision: SlowDecision, _ number: String, _ dealer: String, _ period: String
  ) -> [String] {
    let line = decision.line
    let reasons = decision.reasons.map { "\($0.code):\(money($0.amount))" }
    return [
      number, "1", dealer, period, line.position, line.kind, line.record, line.item,
      quantity(line.quantity), quantity(decision.approvedQuantity), price(decision.claimedPrice),
      price(decision.approvedPrice), money(decision.claimedAmount), money(decision.claimedFee),
      money(decision.approvedAmount), money(decision.approvedFee), decision.name,
      reasons.joined(separator: ";"), decision.advice.joined(separator: ";"),
    ]
  }

  static func csv(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = !cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  static func money(_ fen: Int) -> String {
    (fen < 0 ? "-" : "") + decimal(abs(fen), decimals: 2, atLeast: 2)
  }

  static func price(_ value: Int) -> String {
    decimal(value, decimals: 4, atLeast: 2)
  }

  static func quantity(_ value: Int) -> String {
    decimal(value, decimals: 3, atLeast: 0)
  }

  private static func decimal(_ value: Int, decimals: Int, atLeast: Int) -> String {
    var digits = String(value)
    while digits.count <= decimals { digits = "0" + digits }
    var fraction = digits.suffix(decimals)
    while fraction.count > atLeast && fraction.hasSuffix("0") { fraction.removeLast() }
    return digits.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
