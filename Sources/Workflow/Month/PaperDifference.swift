import Archive
import Settlement
internal import Text

/// A statement that stands beside what its list comes to now.
struct PaperDifference {
  private let before: StatementRecord
  private let after: StatementRecord
  private let isSame: Bool

  /// Reads the statement that stands, where what was decided has another digest.
  init(
    _ standing: StandingStatement, _ decided: PreparedStatement, in archive: Archive
  ) throws(ArchiveError) {
    let number = standing.number
    guard let kept = try archive.statement(number: number, revision: standing.issue.revision)
    else { throw .damaged("statement \(number)") }
    isSame = standing.digest == decided.canonical.digest
    before = try statementRecord(head: kept.head, lines: kept.lines, issue: standing.issue)
    after = try statementRecord(
      head: decided.canonical.head, lines: decided.canonical.lines, issue: standing.issue)
  }

  /// Whether anything is different on the paper, but for the due date.
  ///
  /// Account codes, names of parts, and the register's data that are not printed are no reason for
  /// a revision.
  var isOnPaper: Bool {
    if isSame { return false }
    return before.head.paper != after.head.paper
      || !before.lines.elementsEqual(after.lines) { left, right in
        before.paper(left) == after.paper(right) && left.source == right.source
          && before[left.approval].elementsEqual(after[right.approval])
          && left.decision == right.decision
      }
  }

  /// Whether lines or money are different: all that the table of decisions has but advice, and the
  /// tax; what was taken from other statements and the due date are no such difference.
  var isOfMoney: Bool { !lines.isEmpty || before.head.money != after.head.money }

  /// The lines that are different, added or gone.
  var lines: [ChangedLine] {
    guard !isSame else { return [] }
    var changed: [ChangedLine] = []
    for index in 0..<max(before.lines.count, after.lines.count) {
      let old = index < before.lines.count ? before.lines[index] : nil
      let new = index < after.lines.count ? after.lines[index] : nil
      let (then, now) = (old.map(before.paper), new.map(after.paper))
      if then == now, old?.decision.withoutAdvice == new?.decision.withoutAdvice { continue }
      guard let key = then ?? now else { continue }
      changed.append(
        ChangedLine(
          number: key.number, record: key.record, item: key.item, before: old?.paid,
          after: new?.paid, code: new?.decision.reasons.first?.code))
    }
    return changed
  }

  /// The statement's head as it stands, where the service center is of another taxpayer type now.
  var headOfOtherTaxpayer: StatementHead? {
    before.head.dealer.taxpayer == after.head.dealer.taxpayer ? nil : before.head
  }

  /// The totals without what was taken from other statements, and the tax.
  var totals: (before: StatementTotals, after: StatementTotals) {
    (before.head.totals, after.head.totals)
  }
}

/// A line that is otherwise than on the statement that stands.
struct ChangedLine: Sendable {
  let number: String
  let record: String
  let item: String
  /// What is paid for it; nil where the line is not there.
  let before: Money?
  let after: Money?
  /// The first reason now.
  let code: ReasonCode?
}

/// What is printed of a line besides its decision.
private struct PaperLine: Hashable {
  let number: String
  let kind: String
  let record: String
  let item: String
  let quantity: Quantity
}

extension StatementRecord {
  fileprivate func paper(_ line: RecordLine) -> PaperLine {
    func text(_ range: TextRange) -> String { String(decoding: self[range], as: UTF8.self) }
    return PaperLine(
      number: text(line.number), kind: text(line.kind), record: text(line.record),
      item: text(line.item), quantity: line.quantityClaimed)
  }
}

extension RecordLine {
  fileprivate var paid: Money { decision.amountApproved + decision.feeApproved }
}

extension LineDecision {
  fileprivate var withoutAdvice: LineDecision {
    var decision = self
    decision.advice = []
    return decision
  }
}

extension StatementHead {
  /// The head as far as it is printed.
  fileprivate var paper: StatementHead {
    var paper = self
    paper.accounts = Accounts(expense: "", inputVAT: "", dealers: "")
    paper.edition = period
    paper.dealer = Dealer(
      id: dealer.id, name: dealer.name, taxpayerID: dealer.taxpayerID, taxpayer: dealer.taxpayer,
      account: "", validFrom: nil, validTo: nil)
    paper.deadline.receivedOn = nil
    paper.deadline.yearsWithoutCalendar = []
    return paper
  }

  /// The figures that no other statement bears on.
  fileprivate var money: [Money] {
    [totals.claimed, totals.reductions, totals.parts, totals.fee, totals.services]
      + (adjustments.isEmpty ? [totals.net, totals.tax] : kinds.flatMap { [$0.amount, $0.fee] })
      + machineReturns.flatMap { $0.charges.map(\.amount) }
  }
}
