import Archive
import Documents
import Intake
package import Settlement
internal import Text

/// What came of posting claims on suppliers.
package struct PostedRecoveries: Sendable {
  package let period: Period
  package let day: Day
  /// Numbers of the claims that were posted now, and of those that were before.
  package internal(set) var posted: [String] = []
  package internal(set) var earlier: [String] = []
  /// Numbers of the claims that wait for an answer.
  package internal(set) var waiting: [String] = []
  /// What suppliers accepted of the claims posted now.
  package internal(set) var accepted = Money.zero
  /// The journal that was written; nil where there is no entry.
  package var journal: String?

  /// Whether something wants attention: exit status 1.
  package var wantsAttention: Bool { !waiting.isEmpty }
}

/// Posts the answered claims of a month, each once, by number, and writes the month's journal and the
/// folder of its claims.
///
/// - Parameters:
///   - request: What the clerk asks for.
///   - session: What the command works with.
/// - Returns: What was posted, and what waits.
/// - Throws: ``RunError``; then nothing was changed. ``RunError/refused(_:)`` where the rulebook names
///   no account of suppliers.
package func postRecoveries(
  _ request: PostRequest, _ session: Session
) throws(RunError) -> PostedRecoveries {
  try session.changing { archive throws(RunError) in
    guard try orRunError(archive.latestRecovery(of: request.period)) != nil else {
      throw .missing([
        Message(
          en: "\(request.period): no claims on suppliers were worked out (see `settle recover`)",
          zh: "\(request.period)：尚未向供应商追偿（见 `settle recover`）")
      ])
    }
    let rules = try rulebook(of: request.workspace, session)
    guard let suppliers = rules.suppliersAccount else {
      throw .refused(
        RunFindings([noSuppliersAccount], paths: [ListedFiles.rulebook]))
    }
    let today = session.surroundings.today
    var report = PostedRecoveries(period: request.period, day: request.on ?? today)
    let claims = try orRunError(archive.claims(SymbolTable()))
      .filter { $0.period == request.period && $0.stands }
    var recovery = NewRecovery()
    for claim in claims {
      try report.post(
        claim, to: &recovery, suppliers: suppliers, expense: rules.accounts.expense, today)
    }
    try archive.publish(recovery, request, report, session)
    if try !orRunError(archive.journal(of: request.period)).isEmpty {
      report.journal = "out/\(request.period)/journal.csv"
    }
    return report
  }
}

extension PostedRecoveries {
  /// Posts one claim, or says that it waits.
  fileprivate mutating func post(
    _ claim: SupplierClaim, to recovery: inout NewRecovery, suppliers: String, expense: String,
    _ today: Day
  ) throws(RunError) {
    switch claim.state {
    case .posted: earlier.append(claim.number)
    case .issued, .withdrawn: waiting.append(claim.number)
    case .answered:
      let answered = claim.rows.map(\.day).max() ?? claim.issuedOn
      guard day >= answered, day <= today else { throw wrongDay(claim.number, answered, today) }
      posted.append(claim.number)
      accepted += claim.accepted
      recovery.events.append(ClaimEvent(of: claim, .posted, on: day))
      guard claim.accepted > .zero else { return }
      recovery.postings.append(
        NewClaimPosting(of: claim, on: day, suppliers: suppliers, expense: expense))
    }
  }

  private func wrongDay(_ number: String, _ answered: Day, _ today: Day) -> RunError {
    .usage(
      Message(
        en:
          "\(number) was answered on \(answered); post on a day from then to today, \(today), with "
          + "--on",
        zh: "\(number) 于 \(answered) 回复；请用 --on 指定该日至今天（\(today)）之间的日期"))
  }
}

extension Archive {
  /// Stores what was posted, and writes the journal of the month and the folder of its claims.
  fileprivate func publish(
    _ recovery: NewRecovery, _ request: PostRequest, _ report: PostedRecoveries,
    _ session: Session
  ) throws(RunError) {
    let period = request.period
    var folders = RecoveryFolders(self, workspace: request.workspace, session)
    do throws(RunError) {
      if recovery.changesClaims {
        let asOf = try orRunError(self.asOf(of: period, on: report.day))
        var run = NewRun(
          .post, period, on: report.day, asOf: asOf, programVersion: session.program)
        run.recovery = recovery
        let isSettled = try orRunError(periods()).contains(period)
        guard isSettled || recovery.postings.isEmpty else { throw try neverSettled(period) }
        let change = MonthChange(
          period: isSettled ? period : nil, run: run,
          subjects: recovery.postings.isEmpty ? [] : [.journal])
        try publish(
          [change], workspace: request.workspace, threads: session.threads, session,
          besides: { () throws(RunError) in try folders.follow(run, in: [period]) })
      } else {
        try folders.restore(period)
        try orRunError(commit())
      }
    } catch {
      folders.abandon()
      throw error
    }
    try folders.finish()
  }
}

/// The rulebook of a workspace as it is now.
func rulebook(of workspace: String, _ session: Session) throws(RunError) -> Rulebook {
  let path = "\(workspace)/\(ListedFiles.rulebook)"
  guard session.files.exists(path) else { throw .missing([missingRulebook]) }
  let bytes = try mappingErrors { () throws(FileError) in try session.files.read(path) }
  let read = readRulebook(bytes, file: 0)
  guard let rulebook = read.rulebook, !read.findings.contains(where: { $0.severity == .error })
  else { throw .refused(RunFindings(read.findings, paths: [ListedFiles.rulebook])) }
  return rulebook
}

private let noSuppliersAccount = Finding(
  .missing, at: Place(file: FileNumber(0), column: "accounts.suppliers"),
  Message(
    en: "the rulebook names no account of what suppliers owe; add \"suppliers\" to accounts",
    zh: "规则手册没有应收供应商索赔款的科目；请在 accounts 中补充 suppliers"))
