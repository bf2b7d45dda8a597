import Documents
import Settlement
import Text

/// Builds a month as its page is made from it, from what a test cares about.
struct MonthBuilder {
  var language = Language.chinese
  var statements: [StatementEntry] = []
  var outcomes: [DealerOutcome] = []
  var exceptions: [ExceptionRow] = []
  var nextMailing: Day? = RecordBuilder.day("2025-12-05")
  var asOf = RecordBuilder.day("2025-11-12")
  var earlierMonths: [MonthTotals] = []

  /// Adds a dealer with a statement.
  mutating func add(
    _ id: String, _ name: String, state: StatementState = .issued, due: String? = "2025-11-19",
    adjustments: Int64 = 0, _ lines: [LineDraft]
  ) {
    var builder = RecordBuilder()
    builder.language = language
    builder.dealer = Dealer(id: id, name: name, taxpayerID: "")
    builder.due = due.map(RecordBuilder.day)
    if adjustments != 0 {
      builder.adjustments = [
        Adjustment(
          statement: "S202509-\(id)", line: "", amount: Money(fen: adjustments), reason: "x",
          approvedBy: "y", remark: "")
      ]
    }
    builder.lines = lines
    let record = builder.record
    statements.append(StatementEntry(head: record.head, issue: record.issue, state: state))
    outcomes.append(DealerOutcome(dealer: id, name: name, state: state))
  }

  /// Adds a month before this one.
  mutating func add(
    month: String, claimed: Int64, reductions: Int64, adjustments: Int64 = 0
  ) {
    var totals = MonthTotals(period: Period(month) ?? RecordBuilder.period)
    (totals.statements, totals.lines) = (2, 40)
    (totals.claimed, totals.reductions) = (Money(fen: claimed), Money(fen: reductions))
    totals.adjustments = Money(fen: adjustments)
    totals.total = Money(fen: claimed - reductions + adjustments)
    earlierMonths.append(totals)
  }

  var run: RunRecord {
    RunRecord(
      period: RecordBuilder.period, language: language, dealers: outcomes, exceptions: exceptions,
      nextMailing: nextMailing)
  }

  var record: MonthRecord {
    MonthRecord(
      run, digest: String(repeating: "5a", count: 32), asOf: asOf, statements: statements,
      earlierMonths: earlierMonths)
  }

  var page: String { written { SummaryPage.append(record, to: &$0) } }
}

extension LineDraft {
  /// A line that claims and pays an amount, without a fee.
  static func paid(_ fen: Int64) -> LineDraft {
    var line = LineDraft()
    line.money = (fen, 0, fen, 0)
    return line
  }

  /// A line that claims an amount of which something is cut, or added where negative.
  static func cut(_ fen: Int64, by cut: Int64, _ code: ReasonCode) -> LineDraft {
    var line = LineDraft()
    line.money = (fen, 0, fen - cut, 0)
    line.verdict = .adjusted
    line.reasons = [Reduction(code, Money(fen: cut))]
    return line
  }
}
