import Archive
import Documents
import Settlement
internal import Text

extension RunRecord {
  /// Puts together what a run found: the outcome for each dealer, and every exception.
  init(
    _ month: MonthInputs, _ decided: DecidedMonth, _ changes: MonthChanges, _ gone: GoneDealers,
    before: RunRecord?, madeOn: Day?, findings: RunFindings
  ) {
    let language = month.rulebook.language
    var states: [String: StatementState] = [:]
    // A dealer whose list was not decided in this run keeps what he had.
    for outcome in before?.dealers ?? [] where outcome.state == .held {
      let dealer = month.decider.symbols.symbol(for: outcome.dealer)
      if decided.listed.contains(dealer) { states[outcome.dealer] = .held }
    }
    for dealer in decided.held { states[month.decider.symbols.text(dealer)] = .held }
    for statement in changes.new { states[statement.dealer] = changes.state(of: statement) }
    for entry in changes.unchanged { states[entry.head.dealer.id] = entry.state }
    for gone in changes.withdrawn { states[gone.dealer] = .withdrawn }
    let named = month.decider.registers.dealers.values.map {
      DealerOutcome(dealer: $0.id, name: $0.name, state: states[$0.id] ?? .none)
    }
    // Version 0.1.0 had rows for the register alone.
    let others = madeOn == nil ? [] : gone.outcomes(states)
    self.init(
      period: month.decider.period, language: language,
      dealers: (named + others).sorted { precedes($0.dealer, $1.dealer) },
      exceptions: findings.rows(in: language), nextMailing: month.nextMailing?.day,
      madeOn: madeOn, adjustments: madeOn == nil ? nil : decided.adjustments.given,
      csvBom: month.rulebook.csvBom)
    inboxes = decided.returns.inboxes.sorted()
  }
}

extension RunFindings {
  /// Everything that a run found, in reading order.
  init(
    _ month: MonthInputs, _ decided: DecidedMonth, _ changes: MonthChanges,
    _ invoices: InvoiceStanding, _ notices: [Finding], paths: FileNames
  ) {
    let years = month.nextMailing?.yearsWithoutCalendar ?? []
    let all =
      month.findings + decided.adjustments.findings + decided.returns.findings
      + decided.findings
      + changes.confirmations.findings + invoices.findings
      + changes.lockedErrors + changes.undecidedErrors + changes.taxpayerNotices
      + changes.boxes.notices + notices
      + calendarNotices(changes, years)
    self.init(inReadingOrder(all), paths: paths)
  }
}

extension MonthInputs {
  /// Until when the lists of the following month have to be mailed, where no approval extends it.
  fileprivate var nextMailing: DeadlineRuling? {
    let period = rulebook.period(of: decider.period.lastDay.adding(days: 1))
    return rulebook.edition(for: period).map {
      deadline(
        for: period, dealer: .blank, edition: $0, calendar: decider.registers.calendar,
        extensions: []
      ) { _ in "" }
    }
  }
}

/// One notice for each year without a calendar, however many statements it concerns.
private func calendarNotices(_ changes: MonthChanges, _ years: [Int]) -> [Finding] {
  let years = Set(
    years + changes.new.flatMap(\.yearsWithoutCalendar)
      + changes.heads.flatMap(\.deadline.yearsWithoutCalendar)
      + changes.unchanged.flatMap {
        $0.issue.yearsWithoutCalendar + $0.head.deadline.yearsWithoutCalendar
      })
  return years.sorted().map { year in
    Finding(
      .notice, .calendarMissing, at: .nowhere,
      Message(
        en:
          "the days off of \(year) are not known; weekends and the days that the law fixes by date "
          + "were counted; add a calendar table with the State Council's notice",
        zh: "尚无 \(year) 年放假安排，仅按周末和法定固定放假日推算；请按国务院通知补充节假日表"))
  }
}

/// Sorts by file and row; of one row in the order in which they were found.
func inReadingOrder(_ findings: [Finding]) -> [Finding] {
  findings.enumerated().sorted { left, right in
    let (first, second) = (left.element.place, right.element.place)
    let leftKey = (first.file ?? .last, first.row ?? 0, left.offset)
    return leftKey < (second.file ?? .last, second.row ?? 0, right.offset)
  }.map(\.element)
}

extension FileNumber {
  /// Behind the numbers of all files.
  fileprivate static let last = FileNumber(Int(Int32.max))
}
