import Settlement
internal import Text

/// The figures of a month's page, worked out before any of it is written.
struct MonthSummary {
  let record: MonthRecord
  /// By total, the largest first; of the same total by code points of the dealer's id.
  let statements: [StatementEntry]
  let month: MonthTotals
  /// What each reason took off all statements, the most first.
  let reasons: [ReductionTotal]
  /// The twelve months that end with this one.
  let months: [MonthTotals]

  var run: RunRecord { record.run }
  var language: Language { run.language }
  var held: [DealerOutcome] { run.dealers.filter { $0.state == .held } }
  var withoutList: [DealerOutcome] { run.dealers.filter { $0.state == .none } }

  /// Whether any of the twelve months has a statement.
  var hasMonths: Bool { months.contains { $0.statements > 0 } }

  /// As many days as the page shows.
  static let deadlineRows = 12

  /// The months from the first that has a statement.
  var shownMonths: ArraySlice<MonthTotals> { months.drop { $0.statements == 0 } }

  /// Sums up a month; the statements may come in any order.
  init(_ record: MonthRecord) {
    self.record = record
    let (run, statements) = (record.run, record.statements)
    self.statements = statements.sorted { left, right in
      let (first, second) = (left.head.totals.total, right.head.totals.total)
      guard first == second else { return first > second }
      return precedes(left.head.dealer.id, right.head.dealer.id)
    }
    let month = MonthTotals(period: run.period, of: statements.map(\.head.totals))
    self.month = month
    reasons = MonthSummary.reasons(of: statements)
    months = MonthSummary.periods(endingWith: run.period).map { period in
      if period == run.period { return month }
      return record.earlierMonths.first { $0.period == period } ?? MonthTotals(period: period)
    }
  }

  /// Adds up one figure of all statements.
  func sum(_ figure: KeyPath<StatementTotals, Money>) -> Money {
    statements.reduce(.zero) { $0 + $1.head.totals[keyPath: figure] }
  }

  /// Adds up one count of all statements.
  func count(_ figure: KeyPath<StatementTotals, Int>) -> Int {
    statements.reduce(0) { $0 + $1.head.totals[keyPath: figure] }
  }

  /// The twelve months that end with one.
  static func periods(endingWith last: Period) -> [Period] {
    var periods = [last]
    while periods.count < 12, let first = periods.first { periods.insert(first.previous, at: 0) }
    return periods
  }

  private static func reasons(of statements: [StatementEntry]) -> [ReductionTotal] {
    let all = statements.flatMap(\.head.reductions)
    let sums: [ReductionTotal] = ReasonCode.allCases.compactMap { code in
      let own = all.filter { $0.code == code }
      guard !own.isEmpty else { return nil }
      return ReductionTotal(
        code: code, lines: own.reduce(0) { $0 + $1.lines },
        amount: own.reduce(.zero) { $0 + $1.amount })
    }
    return sums.enumerated().sorted { left, right in
      let (first, second) = (left.element.amount, right.element.amount)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}

/// A day by which something has to come in.
struct AheadDeadline: Hashable {
  let day: Day
  /// Statements whose invoices are due; none for the mailing of the next lists.
  let statements: Int
  let amount: Money
}

extension MonthSummary {
  /// What is due, the earliest first: invoices that have not come, and the next month's lists.
  var deadlines: [AheadDeadline] {
    let open = statements.filter { $0.state != .invoiced && $0.head.totals.total > .zero }
    let invoices = Set(open.compactMap(\.issue.invoiceDue)).sorted().map { day in
      let due = open.filter { $0.issue.invoiceDue == day }
      return AheadDeadline(
        day: day, statements: due.count, amount: due.reduce(.zero) { $0 + $1.head.totals.total })
    }
    let mailing = run.nextMailing.map { AheadDeadline(day: $0, statements: 0, amount: .zero) }
    return (invoices + [mailing].compactMap { $0 }).sorted {
      ($0.day, $0.statements) < ($1.day, $1.statements)
    }
  }
}

/// A part as a share of a whole in tenths of a percent, for people: `12.3%`.
///
/// A dash where there is no whole to speak of; what is beyond ten times the whole is not spelled
/// out.
func share(_ part: Money, of whole: Money) -> String {
  guard whole > .zero else { return "\u{2014}" }
  let tenths = roundedQuotient(Int128(part.fen) * 1000, Int128(whole.fen))
  let sign = tenths < 0 ? "\u{2212}" : ""
  guard tenths.magnitude < 10_000 else { return tenths < 0 ? "<\u{2212}999%" : ">999%" }
  return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)%"
}
