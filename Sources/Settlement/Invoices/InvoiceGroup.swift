internal import Text

/// An invoice and the red letters against it: one amount that is matched as one.
struct InvoiceGroup: Sendable {
  /// The places of the invoices, the original first.
  private(set) var members: [Int]
  private(set) var gross: Int128
  private(set) var net: Int128
  let rate: Rate
  /// The places of the named statements that can take it, oldest first.
  let named: [Int]
  /// Whether it names statements at all.
  let namesAny: Bool

  /// Starts with an original.
  init(_ place: Int, _ invoice: Invoice, named: [Int]) {
    members = [place]
    gross = Int128(invoice.gross.fen)
    net = Int128(invoice.net.fen)
    rate = invoice.rate
    self.named = named
    namesAny = !invoice.statements.isEmpty
  }

  /// Adds a red letter.
  mutating func add(_ place: Int, _ invoice: Invoice) {
    members.append(place)
    gross += Int128(invoice.gross.fen)
    net += Int128(invoice.net.fen)
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
