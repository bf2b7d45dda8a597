extension SlowPrint {
  static let invoiceHeading = [
    "invoice_no", "invoice_code", "dealer", "gross", "statements", "codes",
  ]
  static let reconciliationHeading = [
    "statement_no", "dealer", "total", "net", "tax", "invoices", "invoiced", "invoiced_net",
    "invoiced_tax", "difference", "due", "status", "late", "tax_difference",
  ]

  /// By number, code and reading order.
  static func invoices(_ invoices: [SlowMatchedInvoice]) -> [[String]] {
    let sorted = invoices.enumerated().sorted {
      let keys = [$0, $1].map { ($0.element.invoice.number, $0.element.invoice.code, $0.offset) }
      return keys[0] < keys[1]
    }
    return sorted.map { _, matched in
      [
        matched.invoice.number, matched.invoice.code, matched.dealer, money(matched.invoice.gross),
        matched.shares.map(\.statement).joined(separator: ";"),
        matched.codes.joined(separator: ";"),
      ]
    }
  }

  static func reconciliation(
    _ statement: SlowStatement, _ invoices: [SlowMatchedInvoice], on day: Int
  ) -> [String] {
    let shares = invoices.flatMap(\.shares).filter { $0.statement == statement.number }
    let counted = invoices.filter { $0.shares.contains { $0.statement == statement.number } }
    let invoiced = shares.reduce(0) { $0 + $1.gross }
    let net = shares.reduce(0) { $0 + $1.net }
    let difference = invoiced - statement.total
    let status = status(statement, difference, counted.count, on: day)
    let last = counted.map(\.invoice.day).max() ?? 0
    let late = statement.due.map { last > $0 ? SlowDay.days(from: $0, to: last) : 0 } ?? 0
    let amounts = [invoiced, net, invoiced - net, difference].map(money)
    return [
      statement.number, statement.dealer.id, money(statement.total), money(statement.net),
      money(statement.total - statement.net), "\(counted.count)",
    ] + amounts + [
      statement.due.map(SlowDay.text) ?? "", status,
      status == "matched" && late > 0 ? "\(late)" : "",
      counted.isEmpty ? "" : money(invoiced - net - (statement.total - statement.net)),
    ]
  }

  private static func status(
    _ statement: SlowStatement, _ difference: Int, _ count: Int, on day: Int
  ) -> String {
    if statement.total <= 0 { return "nothing-due" }
    if difference == 0 { return "matched" }
    if difference > 0 { return "over" }
    if day > statement.due ?? day { return "overdue" }
    return count == 0 ? "missing" : "under"
  }
}
