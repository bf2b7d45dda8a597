/// What invoices are compared with of a standing statement.
package struct InvoicedStatement: Hashable, Sendable {
  package let number: String
  package let revision: Int
  package let dealer: String
  /// As the statement has it.
  package let taxpayerID: String
  package let period: Period
  package let taxpayer: TaxpayerType
  package let total: Money
  package let net: Money
  package let tax: Money
  /// The rates with a gross above zero, highest first.
  package let rates: [Rate]
  /// The last day for the invoice; nil where nothing is due.
  package let due: Day?
  /// Whether its rulebook asks for invoices at all.
  package let isInvoiced: Bool

  /// Takes what an invoice has to agree with.
  package init(
    number: String, revision: Int, dealer: String, taxpayerID: String = "",
    period: Period, taxpayer: TaxpayerType, total: Money, net: Money, tax: Money, rates: [Rate],
    due: Day?, isInvoiced: Bool = true
  ) {
    self.isInvoiced = isInvoiced
    self.number = number
    self.revision = revision
    self.dealer = dealer
    self.taxpayerID = taxpayerID
    self.period = period
    self.taxpayer = taxpayer
    self.total = total
    self.net = net
    self.tax = tax
    self.rates = rates
    self.due = due
  }

  /// Takes them from a statement's head.
  package init(_ head: StatementHead, revision: Int, due: Day?) {
    self.init(
      number: head.number, revision: revision, dealer: head.dealer.id,
      taxpayerID: head.dealer.taxpayerID, period: head.period,
      taxpayer: head.dealer.taxpayer, total: head.totals.total, net: head.totals.net,
      tax: head.totals.tax, rates: head.taxes.filter { $0.gross > .zero }.map(\.rate), due: due,
      isInvoiced: head.asksForInvoice)
  }

  /// Whether an invoice is asked for: only then can one be matched with it.
  package var asksForInvoice: Bool { isInvoiced && total > .zero }

  /// Whether an invoice may carry a rate; a small-scale dealer may always use 3%.
  func allows(_ rate: Rate) -> Bool {
    rates.contains(rate) || (taxpayer == .smallScale && rate == TaxTable.smallScaleLevy)
  }
}
