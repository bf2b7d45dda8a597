internal import Text

/// Checks and matches every invoice on file.
///
/// The result does not depend on anything but the register: neither on what was matched before
/// nor on the order of files, but for which of two red letters comes first.
///
/// - Parameters:
///   - register: Everything on file.
///   - searches: The long searches that were made before; the result is the same without them.
/// - Returns: How all statements and invoices stand.
package func reconcile(
  _ register: InvoiceRegister, knowing searches: [LongSearch] = []
) -> Reconciliation {
  let known = KnownSearches(searches)
  let checks = InvoiceChecks(register)
  var result = Reconciling(register, checks)
  for (dealer, groups) in register.groups(checks) {
    let statements = register.statements.indices.filter {
      register.statements[$0].dealer == dealer && register.statements[$0].asksForInvoice
    }
    result.take(
      InvoiceMatching(
        groups, with: statements.map { ($0, register.statements[$0]) }, knowing: known))
  }
  return result.finished()
}

/// The result as it grows, dealer by dealer.
private struct Reconciling {
  private let register: InvoiceRegister
  private var codes: [[InvoiceCode]]
  /// By invoice what counts of it.
  private var counted: [[InvoiceShare]]
  /// By statement.
  private var shares: [[InvoiceMatching.Share]]
  private var cutShort: Set<Int> = []
  private var longSearches: [Int: LongSearch] = [:]
  private var fitting: [Int: [Int]] = [:]
  /// By statement the places of the invoices that count there.
  private var members: [[Int]]

  init(_ register: InvoiceRegister, _ checks: InvoiceChecks) {
    self.register = register
    codes = checks.codes
    counted = register.invoices.map { _ in [] }
    shares = register.statements.map { _ in [] }
    members = shares.map { _ in [] }
  }

  mutating func take(_ matching: InvoiceMatching) {
    for share in matching.shares {
      shares[share.statement].append(share)
    }
    for shares in Dictionary(grouping: matching.shares, by: \.group.members.first).values {
      register.add(shares, to: &counted)
      for (index, share) in shares.enumerated() {
        let group = share.group.members
        members[share.statement] += index == shares.count - 1 ? group : Array(group.prefix(1))
      }
    }
    for member in matching.unmatched.flatMap(\.members) { codes[member].append(.unmatched) }
    cutShort.formUnion(matching.cutShort)
    longSearches.merge(matching.longSearches) { first, _ in first }
    fitting.merge(matching.fitting) { first, _ in first }
  }

  func finished() -> Reconciliation {
    let asked = register.statements.indices.filter { register.statements[$0].isInvoiced }
    let statements = asked.map(statement).sorted {
      let (left, right) = ($0.statement, $1.statement)
      return left.period == right.period
        ? precedes(left.dealer, right.dealer) : left.period < right.period
    }
    let places = register.invoices.indices.sorted { left, right in
      let (first, second) = (register.invoices[left], register.invoices[right])
      if first.number != second.number { return precedes(first.number, second.number) }
      return first.code == second.code ? left < right : precedes(first.code, second.code)
    }
    return Reconciliation(
      asOf: register.asOf, period: nil, statements: statements, elsewhere: .zero,
      invoices: places.map(invoice))
  }

  private func invoice(_ place: Int) -> ReconciledInvoice {
    let invoice = register.invoices[place]
    return ReconciledInvoice(
      invoice: invoice, place: register.rows[place], dealer: register.dealer(of: invoice),
      shares: counted[place], codes: codes[place],
      fitting: (fitting[place] ?? []).map { register.statements[$0].number })
  }

  private func statement(_ place: Int) -> ReconciledStatement {
    let (statement, shares) = (register.statements[place], shares[place])
    let invoiced = clampedMoney(shares.reduce(0) { $0 + $1.gross })
    let members = members[place]
    let status = ReconciliationStatus(
      of: statement, invoiced: invoiced, invoices: members.count, asOf: register.asOf)
    let last = members.map { register.invoices[$0].issuedOn }.max()
    let days = last.flatMap { last in
      statement.due.map { Int(last.number) - Int($0.number) }
    }
    return ReconciledStatement(
      statement: statement, invoices: members.count, invoiced: invoiced,
      invoicedNet: clampedMoney(shares.reduce(0) { $0 + $1.net }), taxes: taxes(of: shares),
      status: status, late: status == .matched ? days.flatMap { $0 > 0 ? $0 : nil } : nil,
      isSearchCutShort: cutShort.contains(place), longSearch: longSearches[place])
  }

  private func taxes(of shares: [InvoiceMatching.Share]) -> [TaxShare] {
    let taxes = shares.flatMap(\.taxes)
    return Set(taxes.map(\.rate)).sorted(by: >).map { rate in
      taxes.filter { $0.rate == rate }
        .reduce(TaxShare(rate: rate, gross: .zero, net: .zero, tax: .zero), +)
    }
  }
}
