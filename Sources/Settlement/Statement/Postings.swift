/// The entry that posts a statement's total; nil where it is zero.
///
/// Warranty expense (net) and input VAT are debited and the dealer is credited; of what is below
/// zero the sides change places.
package func posting(ofTotal head: StatementHead, _ accounts: Accounts) -> Posting? {
  posting(.total, net: head.totals.net, tax: head.totals.tax, accounts)
}

/// The entry that takes back a total below zero that a statement carries.
///
/// That total stands in the dealer's account already once it was posted with its own statement, so
/// that no fen counts twice in whatever order the two are posted.
/// - Precondition: the correction is a carried total.
package func posting(takingBack carried: TaxedAdjustment, _ accounts: Accounts) -> Posting? {
  precondition(carried.adjustment.origin == .carried)
  let net = carried.rate.net(ofGross: carried.amount)
  return posting(
    .carriedFrom(carried.adjustment.statement), net: -net, tax: net - carried.amount, accounts)
}

/// The entries that version 0.1.0 posted a statement by: all that it carries was taken back
/// together, whether it was posted or not.
package func earlierPostings(of head: StatementHead) -> [Posting] {
  let carried = head.adjustments.filter { $0.adjustment.origin == .carried }
  let gross = carried.reduce(Money.zero) { $0 + $1.amount }
  let net = carried.first?.rate.net(ofGross: gross) ?? .zero
  return [
    posting(ofTotal: head, head.accounts),
    posting(.carried, net: -net, tax: net - gross, head.accounts),
  ].compactMap { $0 }
}

private func posting(
  _ subject: PostingSubject, net: Money, tax: Money, _ accounts: Accounts
) -> Posting? {
  guard net + tax != .zero else { return nil }
  let lines = [
    PostingLine(.expense, account: accounts.expense, debit: net),
    PostingLine(.inputVAT, account: accounts.inputVAT, debit: tax),
    PostingLine(.dealer, account: accounts.dealers, debit: -(net + tax)),
  ].filter { $0.debit != $0.credit }
  return Posting(subject, lines)
}
