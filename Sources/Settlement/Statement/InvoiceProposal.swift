/// Proposes what to invoice (开票建议), so that the columns add up exactly to net and tax.
///
/// Each line's net is rounded by itself; what is left of its rate's net (the tail, 尾差) goes to
/// the rate's line with the largest gross. At most six lines share a rate, so the tail is at
/// most 3 fen and that line's net at most 3.5 fen off: with any rate up to 70% its tax stays
/// within the 6 fen that the tax-control system allows a line.
///
/// - Parameters:
///   - split: The statement's money by subject and rate.
///   - total: The statement's total.
/// - Returns: Lines in the order of ``InvoiceSubject``; none where nothing is due.
func invoiceProposal(_ split: TaxSplit, total: Money) -> [InvoiceItem] {
  guard total > .zero else { return [] }
  return split.subjects.map { subject in
    let net = subject.rate.net(ofGross: subject.gross) + tail(on: subject, in: split)
    return InvoiceItem(
      subject: subject.subject, rate: subject.rate, gross: subject.gross, net: net,
      tax: subject.gross - net)
  }
}

/// What the rounded nets of a rate leave over, for its first line with the largest gross.
private func tail(on subject: TaxedSubject, in split: TaxSplit) -> Money {
  let lines = split.subjects.filter { $0.rate == subject.rate }
  let largest = lines.map(\.gross).max()
  guard subject == lines.first(where: { $0.gross == largest }) else { return .zero }
  let net = split.shares.first { $0.rate == subject.rate }?.net ?? .zero
  return lines.reduce(net) { $0 - subject.rate.net(ofGross: $1.gross) }
}

/// What a line of the invoice proposal is for.
package enum InvoiceSubject: String, CaseIterable, Sendable {
  case parts, fee, maintenance, labour, travel, adjustments
}

/// One line of the invoice proposal: gross = net + tax.
package struct InvoiceItem: Hashable, Sendable {
  package let subject: InvoiceSubject
  package let rate: Rate
  package let gross: Money
  package let net: Money
  package let tax: Money

  package init(subject: InvoiceSubject, rate: Rate, gross: Money, net: Money, tax: Money) {
    self.subject = subject
    self.rate = rate
    self.gross = gross
    self.net = net
    self.tax = tax
  }
}
