import Archive
import Documents
import Settlement
internal import Text

/// A statement decided again, as far as this program can.
struct ReplayedStatement {
  /// Nil where it cannot.
  let month: ReplayedMonth?
  let outcome: ReplayOutcome

  /// Decides the month of a statement again and compares the statement with the archived one.
  init(
    of record: StatementRecord, _ run: ArchivedRun, in archive: Archive, _ session: Session
  ) throws(RunError) {
    do throws(RunError) {
      let files = try orRunError(ArchivedFiles(ofRun: run.digest.hex, in: archive))
      // Lists are decided each by itself: the others' are only read.
      let month = try ReplayedMonth(
        run, files: files.listed(inboxOf: run.period), in: archive,
        dealers: [record.head.dealer.id], session)
      self.month = month
      outcome = month.outcome(for: record)
    } catch {
      switch error {
      case .refused(let findings), .missing(_, let findings):
        month = nil
        outcome = .failed(findings.findings.first?.message ?? error.firstMissing)
      case .busy, .usage, .archive, .unreadable, .unwritable, .output: throw error
      }
    }
  }

  /// The run with its rules.
  func explainedRun(_ run: ArchivedRun) -> ExplainedRun {
    ExplainedRun(
      number: Int(run.id), edition: month?.month.edition, rulebook: ListedFiles.rulebook,
      files: month?.inputs.files.count ?? 0)
  }
}

extension ReplayedMonth {
  fileprivate func outcome(for record: StatementRecord) -> ReplayOutcome {
    guard let statement = decided.statements.first(where: { $0.head.number == record.head.number })
    else { return .failed(held(record.head.dealer)) }
    let dated = statement.with(record.head.setOff)
    return dated.canonical.digest.hex == record.issue.digest
      ? .same : .differs(total: statement.head.totals.total)
  }

  /// Why the list is held now that was not.
  private func held(_ dealer: Dealer) -> Message {
    decided.findings.first { $0.dealer == dealer.id && $0.severity == .error }?.message
      ?? Message(en: "the list is held", zh: "清单被暂缓")
  }
}

extension RunError {
  fileprivate var firstMissing: Message {
    if case .missing(let messages, _) = self, let first = messages.first { return first }
    return Message(en: "an input is missing", zh: "缺少输入")
  }
}
