/// Whether the tax inside an invoice can be credited (发票类型).
package enum InvoiceType: String, CaseIterable, Sendable {
  /// A special invoice (专用发票).
  case special
  /// An ordinary one (普通发票).
  case ordinary
}

/// What the register says of an invoice (发票状态).
package enum InvoiceStatus: String, CaseIterable, Sendable {
  case normal
  /// Void (作废).
  case void
  /// A red-letter invoice (红字).
  case red
}

/// One row of the invoice register (增值税专用发票登记).
package struct Invoice: Hashable, Sendable {
  package var number: String
  /// Blank for a fully digital invoice (数电票).
  package var code: String
  package var type: InvoiceType
  package var issuedOn: Day
  package var receivedOn: Day?
  package var sellerName: String
  package var sellerTaxID: String
  package var buyerName: String
  package var buyerTaxID: String
  package var net: Money
  package var rate: Rate
  package var tax: Money
  package var gross: Money
  /// The numbers of the statements that it names, as normalised.
  package var statements: [String]
  package var status: InvoiceStatus
  /// The number of the invoice that a red letter takes back; blank for none.
  package var originalNumber: String

  /// Takes one registered invoice.
  package init(
    number: String, code: String = "", type: InvoiceType = .special, issuedOn: Day,
    receivedOn: Day? = nil, sellerName: String = "", sellerTaxID: String, buyerName: String = "",
    buyerTaxID: String, net: Money, rate: Rate, tax: Money, gross: Money,
    statements: [String] = [], status: InvoiceStatus = .normal, originalNumber: String = ""
  ) {
    self.number = number
    self.code = code
    self.type = type
    self.issuedOn = issuedOn
    self.receivedOn = receivedOn
    self.sellerName = sellerName
    self.sellerTaxID = sellerTaxID
    self.buyerName = buyerName
    self.buyerTaxID = buyerTaxID
    self.net = net
    self.rate = rate
    self.tax = tax
    self.gross = gross
    self.statements = statements
    self.status = status
    self.originalNumber = originalNumber
  }

  /// Whether it takes back another invoice (红字): the register says so, or its amount does.
  package var isRedLetter: Bool { status == .red || gross < .zero }
}
