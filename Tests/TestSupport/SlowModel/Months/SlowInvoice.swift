/// A row of the invoice register.
struct SlowInvoice: Hashable {
  let number: String, code: String, type: String, seller: String, buyer: String
  private(set) var status: String, original: String
  private(set) var statements: [String]
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

  var key: String { "\(number) \(code)" }

  /// Whether another row of the number contradicts nothing of this one.
  func isLike(_ other: SlowInvoice) -> Bool {
    let amounts = { (row: SlowInvoice) in [row.day, row.net, row.rate, row.tax, row.gross] }
    let texts = { (row: SlowInvoice) in ["\(row.isSpecial)", row.seller, row.buyer] }
    return amounts(self) == amounts(other) && texts(self) == texts(other)
      && (original == other.original || original.isEmpty || other.original.isEmpty)
  }

  /// Fills blank cells from the other rows of a reading, then from what was on file.
  mutating func fill(_ rows: [SlowInvoice], _ before: SlowInvoice?) {
    let filled = rows.map(\.status).filter { !$0.isEmpty }
    status = filled.first { $0 == "void" } ?? filled.last ?? before?.status ?? ""
    let originals = rows.map(\.original) + [before?.original ?? ""]
    original = originals.first { !$0.isEmpty } ?? ""
    let named = [before?.statements ?? []] + rows.map(\.statements)
    statements = named.last { !$0.isEmpty } ?? []
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
  /// Puts the invoices of a month's inbox on file: what is new of a number stands in the place of
  /// what was there, unless two new rows contradict each other.
  mutating func readInvoices(_ month: SlowMonth) {
    var read: [SlowInvoice] = []
    for row in month.rows(of: "invoices") {
      guard let invoice = SlowInvoice(row) else {
        findings.insert(SlowFinding(.error, SlowInvoice.rate(row) == nil ? "rate" : "number"))
        continue
      }
      if !invoiceRows.contains(invoice) { read.append(invoice) }
    }
    contradicted = []
    for number in read.map(\.key) {
      let rows = read.filter { $0.key == number }
      read.removeAll { $0.key == number }
      guard let last = rows.last else { continue }
      let place = invoices.firstIndex { $0.key == number }
      if rows.contains(where: { !$0.isLike(last) }) {
        findings.insert(SlowFinding(.error, "invoice-differs"))
        if place == nil { contradicted.append(rows[0]) }
        continue
      }
      if rows.count > 1 { findings.insert(SlowFinding(.notice, "invoice-twice")) }
      var invoice = last
      invoice.fill(rows, place.map { invoices[$0] })
      invoiceRows.append(contentsOf: rows)
      guard let place else {
        invoices.append(invoice)
        continue
      }
      if invoices[place] != invoice { findings.insert(SlowFinding(.notice, "invoice-changed")) }
      invoices[place] = invoice
    }
  }
}
