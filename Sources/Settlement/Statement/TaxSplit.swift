/// The money of a statement by what it is for and by the rate that taxes it.
///
/// The fee is taxed as its part, each adjustment as goods of the statement that it corrects.
/// Categories with the same rate are one
/// share, whose net is rounded once.
struct TaxSplit: Sendable {
  /// One for each subject with money, in the order of ``InvoiceSubject``.
  let subjects: [TaxedSubject]
  /// By rate, highest first; a rate whose money cancels out is left out.
  let shares: [TaxShare]

  /// Splits a total.
  ///
  /// - Parameters:
  ///   - kinds: The sums by kind.
  ///   - others: Signed amounts that no line has, each with its own rate.
  ///   - rates: The rates of the dealer and period.
  /// - Throws: ``StatementError/noTaxRate(_:_:_:)`` for money that no rate taxes.
  init(
    kinds: [KindTotal], others: [TaxedAmount], rates: PeriodRates
  ) throws(StatementError) {
    var subjects: [TaxedSubject] = []
    for subject in InvoiceSubject.allCases {
      let gross = gross(of: subject, kinds: kinds)
      guard gross != .zero else { continue }
      let rate = try rates.rate(for: subject)
      subjects.append(TaxedSubject(subject: subject, rate: rate, gross: gross))
    }
    for rate in Set(others.map(\.rate)).sorted(by: >) {
      let gross = try checkedSum(others.filter { $0.rate == rate }.map(\.amount))
      guard gross != .zero else { continue }
      subjects.append(TaxedSubject(subject: .adjustments, rate: rate, gross: gross))
    }
    self.subjects = subjects
    shares = try TaxSplit.shares(of: subjects)
  }

  /// A total that no invoice is asked for: no tax is in it.
  init(untaxed total: Money) {
    subjects = []
    shares = total == .zero ? [] : [TaxShare(rate: .zero, gross: total, net: total, tax: .zero)]
  }

  private static func shares(
    of subjects: [TaxedSubject]
  ) throws(StatementError) -> [TaxShare] {
    var shares: [TaxShare] = []
    for rate in Set(subjects.map(\.rate)).sorted(by: >) {
      let gross = try checkedSum(subjects.filter { $0.rate == rate }.map(\.gross))
      let net = rate.net(ofGross: gross)
      guard gross != .zero else { continue }
      shares.append(TaxShare(rate: rate, gross: gross, net: net, tax: gross - net))
    }
    return shares
  }
}

/// An amount that no line has, and its rate.
struct TaxedAmount {
  let rate: Rate
  let amount: Money
}

/// The money of one subject and its rate.
struct TaxedSubject: Hashable, Sendable {
  let subject: InvoiceSubject
  let rate: Rate
  let gross: Money
}

/// The rates that tax one dealer's statement of one period.
///
/// The tax point is the last day of the period: the parts were supplied in it, whenever the
/// invoice is printed.
struct PeriodRates: Sendable {
  let taxpayer: TaxpayerType
  let period: Period
  let categories: [ClaimKind: TaxCategory]
  let table: TaxTable

  /// Finds the rate of a subject.
  func rate(for subject: InvoiceSubject) throws(StatementError) -> Rate {
    let category = category(of: subject)
    guard let row = table.rate(for: taxpayer, category, on: period.lastDay) else {
      throw .noTaxRate(taxpayer, category, period)
    }
    return row.rate
  }

  private func category(of subject: InvoiceSubject) -> TaxCategory {
    switch subject {
    case .parts, .fee: categories[.part] ?? .goods
    case .maintenance: categories[.maintenance] ?? .repair
    case .labour: categories[.labour] ?? .repair
    case .travel: categories[.travel] ?? .repair
    case .adjustments: .goods
    }
  }
}

private func gross(
  of subject: InvoiceSubject, kinds: [KindTotal]
) -> Money {
  func amount(_ kind: ClaimKind) -> Money {
    kinds.first { $0.kind == kind }?.amount ?? .zero
  }
  switch subject {
  case .parts: return amount(.part)
  case .fee: return kinds.first { $0.kind == .part }?.fee ?? .zero
  case .maintenance: return amount(.maintenance)
  case .labour: return amount(.labour)
  case .travel: return amount(.travel)
  case .adjustments: return .zero
  }
}

/// The tax inside a total at one rate: gross = net + tax.
package struct TaxShare: Hashable, Sendable {
  package let rate: Rate
  package let gross: Money
  package let net: Money
  package let tax: Money

  package init(rate: Rate, gross: Money, net: Money, tax: Money) {
    self.rate = rate
    self.gross = gross
    self.net = net
    self.tax = tax
  }
}
