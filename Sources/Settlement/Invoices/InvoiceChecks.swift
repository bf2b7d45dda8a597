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
    let identities = Identities(register.invoices)
    for place in register.invoices.indices {
      codes[place] = InvoiceCode.allCases.filter { holds($0, of: place, identities) }
    }
    let redLetters = RedLetters(register.invoices, isSetAside: codes.map { !$0.isEmpty })
    for place in redLetters.unmatched { codes[place].append(.redUnmatched) }
    originals = redLetters.originals
  }

  private func holds(_ code: InvoiceCode, of place: Int, _ identities: Identities) -> Bool {
    let invoice = register.invoices[place]
    return switch code {
    case .duplicate: identities.firstPlace(of: invoice) != place
    case .void: identities.isVoid(invoice)
    case .notSpecial: invoice.type != .special
    case .wrongBuyer: invoice.buyerTaxID != register.buyerTaxID
    case .wrongSeller: hasWrongSeller(invoice)
    case .badNumber: !isInvoiceNumber(invoice.number, code: invoice.code)
    case .badArithmetic: invoice.net + invoice.tax != invoice.gross
    case .taxOff: isTaxOff(invoice)
    case .wrongRate: hasWrongRate(invoice)
    // Both depend on all other invoices.
    case .redUnmatched, .unmatched: false
    }
  }

  private func hasWrongSeller(_ invoice: Invoice) -> Bool {
    guard let dealer = register.dealer(of: invoice) else { return true }
    return register.named(by: invoice).contains { register.statements[$0].dealer != dealer }
  }

  private func isTaxOff(_ invoice: Invoice) -> Bool {
    let off = invoice.tax - invoice.rate.of(invoice.net)
    return off.fen.magnitude > register.taxTolerance(for: invoice).fen.magnitude
  }

  private func hasWrongRate(_ invoice: Invoice) -> Bool {
    let asked = register.asking(invoice)
    return !asked.isEmpty && !asked.contains { register.statements[$0].allows(invoice.rate) }
  }
}

/// Which rows are of one invoice: those with the same number and code.
private struct Identities {
  private struct Key: Hashable {
    let number: String
    let code: String
  }

  private var first: [Key: Int] = [:]
  private var void: Set<Key> = []

  init(_ invoices: [Invoice]) {
    for (place, invoice) in invoices.enumerated() {
      let key = Key(number: invoice.number, code: invoice.code)
      if first[key] == nil { first[key] = place }
      if invoice.status == .void { void.insert(key) }
    }
  }

  func firstPlace(of invoice: Invoice) -> Int? {
    first[Key(number: invoice.number, code: invoice.code)]
  }

  func isVoid(_ invoice: Invoice) -> Bool {
    void.contains(Key(number: invoice.number, code: invoice.code))
  }
}
