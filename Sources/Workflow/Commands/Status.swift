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
  /// The dealer to look at; nil for all.
  package var dealer: String?
  /// Whether what is done is shown too.
  package var isAll: Bool

  /// Asks for a month or for all, for a dealer or for all.
  package init(
    period: Period? = nil, asOf: Day? = nil, dealer: String? = nil, isAll: Bool = false
  ) {
    self.period = period
    self.asOf = asOf
    self.dealer = dealer
    self.isAll = isAll
  }
}

/// Reports what is open, from the archive alone; nothing is changed or locked.
///
/// - Throws: ``RunError``; `missing` where there is no archive, where the period was never settled, or
///   where nothing is known of the dealer.
package func status(
  _ request: StatusRequest, _ session: Session
) throws(RunError) -> StatusReport {
  let asOf = request.asOf ?? session.surroundings.today
  return try session.reading { archive throws(RunError) in
    let settled = try orRunError(archive.periods())
    if let period = request.period, !settled.contains(period),
      try !orRunError(archive.recoveredPeriods()).contains(period)
    {
      throw try archive.neverSettled(period)
    }
    var resolved = request
    resolved.dealer = request.dealer.map(identifierText)
    resolved.period = request.period.map { archive.resolved($0) }
    if let dealer = resolved.dealer, try !orRunError(archive.knows(dealer, settled)) {
      throw .missing([
        Message(
          en: "\(dealer): neither the dealers register nor any month names this service center "
            + "(check its number)",
          zh: "\(dealer)：特约服务中心名册和各月均无此服务中心（请核对编号）")
      ])
    }
    return try orRunError(archive.status(resolved, settled, asOf: asOf))
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
  deadlines += mailing.periods(around: asOf).compactMap { period in
    mailing.day(for: period).map { StatusDeadline(day: $0, statement: nil, period: period) }
  }
  let ahead = deadlines.filter { $0.day >= asOf }
  let nearest = ahead.map(\.day).min()
  return ahead.filter { $0.day == nearest }
}

extension Archive {
  fileprivate func status(
    _ request: StatusRequest, _ settled: [Period], asOf: Day
  ) throws(ArchiveError) -> StatusReport {
    let mailing = try MailingDeadlines(self)
    let matched = try matchedStatements(asOf: asOf)
    var entries: [StatusEntry] = []
    for period in request.period.map({ [$0] }) ?? settled {
      entries += try self.entries(of: period, mailing, matched)
    }
    let awaited = AwaitedLists(
      try ArchivedRegisters(self)?.dealers ?? [], latest: settled.last, asOf: asOf)
    entries = entries.filter { request.dealer == nil || $0.dealer == request.dealer }
      .map { awaited.has($0) ? $0 : $0.withoutList }
    let shown = request.isAll ? entries : entries.filter { $0.waiting != nil }
    let dated = Set(shown.map(\.period) + [request.period].compactMap { $0 })
      .filter { !$0.sort.scheme.isByPostmark }
    return StatusReport(
      asOf: asOf, isAll: request.isAll, hasMonths: !settled.isEmpty, entries: shown,
      waiting: try waiting(request), claims: try claims(request, asOf: asOf),
      next: next(entries, mailing, from: asOf),
      returnDates: dated.sorted().compactMap { period in
        mailing.day(for: period).map { ReturnDate(period: period, day: $0) }
      })
  }

  /// Whether the register names a dealer, or any month that was settled.
  fileprivate func knows(_ dealer: String, _ settled: [Period]) throws(ArchiveError) -> Bool {
    if try !standing(ofDealer: dealer).isEmpty { return true }
    if try ArchivedRegisters(self)?.dealers.contains(where: { $0.id == dealer }) ?? false {
      return true
    }
    for period in settled {
      let record = try latestRecordText(period).map { text throws(ArchiveError) in
        try runRecord(text)
      }
      if record?.dealers.contains(where: { $0.dealer == dealer }) ?? false { return true }
    }
    return false
  }

  /// What no statement took yet, of the month or dealer that is asked about.
  private func waiting(_ request: StatusRequest) throws(ArchiveError) -> [WaitingAdjustment] {
    try corrections().open.filter { one in
      (request.dealer == nil || one.dealer == request.dealer)
        && (request.period == nil || one.period == request.period)
    }
  }

  /// The claims on suppliers that wait, unless a dealer is asked about.
  private func claims(
    _ request: StatusRequest, asOf: Day
  ) throws(ArchiveError) -> [ClaimSummary] {
    guard request.dealer == nil else { return [] }
    let symbols = SymbolTable()
    return try claims(symbols).filter { claim in
      (claim.state == .issued || claim.state == .answered || request.isAll)
        && (request.period ?? claim.period) == claim.period
    }.map { ClaimSummary($0, asOf: asOf, symbols) }
  }

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
    let gone = try withdrawn(of: period)
    let withStatement = Set(statements.map(\.dealer) + gone.map(\.dealer))
    let others = (outcomes ?? []).filter {
      ($0.state == .held || $0.state == .none) && !withStatement.contains($0.dealer)
    }
    let entries =
      statements.map {
        StatusEntry(
          $0, of: period, name: names[$0.dealer] ?? "", isMatched: matched.contains($0.number))
      }
      + others.map { StatusEntry($0, of: period, mailing.day(for: period, of: $0.dealer)) }
      + gone.map {
        DealerOutcome(dealer: $0.dealer, name: names[$0.dealer] ?? "", state: .withdrawn)
      }
      .map { StatusEntry($0, of: period, nil) }
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

/// Which lists are still awaited.
///
/// That of a dealer who is in the register and valid on the day, and as long as no later month was
/// settled: after its deadline a list is worth nothing, and nobody waits for it for ever.
private struct AwaitedLists {
  private let latest: Period?
  private let valid: Set<String>

  init(_ dealers: [Dealer], latest: Period?, asOf: Day) {
    self.latest = latest
    valid = Set(
      dealers.filter { dealer in
        (dealer.validFrom.map { $0 <= asOf } ?? true) && (dealer.validTo.map { $0 >= asOf } ?? true)
      }.map(\.id))
  }

  /// Whether an entry is no missing list, or one that is awaited.
  func has(_ entry: StatusEntry) -> Bool {
    guard entry.state == .none else { return true }
    return valid.contains(entry.dealer) && entry.period == latest
  }
}

/// Until when the lists of a month have to be mailed, by the files of the latest run.
private struct MailingDeadlines {
  let rulebook: Rulebook?
  private let registers: Registers
  private let symbols = SymbolTable()
  /// The registers that a deadline depends on.
  private static let registers: [TableKind] = [.calendar, .approvals]

  /// Reads the rulebook, the calendar and the approvals again, as they were archived.
  init(_ archive: Archive) throws(ArchiveError) {
    let inputs = try archive.runs().last.map { run throws(ArchiveError) in
      try archive.inputs(
        ofRun: run.digest.hex,
        having: [InputKinds.rulebook.text] + Self.registers.map(\.rawValue))
    }
    var (rulebook, tables): (Rulebook?, [FileTable]) = (nil, [])
    for (file, input) in (inputs ?? []).enumerated() {
      if input.kinds.isRulebook {
        rulebook = readRulebook(try archive.content(of: input.digest), file: file).rulebook
      } else {
        let content = try archive.content(of: input.digest)
        tables.append(readTable(content, file: file, symbols: symbols))
      }
    }
    self.rulebook = rulebook
    let anyPeriod = Period(of: Day(number: 0))
    registers =
      join(tables, period: anyPeriod, referenceFiles: 0..<0, symbols: symbols).registers
  }

  /// The period that a day lies in, and the one before.
  func periods(around day: Day) -> [Period] {
    let period = rulebook?.period(of: day) ?? Period(of: day)
    let before = period.firstDay.adding(days: -1)
    return [rulebook?.period(of: before) ?? period.previous, period]
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
