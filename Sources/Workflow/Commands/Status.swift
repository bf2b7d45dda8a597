import Archive
import Intake
package import Settlement
internal import Text

/// What is asked about the statements of an archive.
package struct StatusRequest: Sendable {
  /// The month to look at; nil for every month that was settled.
  package var period: Period?
  /// The day by which deadlines are judged; nil for today.
  package var asOf: Day?

  /// Asks for a month or for all.
  package init(period: Period? = nil, asOf: Day? = nil) {
    self.period = period
    self.asOf = asOf
  }
}

/// Reports where every statement stands, from the archive alone; nothing is changed or locked.
///
/// - Throws: ``RunError``; `missing` where there is no archive.
package func status(
  _ request: StatusRequest, _ session: Session
) throws(RunError) -> StatusReport {
  let asOf = request.asOf ?? session.surroundings.today
  return try session.asking { archive throws(ArchiveError) in
    let mailing = try MailingDeadlines(archive)
    let periods = if let period = request.period { [period] } else { try archive.periods() }
    var entries: [StatusEntry] = []
    let matched = try archive.matchedStatements()
    for period in periods { entries += try archive.entries(of: period, mailing, matched) }
    return StatusReport(asOf: asOf, entries: entries, next: next(entries, mailing, from: asOf))
  }
}

/// Everything that is due on the nearest day that is not over.
private func next(
  _ entries: [StatusEntry], _ mailing: MailingDeadlines, from asOf: Day
) -> [StatusDeadline] {
  var deadlines = entries.compactMap { entry -> StatusDeadline? in
    guard let statement = entry.statement, let due = entry.deadline else { return nil }
    return StatusDeadline(day: due, statement: statement.number, period: entry.period)
  }
  let month = Period(of: asOf)
  deadlines += [month.previous, month].compactMap { period in
    mailing.day(for: period).map { StatusDeadline(day: $0, statement: nil, period: period) }
  }
  let ahead = deadlines.filter { $0.day >= asOf }
  let nearest = ahead.map(\.day).min()
  return ahead.filter { $0.day == nearest }
}

extension Archive {
  /// Every dealer of a period: the standing statements, and who has none, as the latest run says.
  fileprivate func entries(
    of period: Period, _ mailing: MailingDeadlines, _ matched: Set<String>
  ) throws(ArchiveError) -> [StatusEntry] {
    let outcomes = try latestRecordText(period).map { text throws(ArchiveError) in
      try runRecord(text).dealers
    }
    let names = Dictionary(
      (outcomes ?? []).map { ($0.dealer, $0.name) }, uniquingKeysWith: { first, _ in first })
    let statements = try standing(period)
    let withStatement = Set(statements.map(\.dealer))
    let others = (outcomes ?? []).filter {
      ($0.state == .held || $0.state == .none) && !withStatement.contains($0.dealer)
    }
    let entries =
      statements.map {
        StatusEntry(
          $0, of: period, name: names[$0.dealer] ?? "", isMatched: matched.contains($0.number))
      }
      + others.map { StatusEntry($0, of: period, mailing.day(for: period, of: $0.dealer)) }
    return entries.sorted { precedes($0.dealer, $1.dealer) }
  }
}

extension StatusEntry {
  /// A statement that stands.
  ///
  /// No invoice is awaited where those on file match it, whatever else it waits for.
  fileprivate init(
    _ standing: StandingStatement, of period: Period, name: String, isMatched: Bool
  ) {
    let due = standing.issue.invoiceDue
    let awaited = isMatched ? nil : due
    let waiting = Self.waiting(standing.state, invoiceDue: awaited)
    self.init(
      period: period, dealer: standing.dealer, name: name, state: standing.state,
      statement: StatusStatement(
        number: standing.number, revision: standing.issue.revision,
        issuedOn: standing.issue.issuedOn, invoiceDue: due, total: standing.total),
      waiting: waiting, deadline: waiting == nil ? nil : awaited)
  }

  /// A dealer without a statement.
  fileprivate init(_ outcome: DealerOutcome, of period: Period, _ mailing: Day?) {
    self.init(
      period: period, dealer: outcome.dealer, name: outcome.name, state: outcome.state,
      statement: nil, waiting: Self.waiting(outcome.state, invoiceDue: nil),
      deadline: outcome.state == .none ? mailing : nil)
  }
}

