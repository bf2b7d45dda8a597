internal import Text

/// All that a reconciliation (发票核对) is worked out from.
package struct InvoiceRegister: Sendable {
  /// Every invoice once, in reading order, with what is derived from its cells.
  package let invoices: [Invoice]
  /// For each invoice the place of its newest row among all rows on file; nil where it has none.
  let rows: [Int?]
  /// The places of invoices of which there is nothing but rows that contradict each other.
  let contradicted: Set<Int>
  /// Every standing statement, oldest first.
  package let statements: [InvoicedStatement]
  /// The dealers of each taxpayer id, the register's before the archive's.
  package let dealers: [String: [String]]
  package let buyerTaxID: String
  /// What each month's rulebook allows the tax to be off; the rest is the default.
  package let rulebook: [Edition]
  /// The day by which it is judged what is overdue.
  package let asOf: Day
  /// The place of each statement by its number.
  let places: [String: Int]

  /// Takes invoices as their readings made them, and statements in any order.
  package init(
    _ readings: InvoiceReadings, statements: [InvoicedStatement], dealers: [String: [String]],
    buyerTaxID: String, rulebook: [Edition], asOf: Day
  ) {
    let entries = readings.entries
    rows = entries.map(\.row)
    contradicted = Set(entries.indices.filter { entries[$0].isContradicted })
    let ids = Set(dealers.values.joined()).union(statements.map(\.dealer))
    invoices = entries.map { entry in
      entry.invoice.derived(
        tolerance: Self.taxTolerance(for: entry.invoice, rulebook), dealers: ids)
    }
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
  ///
  /// Of two with one taxpayer id it is that of the statement that the invoice names.
  func dealer(of invoice: Invoice) -> String? {
    guard let dealers = dealers[invoice.sellerTaxID] else { return nil }
    guard dealers.count > 1 else { return dealers.first }
    let named = named(by: invoice).map { statements[$0].dealer }
    return named.first { dealers.contains($0) } ?? dealers.first
  }

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
    Self.taxTolerance(for: invoice, rulebook)
  }

  private static func taxTolerance(for invoice: Invoice, _ rulebook: [Edition]) -> Money {
    let month = Period(of: invoice.issuedOn)
    let edition = rulebook.last { $0.from.firstDay <= month.firstDay }
    return (edition ?? rulebook.first)?.taxTolerance ?? Money(fen: 127)
  }
}
