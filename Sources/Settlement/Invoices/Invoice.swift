/// Whether the tax inside an invoice can be credited (发票类型).
package enum InvoiceType: String, CaseIterable, Sendable {
  /// A special invoice (专用发票).
  case special
  /// Any other one (普通发票, 客票 …).
  case ordinary
}

/// What the register says of an invoice (发票状态).
package enum InvoiceStatus: String, CaseIterable, Sendable {
  case normal
  /// Void (作废).
  case void
  /// A red-letter invoice (红字).
  case red
  /// A blue one that red letters took back whole (已红冲-全额).
  case reversed
  /// A blue one that red letters took back in part (已红冲-部分).
  case partlyReversed = "partly-reversed"
}

/// An item of an invoice (货物或应税劳务), as sheets of items have them.
package struct InvoiceLine: Hashable, Sendable {
  package var name: String
  /// Nil where its cell is blank.
  package var rate: Rate?
  package var net: Money
  package var tax: Money
  package var gross: Money

  package init(name: String, rate: Rate?, net: Money, tax: Money, gross: Money) {
    self.name = name
    self.rate = rate
    self.net = net
    self.tax = tax
    self.gross = gross
  }
}

/// A VAT invoice (增值税专用发票): as one row of the register has it, or as all readings made it.
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
  /// Nil where the cell is blank and nothing was derived, and where items have several.
  package var rate: Rate?
  package var tax: Money
  package var gross: Money
  /// Its items, where it was read from a sheet of items; they add up to its amounts.
  package var items: [InvoiceLine]
  /// The numbers of the statements that it names, as normalised.
  package var statements: [String]
  /// Nil where the cell is blank: normal.
  package var status: InvoiceStatus?
  /// The number of the invoice that a red letter takes back; blank for none.
  package var originalNumber: String
  /// Its code, where the remark gives one.
  package var originalCode: String
  package var remark: String

  /// Takes one registered invoice.
  package init(
    number: String, code: String = "", type: InvoiceType = .special, issuedOn: Day,
    receivedOn: Day? = nil, sellerName: String = "", sellerTaxID: String, buyerName: String = "",
    buyerTaxID: String, net: Money, rate: Rate?, tax: Money, gross: Money,
    items: [InvoiceLine] = [], statements: [String] = [], status: InvoiceStatus? = nil,
    originalNumber: String = "", originalCode: String = "", remark: String = ""
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
    self.items = items
    self.statements = statements
    self.status = status
    self.originalNumber = originalNumber
    self.originalCode = originalCode
    self.remark = remark
  }

  /// Whether it takes back another invoice (红字): the register says so, or its amount does.
  package var isRedLetter: Bool { status == .red || gross < .zero }

  /// What it has at each rate, highest first; less than the whole where a rate is not known.
  ///
  /// The gross of items is their net and tax, as an invoice's is that counts: what is written beside
  /// an item decides nothing, and need not add up.
  package var taxes: [TaxShare] {
    guard !items.isEmpty else {
      return rate.map { [TaxShare(rate: $0, gross: gross, net: net, tax: tax)] } ?? []
    }
    return Set(items.compactMap(\.rate)).sorted(by: >).map { rate in
      let lines = items.filter { $0.rate == rate }
      let (net, tax) = (sum(lines.map(\.net)), sum(lines.map(\.tax)))
      return TaxShare(rate: rate, gross: sum([net, tax]), net: net, tax: tax)
    }
  }

  /// Whether the rate of all of it is known.
  var hasAllRates: Bool { items.isEmpty ? rate != nil : items.allSatisfy { $0.rate != nil } }
}

/// What makes an invoice: rows with the same are of one.
package struct InvoiceKey: Hashable, Sendable {
  package let number: String
  package let code: String
}

extension Invoice {
  package var key: InvoiceKey { InvoiceKey(number: number, code: code) }
}