/// Until when the lists of a month have to be mailed, by the files of the latest run.
private struct MailingDeadlines {
  let rulebook: Rulebook?
  private let registers: Registers
  private let symbols = SymbolTable()

  /// Reads the rulebook, the calendar and the approvals again, as they were archived.
  init(_ archive: Archive) throws(ArchiveError) {
    let inputs = try archive.runs().last.map { run throws(ArchiveError) in
      try archive.inputs(ofRun: run.digest.hex)
    }
    var (rulebook, tables): (Rulebook?, [FileTable]) = (nil, [])
    for (file, input) in (inputs ?? []).enumerated() {
      if input.kinds.isRulebook {
        rulebook = readRulebook(try archive.content(of: input.digest), file: file).rulebook
      } else if !input.kinds.tables.isDisjoint(with: [.calendar, .approvals]) {
        let content = try archive.content(of: input.digest)
        tables.append(readTable(content, file: file, symbols: symbols))
      }
    }
    self.rulebook = rulebook
    let anyPeriod = Period(of: Day(number: 0))
    registers =
      join(tables, period: anyPeriod, referenceFiles: 0..<0, symbols: symbols).registers
  }

  /// The deadline of a dealer, or the one of everybody without an extension.
  func day(for period: Period, of dealer: String? = nil) -> Day? {
    guard let edition = rulebook?.edition(for: period) else { return nil }
    let extensions = dealer == nil ? [] : registers.approvals ?? []
    return deadline(
      for: period, dealer: symbols.symbol(for: dealer ?? ""), edition: edition,
      calendar: registers.calendar, extensions: extensions,
      approvalNumber: { symbols.text($0) }
    ).day
  }
}

/// Where the statements stand, what waits for whom, and which deadline comes next.
package struct StatusReport: Sendable {
  package let asOf: Day
  /// By period, then by dealer.
  package let entries: [StatusEntry]
  /// The nearest deadlines from the as-of day on, each with all that it is for: all of one day.
  package let next: [StatusDeadline]

  /// The entries whose deadline is before the as-of day while something still waits.
  package var overdue: [StatusEntry] {
    entries.filter { entry in entry.waiting != nil && entry.deadline.map { $0 < asOf } ?? false }
  }
}

/// One dealer of one period.
package struct StatusEntry: Hashable, Sendable {
  package let period: Period
  package let dealer: String
  /// Empty where the latest run of the period does not know the dealer.
  package let name: String
  package let state: StatementState
  /// Nil where the list is held, or none came.
  package let statement: StatusStatement?
  /// What comes next; nil where nothing is to be done.
  package let waiting: Waiting?
  /// By when that has to be done; nil where no day is set.
  package let deadline: Day?
}

/// What `status` shows of a statement.
package struct StatusStatement: Hashable, Sendable {
  package let number: String
  package let revision: Int
  package let issuedOn: Day
  package let invoiceDue: Day?
  package let total: Money
}

/// What a statement or a list waits for.
package enum Waiting: String, CaseIterable, Sendable {
  /// The service center confirms or disputes the statement.
  case confirmation
  /// The clerk answers what is disputed.
  case answer
  /// The clerk posts the statement.
  case posting
  /// The service center issues its invoices.
  case invoice
  /// The clerk has the list mended.
  case mending
  /// The service center mails its list.
  case list

  /// Whose turn it is.
  package var party: Party {
    switch self {
    case .confirmation, .invoice, .list: .dealer
    case .answer, .posting, .mending: .clerk
    }
  }

  package enum Party: String, Sendable {
    case dealer, clerk
  }
}

/// A deadline that is not over yet.
package struct StatusDeadline: Hashable, Sendable {
  package let day: Day
  /// The statement to invoice; nil for the mailing of a period's lists.
  package let statement: String?
  package let period: Period
}

extension StatusEntry {
  /// The next thing to be done about a state.
  static func waiting(_ state: StatementState, invoiceDue: Day?) -> Waiting? {
    switch state {
    case .issued: .confirmation
    case .disputed: .answer
    case .confirmed: .posting
    case .posted: invoiceDue == nil ? nil : .invoice
    case .invoiced, .withdrawn: nil
    case .held: .mending
    case .none: .list
    }
  }
}
