import Archive
package import Documents
import Settlement
internal import Text

/// Puts a dealer's account together from the archive; changes nothing.
///
/// - Parameters:
///   - dealer: The dealer's id as normalised.
///   - path: The path of the archive.
///   - effects: The world.
/// - Returns: The account by the entries of the journal, and what waits.
/// - Throws: ``RunError/missing(_:)`` where there is no archive, or no statement of the dealer.
package func account(
  of dealer: String, archive path: String, _ effects: some Effects
) throws(RunError) -> AccountStatement {
  guard effects.exists(path) else {
    throw .missing([ArchiveError.missing(path: path).message], RunFindings([], paths: []))
  }
  let account = try archived { () throws(ArchiveError) in
    let archive = try Archive.open(path: path, readOnly: true)
    let statements = try archive.standing(ofDealer: dealer)
    var entries: [StatementEntry] = []
    for statement in statements {
      entries.append(try archive.entry(of: statement))
    }
    return AccountStatement(
      entries, try archive.journal(ofDealer: dealer), waiting: try archive.waiting(for: dealer))
  }
  guard let account else {
    throw .missing(
      [
        Message(
          en: "\(dealer): no statement was issued to this service center (check its number)",
          zh: "\(dealer)：没有为该服务中心出具过结算单（请核对编号）")
      ], RunFindings([], paths: []))
  }
  return account
}

extension Archive {
  /// What no standing statement of a dealer took up yet.
  fileprivate func waiting(for dealer: String) throws(ArchiveError) -> [Adjustment] {
    guard let last = Period(year: 9999, month: 12) else { return [] }
    let waiting = try adjustments(for: last) + carriedTotals(before: last)
    return waiting.filter { $0.dealer == dealer }.map(\.adjustment)
  }
}
