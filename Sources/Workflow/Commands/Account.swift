import Archive
package import Documents
import Settlement
internal import Text

/// Puts a dealer's account together from the archive; changes nothing.
///
/// - Parameters:
///   - dealer: The dealer's id as the clerk writes it.
///   - session: What the command works with.
/// - Returns: The account by the entries of the journal, and what waits.
/// - Throws: ``RunError/missing(_:_:)`` where there is no archive, or no statement of the dealer.
package func account(
  of dealer: String, _ session: Session
) throws(RunError) -> AccountStatement {
  let dealer = identifierText(dealer)
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
  /// What no standing statement of a dealer took up yet: adjustments, then totals below zero that no
  /// statement carries, confirmed or not.
  func waiting(for dealer: String) throws(ArchiveError) -> [Adjustment] {
    try corrections().open.filter { $0.dealer == dealer }.map(\.adjustment)
  }
}

extension CorrectionsOnFile {
  /// What no standing statement took up yet.
  var open: [WaitingAdjustment] {
    waiting().compactMap { one in
      contents[one.digest].map {
        WaitingAdjustment(dealer: one.dealer, period: one.period, adjustment: $0)
      }
    }
      + belowZero.filter(\.carriers.isEmpty).map {
        WaitingAdjustment(
          dealer: $0.dealer, period: $0.period,
          adjustment: Adjustment(carriedFrom: $0.statement, amount: $0.total),
          isConfirmed: $0.state.isLocked)
      }
  }
}
