import Archive
package import Documents
import Settlement
internal import Text

/// Puts a dealer's account together from the archive; changes nothing.
///
/// - Parameters:
///   - dealer: The dealer's id as normalised.
///   - session: What the command works with.
/// - Returns: The account by the entries of the journal, and what waits.
/// - Throws: ``RunError/missing(_:_:)`` where there is no archive, or no statement of the dealer.
package func account(
  of dealer: String, _ session: Session
) throws(RunError) -> AccountStatement {
  let account = try session.asking { archive throws(ArchiveError) in
    var entries: [StatementEntry] = []
    for statement in try archive.standing(ofDealer: dealer) {
      entries.append(try archive.entry(of: statement))
    }
    return AccountStatement(
      entries, try archive.journal(ofDealer: dealer), waiting: try archive.waiting(for: dealer),
      asOf: session.surroundings.today)
  }
  if let account { return account }
  throw .missing([
    Message(
      en: "\(dealer): no statement was issued to this service center (check its number)",
      zh: "\(dealer)：没有为该服务中心出具过结算单（请核对编号）")
  ])
}

extension Archive {
  /// What no standing statement of a dealer took up yet.
  fileprivate func waiting(for dealer: String) throws(ArchiveError) -> [Adjustment] {
    guard let last = Period(year: 9999, month: 12) else { return [] }
    let waiting = try adjustments(for: last) + carriedTotals(before: last)
    return waiting.filter { $0.dealer == dealer }.map(\.adjustment)
  }
}
