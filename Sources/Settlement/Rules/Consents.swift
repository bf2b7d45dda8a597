internal import Text

/// What is left of a dealer's consents (书面同意) to external purchases, line by line.
struct Consents {
  private let dealer: Symbol
  private var rows: [Consent: [Approval]] = [:]
  /// By every other standing statement.
  private let usedElsewhere: [Consent: Quantity]
  /// By this list so far.
  private var used: [Consent: Quantity] = [:]

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
    candidates(for: line).lazy
      .first { balance(of: $0, on: day)?.covers(line.quantity) ?? false }
  }

  private func candidates(for line: ClaimLine) -> [Consent] {
    [line.item, .blank].map { Consent(dealer: dealer, number: line.approval, part: $0) }
  }

  /// What is left for a line of the consent that covers it, or of the one nearest to covering it.
  func balance(for line: ClaimLine, on day: Day) -> ConsentBalance? {
    let balances = candidates(for: line).compactMap { balance(of: $0, on: day) }
    return balances.first { $0.covers(line.quantity) } ?? balances.first
  }

  /// What was granted up to a day, and what is gone of it; nil where nothing was.
  private func balance(of consent: Consent, on day: Day) -> ConsentBalance? {
    let granted = (rows[consent] ?? []).filter { $0.grantedOn <= day }
    guard !granted.isEmpty else { return nil }
    return ConsentBalance(
      consent: consent, granted: granted.map(\.quantity).reduce(.zero, sum),
      usedElsewhere: usedElsewhere[consent] ?? .zero,
      usedBefore: used[consent] ?? .zero)
  }

  /// No limit in one row is no limit in all.
  private func sum(_ whole: Quantity?, _ more: Quantity?) -> Quantity? {
    guard let whole, let more else { return nil }
    return whole + more
  }

  /// Subtracts what a line was approved.
  mutating func use(_ consent: Consent, _ quantity: Quantity) {
    used[consent, default: .zero] += quantity
  }
}

/// What a consent (书面同意) allows, and what of it is gone before a line.
package struct ConsentBalance: Sendable {
  package let consent: Consent
  /// Nil for no limit.
  package let granted: Quantity?
  /// By every other standing statement.
  package let usedElsewhere: Quantity
  /// By the lines of the list before.
  package let usedBefore: Quantity

  /// Nil for no limit.
  package var left: Quantity? { granted.map { $0 - (usedElsewhere + usedBefore) } }

  /// Whether a whole quantity is left.
  func covers(_ quantity: Quantity) -> Bool { left.map { $0 >= quantity } ?? true }
}
