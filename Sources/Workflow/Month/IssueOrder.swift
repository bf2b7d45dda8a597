import Archive
import Settlement
internal import Text

extension StandingMonth {
  /// Refuses a run that would date a revision before the one that it replaces.
  ///
  /// A clock that goes backwards is the usual reason. The order of the days decides which revision
  /// a confirmation is about and when an invoice is due, so that none may come out of it.
  ///
  /// - Throws: ``RunError/refused(_:)`` with a line for each such statement.
  func checkOrder(issuedOn: Day, archive: Archive?) throws(RunError) {
    guard let archive, let period = new.first(where: { $0.revision > 1 })?.period else { return }
    let standing = try archived { () throws(ArchiveError) in try archive.standing(period) }
    let before = Dictionary(
      standing.map { ($0.number, $0.issue) }, uniquingKeysWith: { first, _ in first })
    let late = new.compactMap { statement in
      before[statement.number].flatMap { issue in
        issue.issuedOn > issuedOn ? outOfOrder(statement, issuedOn: issuedOn, after: issue) : nil
      }
    }
    guard late.isEmpty else { throw .refused(RunFindings(late, paths: [])) }
  }
}

private func outOfOrder(
  _ statement: NewStatement, issuedOn: Day, after issue: StatementIssue
) -> Finding {
  let (number, revision) = (statement.number, statement.revision)
  return Finding(
    .date, at: .nowhere,
    Message(
      en: "\(number): revision \(revision) would be issued on \(issuedOn), before revision "
        + "\(issue.revision), which is of \(issue.issuedOn); check the clock of this machine, or "
        + "give the day with --issued-on",
      zh: "\(number)：第 \(revision) 版的出具日期为 \(issuedOn)，早于第 \(issue.revision) 版的 "
        + "\(issue.issuedOn)；请检查本机日期，或用 --issued-on 指定出具日期"))
}
