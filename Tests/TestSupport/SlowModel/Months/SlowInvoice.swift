/// A row of the invoice register.
struct SlowInvoice: Hashable {
  let number: String, code: String, type: String, seller: String, buyer: String, status: String
  let original: String
  let statements: [String]
  let day: Int, net: Int, rate: Int, tax: Int, gross: Int

  init?(_ row: SlowCells) {
    guard let number = row.id("invoice_no"), let day = row.day("issued_on"),
      let net = row.number("net", 2), let tax = row.number("tax", 2),
      let gross = row.number("gross", 2), let rate = Self.rate(row),
      let status = SlowWords.statuses[row.text("status")]
    else { return nil }
    self.number = number
    code = row.id("invoice_code") ?? ""
    type = row.text("type")
    seller = row.id("seller_tax_id") ?? ""
    buyer = row.id("buyer_tax_id") ?? ""
    self.status = status
    original = row.id("original_no") ?? ""
    statements = row.text("statements").split(separator: ";").map(String.init)
    (self.day, self.net, self.rate, self.tax, self.gross) = (day, net, rate, tax, gross)
  }

  /// In percent.
  static func rate(_ row: SlowCells) -> Int? {
    Int(row.text("rate").filter { $0 != "%" })
  }

  var isRed: Bool { status == "red" || gross < 0 }
  var isSpecial: Bool { type == "special" || type.contains("专用") || type.contains("专票") }

  /// On paper and electronic ones a code stands beside eight digits; a digital one has twenty.
  var isNumbered: Bool {
    let isDigits = (number + code).allSatisfy { $0.isASCII && $0.isNumber }
    let lengths = (number.count, code.count)
    return isDigits && (lengths == (20, 0) || lengths == (8, 10) || lengths == (8, 12))
  }
}

/// What became of an invoice.
struct SlowMatchedInvoice {
  /// What counts on one statement.
  struct Share {
    let statement: String
    let gross: Int, net: Int
  }

  let invoice: SlowInvoice
  let dealer: String
  var codes: [String]
  var shares: [Share] = []
}

extension SlowModel {
  /// Puts the invoices of a month's inbox on file; the same rows again bring nothing new.
  mutating func readInvoices(_ month: SlowMonth) {
    var read: [SlowInvoice] = []
    for row in month.rows(of: "invoices") {
      guard let invoice = SlowInvoice(row) else {
        findings.insert(SlowFinding(.error, SlowInvoice.rate(row) == nil ? "rate" : "number"))
        continue
      }
      read.append(invoice)
      let times = { (invoices: [SlowInvoice]) in invoices.filter { $0 == invoice }.count }
      if times(read) > times(invoices) { invoices.append(invoice) }
    }
  }
}
