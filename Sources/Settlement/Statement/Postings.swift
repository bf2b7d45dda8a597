/// The entries that post a statement: its total, and the taking back of what it carries over.
///
/// Warranty expense (net) and input VAT are debited and the dealer is credited; of what is below
/// zero the sides change places. A total of zero has no entry. What the statement took over from
/// earlier ones below zero stands in the dealer's account already, posted with those: a second
/// entry takes it back, so that no fen counts twice in whatever order statements are posted.
package func postings(of head: StatementHead) -> [Posting] {
  let totals = head.totals
  let carried = head.adjustments.filter { $0.adjustment.origin == .carried }
  let gross = carried.reduce(Money.zero) { $0 + $1.amount }
  let net = carried.first?.rate.net(ofGross: gross) ?? .zero
  return [
    posting(.total, net: totals.net, tax: totals.tax, head.accounts),
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
