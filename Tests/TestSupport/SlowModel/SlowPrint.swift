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
  /// The codes with money, in the order of precedence.
  static let codes =
    SlowEligibility.rules.map(\.code) + [
      "arithmetic", "short-return", "quantity-above", "price-above", "price-below",
      "excess-borne", "above-tariff", "fee-assembly", "fee-emergency", "fee-external",
      "fee-not-due", "fee-adjusted",
    ]

  static func decision(_ decision: SlowDecision, _ statement: SlowStatement) -> [String] {
    let line = decision.line
    let reasons = decision.reasons.map { "\($0.code):\(money($0.amount))" }
    return [
      statement.number, "\(statement.revision)", statement.dealer.id,
      SlowDay.periodText(statement.period), line.position, line.kind, line.record, line.item,
      quantity(line.quantity), quantity(decision.approvedQuantity), price(decision.claimedPrice),
      price(decision.approvedPrice), money(decision.claimedAmount), money(decision.claimedFee),
      money(decision.approvedAmount), money(decision.approvedFee), decision.verdict,
      reasons.joined(separator: ";"), decision.advice.joined(separator: ";"),
    ]
  }

  static func summary(_ statement: SlowStatement) -> [String] {
    let decisions = statement.decisions
    let count = { (verdict: String) in String(decisions.filter { $0.verdict == verdict }.count) }
    let sum = { (value: (SlowDecision) -> Int) in decisions.map(value).reduce(0, +) }
    let corrections =
      statement.corrections.reduce(0) { $0 + $1.amount }
      + statement.returns.reduce(0) { $0 + $1.amount }
    let amounts = [
      sum(\.claimed), sum(\.reductions), sum { $0.line.isPart ? $0.approvedAmount : 0 },
      sum(\.approvedFee), sum { $0.line.isPart ? 0 : $0.approvedAmount }, corrections,
      statement.total, statement.net, statement.total - statement.net,
    ]
    return [
      statement.dealer.id, statement.dealer.name, SlowDay.periodText(statement.period),
      statement.number, "\(statement.revision)", statement.state, SlowDay.text(statement.issuedOn),
      statement.due.map(SlowDay.text) ?? "", "\(decisions.count)", count("approved"),
      count("adjusted"), count("rejected"),
    ] + amounts.map(money)
  }

  static func reductions(_ statement: SlowStatement) -> [[String]] {
    let reasons = statement.decisions.flatMap(\.reasons)
    return codes.compactMap { code in
      let amounts = reasons.filter { $0.code == code }.map(\.amount)
      guard !amounts.isEmpty else { return nil }
      return [statement.dealer.id, code, "\(amounts.count)", money(amounts.reduce(0, +))]
    }
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
