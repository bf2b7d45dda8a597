/// What is wrong with each invoice by itself: every code but ``InvoiceCode/unmatched``.
struct InvoiceChecks {
  private let register: InvoiceRegister
  /// The codes of each invoice, in reading order.
  private(set) var codes: [[InvoiceCode]]
  /// For each red letter that counts, the place of its original.
  private(set) var originals: [Int: Int] = [:]

  /// Checks every invoice on file.
  init(_ register: InvoiceRegister) {
    self.register = register
    codes = register.invoices.map { _ in [] }
    for place in register.invoices.indices {
      codes[place] =
        register.contradicted.contains(place)
        ? [.differs] : InvoiceCode.allCases.filter { holds($0, of: register.invoices[place]) }
    }
    let redLetters = RedLetters(register.invoices, isSetAside: codes.map { !$0.isEmpty })
    for place in redLetters.unmatched where codes[place] != [.differs] {
      codes[place].append(.redUnmatched)
    }
    for place in redLetters.missing { codes[place].append(.redMissing) }
    originals = redLetters.originals
  }

  private func holds(_ code: InvoiceCode, of invoice: Invoice) -> Bool {
    switch code {
    // What one number says twice is put together on reading.
    case .duplicate, .differs: false
    case .void: invoice.status == .void
    case .notSpecial: invoice.type != .special
    case .wrongBuyer: invoice.buyerTaxID != register.buyerTaxID
    case .wrongSeller: hasWrongSeller(invoice)
    case .badNumber: !isInvoiceNumber(invoice.number, code: invoice.code)
    case .badArithmetic: invoice.net + invoice.tax != invoice.gross
    case .taxOff: isTaxOff(invoice)
    case .wrongRate: hasWrongRate(invoice)
    // They depend on all other invoices.
    case .redUnmatched, .redMissing, .unmatched: false
    }
  }

  private func hasWrongSeller(_ invoice: Invoice) -> Bool {
    let dealers = register.dealers[invoice.sellerTaxID] ?? []
    return dealers.isEmpty
      || register.named(by: invoice).contains { !dealers.contains(register.statements[$0].dealer) }
  }

  private func isTaxOff(_ invoice: Invoice) -> Bool {
    guard invoice.hasAllRates else { return true }
    let due = invoice.taxes.reduce(0) { $0 + Int128($1.rate.of($1.net).fen) }
    let off = (Int128(invoice.tax.fen) - due).magnitude
    return off > register.taxTolerance(for: invoice).fen.magnitude
  }

  private func hasWrongRate(_ invoice: Invoice) -> Bool {
    let asked = register.asking(invoice).map { register.statements[$0] }
    return !asked.isEmpty
      && !invoice.taxes.allSatisfy { share in asked.contains { $0.allows(share.rate) } }
  }
}
