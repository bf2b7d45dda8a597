import Archive
import Settlement

extension Archive {
  /// The statements that the invoices on file match now, for the buyer that the rulebook names;
  /// none where no rulebook is known.
  func matchedStatements(by rulebook: Rulebook?) throws(ArchiveError) -> Set<String> {
    guard let rulebook, try !invoices().isEmpty else { return [] }
    let standing = try InvoiceStanding(
      [], standingHeads().map { $0.invoiced }, dealers: [], rulebook: rulebook,
      asOf: Day(number: 0), archive: self)
    let matched = standing.reconciliation.statements.filter { $0.status == .matched }
    return Set(matched.map(\.statement.number))
  }
}
