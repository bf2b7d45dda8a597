/// An invoice on file and what became of it.
package struct ReconciledInvoice: Hashable, Sendable {
  package let invoice: Invoice
  /// The place of its newest row among all rows on file, from 0; nil where it has none.
  package let place: Int?
  /// The seller as a dealer; nil where it is none.
  package let dealer: String?
  /// What counts of it on each statement, oldest first.
  package let shares: [InvoiceShare]
  /// Empty where it counts.
  package let codes: [InvoiceCode]
  /// Of an unmatched one: the two or three statements that it would fill, if it named them.
  package let fitting: [String]

  /// Takes what was found of an invoice.
  package init(
    invoice: Invoice, place: Int?, dealer: String?, shares: [InvoiceShare], codes: [InvoiceCode],
    fitting: [String] = []
  ) {
    self.invoice = invoice
    self.place = place
    self.dealer = dealer
    self.shares = shares
    self.codes = codes
    self.fitting = fitting
  }

  /// The numbers of the statements where it counts, oldest first.
  package var statements: [String] { shares.map(\.statement) }
}

/// What counts of an invoice on one statement.
package struct InvoiceShare: Hashable, Sendable {
  /// The statement's number.
  package let statement: String
  package let gross: Money
  package let net: Money

  /// Takes an amount that counts on a statement.
  package init(statement: String, gross: Money, net: Money) {
    self.statement = statement
    self.gross = gross
    self.net = net
  }
}

extension InvoiceRegister {
  /// Adds what counts of each invoice of a group on each statement, by the invoice's place.
  ///
  /// Red letters come off the last statement, whole. So the shares of an invoice add up to its
  /// amount, and those on a statement to what counts there.
  ///
  /// - Parameters:
  ///   - shares: Those of one group, oldest statement first.
  ///   - counted: By invoice what counts of it.
  func add(_ shares: [InvoiceMatching.Share], to counted: inout [[InvoiceShare]]) {
    for place in shares.first?.group.members ?? [] {
      let isOriginal = place == shares.first?.group.members.first
      var gross = Int128(invoices[place].gross.fen)
      var net = Int128(invoices[place].net.fen)
      for (index, share) in shares.enumerated() {
        let isLast = index == shares.count - 1
        guard isLast || isOriginal else { continue }
        let part = isLast ? (gross, net) : (share.gross, share.net)
        (gross, net) = (gross - part.0, net - part.1)
        counted[place].append(
          InvoiceShare(
            statement: statements[share.statement].number, gross: clampedMoney(part.0),
            net: clampedMoney(part.1)))
      }
    }
  }
}
