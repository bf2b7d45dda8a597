import Archive
import Settlement

extension RunRecord {
  /// Puts together what a run found: the outcome for each dealer, and every exception.
  init(
    _ month: Month, _ decided: DecidedMonth, _ standing: StandingMonth, paths: [String]
  ) {
    let language = month.rulebook.language
    var states: [String: StatementState] = [:]
    for dealer in decided.held { states[month.decider.symbols.text(dealer)] = .held }
    for statement in standing.new { states[statement.dealer] = .issued }
    for entry in standing.unchanged { states[entry.head.dealer.id] = entry.state }
    let dealers = month.decider.registers.dealers.values
      .sorted { precedes($0.id, $1.id) }
      .map { DealerOutcome(dealer: $0.id, name: $0.name, state: states[$0.id] ?? .none) }
    let mailing = month.nextMailing
    let years = mailing?.yearsWithoutCalendar ?? []
    let findings = month.findings + decided.findings + calendarNotices(standing, years)
    self.init(
      period: month.decider.period, language: language, dealers: dealers,
      exceptions: inReadingOrder(findings).map { ExceptionRow($0, paths, language) },
      nextMailing: mailing?.day)
  }
}

extension Month {
  /// Until when the lists of the following month have to be mailed, where no approval extends it.
  fileprivate var nextMailing: DeadlineAccount? {
    let period = decider.period.next
    return rulebook.edition(for: period).map {
      deadline(
        for: period, dealer: decider.symbols.symbol(for: ""), edition: $0,
        calendar: decider.registers.calendar, extensions: []
      ) { _ in "" }
    }
  }
}

/// One notice for each year whose days off nobody told us, however many statements it concerns.
private func calendarNotices(_ standing: StandingMonth, _ years: [Int]) -> [Finding] {
  let years = Set(
    years + standing.new.flatMap(\.yearsWithoutCalendar)
      + standing.prepared.flatMap(\.head.deadline.yearsWithoutCalendar)
      + standing.unchanged.flatMap {
        $0.issue.yearsWithoutCalendar + $0.head.deadline.yearsWithoutCalendar
      })
  return years.sorted().map { year in
    Finding(
      .notice, .calendarMissing, at: .nowhere,
      Message(
        en: "the calendar has no days off of \(year), so that only weekends were counted as such; "
          + "add a calendar table with the State Council's notice",
        zh: "日历中没有 \(year) 年的放假安排，仅按周末计算；请按国务院通知补充节假日表"))
  }
}

/// Sorts by file and row; of one row in the order in which they were found.
private func inReadingOrder(_ findings: [Finding]) -> [Finding] {
  findings.enumerated().sorted { left, right in
    let (first, second) = (left.element.place, right.element.place)
    let leftKey = (first.file ?? .max, first.row ?? 0, left.offset)
    return leftKey < (second.file ?? .max, second.row ?? 0, right.offset)
  }.map(\.element)
}
