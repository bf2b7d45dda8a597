internal import Text

/// All that a reconciliation (发票核对) is worked out from.
package struct InvoiceRegister: Sendable {
  /// Every invoice on file, in reading order.
  package let invoices: [Invoice]
  /// Every standing statement, oldest first.
  package let statements: [InvoicedStatement]
  /// The dealer of each taxpayer id.
  package let dealers: [String: String]
  package let buyerTaxID: String
  /// What each month's rulebook allows the tax to be off; the rest is the default.
  package let rulebook: [Edition]
  /// The day by which it is judged what is overdue.
  package let asOf: Day
  /// The place of each statement by its number.
  let places: [String: Int]

  /// Takes invoices and statements, the latter in any order.
  package init(
    invoices: [Invoice], statements: [InvoicedStatement], dealers: [String: String],
    buyerTaxID: String, rulebook: [Edition], asOf: Day
  ) {
    self.invoices = invoices
    let sorted = statements.sorted {
      $0.period == $1.period ? precedes($0.number, $1.number) : $0.period < $1.period
    }
    self.statements = sorted
    self.dealers = dealers
    self.buyerTaxID = buyerTaxID
    self.rulebook = rulebook
    self.asOf = asOf
    places = Dictionary(
      sorted.indices.map { (sorted[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The dealer of an invoice; nil where its seller is none.
  func dealer(of invoice: Invoice) -> String? { dealers[invoice.sellerTaxID] }

  /// The places of the statements that an invoice names and that are on file, oldest first.
  func named(by invoice: Invoice) -> [Int] {
    guard !invoice.statements.isEmpty else { return [] }
    return Set(invoice.statements.compactMap { places[$0] }).sorted()
  }

  /// Those of them that ask for an invoice; the others take none, so nothing is asked of them.
  func asking(_ invoice: Invoice) -> [Int] {
    named(by: invoice).filter { statements[$0].asksForInvoice }
  }

  /// What the tax may be off: as the rulebook has it for the month of the invoice.
  func taxTolerance(for invoice: Invoice) -> Money {
    let (year, month, _) = invoice.issuedOn.components
    let period = Period(year: year, month: month)
    let edition = rulebook.last { edition in period.map { edition.from <= $0 } ?? false }
    return (edition ?? rulebook.first)?.taxTolerance ?? Money(fen: 127)
  }
}
