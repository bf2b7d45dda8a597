/// Why an invoice is set aside.
struct SlowInvoiceChecks {
  let invoices: [SlowInvoice]
  let statements: [SlowStatement]
  let month: SlowMonth

  typealias Check = (code: String, holds: @Sendable (SlowInvoiceChecks, Int) -> Bool)

  /// In the order of the codes; the index is the place in reading order.
  static let checks: [Check] = [
    ("invoice-void", { all, index in all.invoices[index].status == "void" }),
    ("not-special", { all, index in !all.invoices[index].isSpecial }),
    ("wrong-buyer", { all, index in all.invoices[index].buyer != all.month.rulebook.buyer }),
    ("wrong-seller", { all, index in all.hasWrongSeller(all.invoices[index]) }),
    ("bad-number", { all, index in !all.invoices[index].isNumbered }),
    (
      "bad-arithmetic",
      { all, index in
        all.invoices[index].net + all.invoices[index].tax != all.invoices[index].gross
      }
    ),
    ("tax-off", { all, index in all.isTaxOff(all.invoices[index]) }),
    ("wrong-rate", { all, index in all.hasWrongRate(all.invoices[index]) }),
  ]

  func codes(_ index: Int) -> [String] {
    let codes = Self.checks.filter { $0.holds(self, index) }.map(\.code)
    return codes + (isRedUnmatched(index) ? ["red-unmatched"] : [])
      + (isRedMissing(index) ? ["red-missing"] : [])
  }

  /// Called reversed, while the red letters that are in order do not take it back whole.
  private func isRedMissing(_ index: Int) -> Bool {
    let blue = invoices[index]
    guard !blue.isRed, blue.status == "reversed", isInOrder(index) else { return false }
    let reds = invoices.indices.filter { place in
      invoices[place].isRed && original(of: invoices[place]) == index && isInOrder(place)
        && redLetters(upTo: place, against: index) <= blue.gross
    }
    return reds.reduce(0) { $0 - invoices[$1].gross } != blue.gross
  }

  /// What the red letters in order against an invoice take back, up to one of them.
  private func redLetters(upTo last: Int, against original: Int) -> Int {
    var taken = 0
    for place in 0...last where invoices[place].isRed && isInOrder(place) {
      guard self.original(of: invoices[place]) == original else { continue }
      let gross = -invoices[place].gross
      if place == last || taken + gross <= invoices[original].gross { taken += gross }
    }
    return taken
  }

  func dealer(of invoice: SlowInvoice) -> String? {
    month.registers.dealers.first { $0.taxpayerID == invoice.seller }?.id
  }

  func named(_ invoice: SlowInvoice) -> [SlowStatement] {
    statements.filter { invoice.statements.contains($0.number) }.sorted { $0.period < $1.period }
  }

  /// The place of the invoice that a red letter takes back.
  func original(of red: SlowInvoice) -> Int? {
    invoices.firstIndex {
      !$0.isRed && $0.number == red.original && $0.seller == red.seller
    }
  }

  private func hasWrongSeller(_ invoice: SlowInvoice) -> Bool {
    let dealer = dealer(of: invoice)
    return dealer == nil || named(invoice).contains { $0.dealer.id != dealer }
  }

  private func isTaxOff(_ invoice: SlowInvoice) -> Bool {
    abs(invoice.tax - SlowRounding.quotient(invoice.net * invoice.rate, 100))
      > month.rulebook.taxTolerance
  }

  /// Asked of the statements that it names, as far as they ask for an invoice.
  private func hasWrongRate(_ invoice: SlowInvoice) -> Bool {
    let asked = named(invoice).filter { $0.total > 0 }
    return !asked.isEmpty && !asked.contains { $0.allows(invoice.rate) }
  }

  /// Without an original in order, or one that the red letters before it leave too little of.
  private func isRedUnmatched(_ index: Int) -> Bool {
    let red = invoices[index]
    guard red.isRed else { return false }
    guard let original = original(of: red), isInOrder(original), !isRedMissing(original)
    else { return true }
    return redLetters(upTo: index, against: original) > invoices[original].gross
  }

  private func isInOrder(_ index: Int) -> Bool {
    !Self.checks.contains { $0.holds(self, index) }
  }
}

extension SlowStatement {
  /// Whether an invoice of the rate may count: a rate with money to be paid on the statement, or
  /// 3% of a small-scale dealer.
  func allows(_ rate: Int) -> Bool {
    let rates = gross.filter { $0.value > 0 }.map(\.key)
    return rates.contains(rate) || dealer.isSmallScale && rate == 3
  }
}
