internal import Text

/// An invoice and the red letters against it: one amount that is matched as one.
struct InvoiceGroup: Sendable {
  /// The places of the invoices, the original first.
  private(set) var members: [Int]
  private(set) var gross: Int128
  private(set) var net: Int128
  /// What it has at each rate, highest first.
  private(set) var taxes: [TaxShare]
  /// The rates of the original.
  let rates: [Rate]
  /// The places of the named statements that can take it, oldest first.
  let named: [Int]
  /// Whether it names statements at all.
  let namesAny: Bool

  /// Starts with an original.
  init(_ place: Int, _ invoice: Invoice, named: [Int]) {
    members = [place]
    gross = Int128(invoice.gross.fen)
    net = Int128(invoice.net.fen)
    taxes = invoice.taxes
    rates = taxes.map(\.rate)
    self.named = named
    namesAny = !invoice.statements.isEmpty
  }

  /// Adds a red letter.
  mutating func add(_ place: Int, _ invoice: Invoice) {
    members.append(place)
    gross += Int128(invoice.gross.fen)
    net += Int128(invoice.net.fen)
    for share in invoice.taxes {
      let index = taxes.firstIndex { $0.rate == share.rate }
      taxes.append(index.map { taxes.remove(at: $0) + share } ?? share)
    }
    taxes.sort { $0.rate > $1.rate }
  }
}

extension TaxShare {
  /// Both together, at the rate of the first.
  static func + (left: TaxShare, right: TaxShare) -> TaxShare {
    TaxShare(
      rate: left.rate, gross: sum([left.gross, right.gross]), net: sum([left.net, right.net]),
      tax: sum([left.tax, right.tax]))
  }
}

extension InvoiceRegister {
  /// The groups that count of each dealer, in order of their originals' issue date, number and
  /// code; dealers by code points.
  func groups(_ checks: InvoiceChecks) -> [(dealer: String, groups: [InvoiceGroup])] {
    var groups: [Int: InvoiceGroup] = [:]
    let counted = invoices.indices.filter { checks.codes[$0].isEmpty }
    for place in counted where checks.originals[place] == nil {
      groups[place] = InvoiceGroup(place, invoices[place], named: asking(invoices[place]))
    }
    for place in counted {
      if let original = checks.originals[place] { groups[original]?.add(place, invoices[place]) }
    }
    var byDealer: [String: [InvoiceGroup]] = [:]
    for place in inOrder(counted) {
      guard let group = groups[place], let dealer = dealer(of: invoices[place]) else { continue }
      byDealer[dealer, default: []].append(group)
    }
    return byDealer.keys.sorted(by: precedes).map { ($0, byDealer[$0] ?? []) }
  }

  private func inOrder(_ places: [Int]) -> [Int] {
    places.sorted { left, right in
      let (first, second) = (invoices[left], invoices[right])
      if first.issuedOn != second.issuedOn { return first.issuedOn < second.issuedOn }
      if first.number != second.number { return precedes(first.number, second.number) }
      return first.code == second.code ? left < right : precedes(first.code, second.code)
    }
  }
}
