/// What is left of a dealer's consents (书面同意) to external purchases, line by line.
struct Consents {
  private let dealer: Symbol
  private var rows: [Consent: [Approval]] = [:]
  /// By every other standing statement.
  private let usedElsewhere: [Consent: Quantity]
  /// By this list so far.
  private var used: [Consent: Quantity] = [:]

  /// Gathers a dealer's consents.
  init(of dealer: Symbol, in approvals: [Approval], usedElsewhere: [Consent: Quantity]) {
    self.dealer = dealer
    self.usedElsewhere = usedElsewhere
    for row in approvals where row.type == .external && row.dealer == dealer {
      rows[Consent(dealer: dealer, number: row.number, part: row.part), default: []].append(row)
    }
  }

  /// The consent that covers a line's whole quantity: one to its very part before one to any.
  ///
  /// Rows that were granted after the day do not count yet.
  func consent(to line: ClaimLine, on day: Day) -> Consent? {
    [line.item, .blank].lazy
      .map { Consent(dealer: dealer, number: line.approval, part: $0) }
      .first { covers(line.quantity, by: $0, on: day) }
  }

  private func covers(_ quantity: Quantity, by consent: Consent, on day: Day) -> Bool {
    let granted = (rows[consent] ?? []).filter { $0.grantedOn <= day }
    guard !granted.isEmpty else { return false }
    var whole = Quantity.zero
    for row in granted {
      guard let limit = row.quantity else { return true }
      whole += limit
    }
    let gone = (used[consent] ?? .zero) + (usedElsewhere[consent] ?? .zero)
    return whole - gone >= quantity
  }

  /// Takes out what a line was approved.
  mutating func use(_ consent: Consent, _ quantity: Quantity) {
    used[consent, default: .zero] += quantity
  }
}
