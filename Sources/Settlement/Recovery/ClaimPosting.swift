/// The entry of a claim that is answered: what the supplier accepted, taken off the expense.
///
/// - Returns: Nil where nothing is accepted.
package func posting(
  ofAccepted accepted: Money, suppliers: String, expense: String
) -> Posting? {
  guard accepted > .zero else { return nil }
  return Posting(
    .recovery,
    [
      PostingLine(.supplier, account: suppliers, debit: accepted),
      PostingLine(.expense, account: expense, debit: -accepted),
    ])
}
