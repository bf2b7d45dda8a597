/// Why an invoice is set aside.
struct SlowInvoiceChecks {
  let invoices: [SlowInvoice]
  let statements: [SlowStatement]
  let month: SlowMonth

  typealias Check = (code: String, holds: @Sendable (SlowInvoiceChecks, Int) -> Bool)

  /// In the order of the codes; the index is the place in reading order.
  static let checks: [Check] = [
    ("invoice-duplicate", { all, index in all.same(index).contains { $0 < index } }),
    (
      "invoice-void",
      { all, index in all.same(index).contains { all.invoices[$0].status == "void" } }
    ),
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

  private func same(_ index: Int) -> [Int] {
    invoices.indices.filter {
      invoices[$0].number == invoices[index].number && invoices[$0].code == invoices[index].code
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
    guard let original = original(of: red), isInOrder(original) else { return true }
    let before = invoices.indices.filter {
      $0 < index && invoices[$0].isRed && self.original(of: invoices[$0]) == original
        && codes($0).isEmpty
    }
    let used = before.reduce(0) { $0 - invoices[$1].gross }
    return used - red.gross > invoices[original].gross
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
