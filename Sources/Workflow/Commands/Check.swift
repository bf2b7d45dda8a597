package import Documents
import Intake
package import Settlement
internal import Text

/// What a service center asks before it mails its lists.
package struct CheckRequest: Sendable {
  /// The path of the file with the lists.
  package var list: String
  /// The path of the manifest; nil where the parts' return is not to be checked.
  package var manifest: String?
  /// The folder with prices, records, rulebook and whatever else is at hand.
  package var reference: String?
  /// The day that stands for the postmark; nil for today.
  package var mailedOn: Day?
  /// The path of the manufacturer's list that the result is compared with; nil where it is not.
  package var theirs: String?
  /// Whether the report has the tables as they were read, to be marked.
  package var wantsTables: Bool

  /// Asks about a file of lists and nothing else.
  package init(list: String) {
    self.list = list
    manifest = nil
    reference = nil
    mailedOn = nil
    theirs = nil
    wantsTables = false
  }
}

/// Decides lists as the manufacturer would, before they are mailed.
///
/// The manifest stands for the acceptance and the day of mailing for the postmark; everything
/// else is the month-end's own. Nothing is kept.
///
/// - Parameters:
///   - request: What the service center asks.
///   - session: What the command works with; nothing of it is changed.
/// - Returns: What would become of each list, and what could not be checked.
/// - Throws: ``RunError/missing(_:_:)`` or ``RunError/refused(_:)`` for files that cannot be used.
package func check(
  _ request: CheckRequest, _ session: Session
) throws(RunError) -> CheckReport {
  let symbols = SymbolTable()
  let mailedOn = request.mailedOn ?? session.surroundings.today
  let inputs = try CheckInputs(request, mailedOn: mailedOn, symbols: symbols, session)
  var report = CheckReport(mailedOn: mailedOn)
  report.tables = inputs.copies.map { MarkedTable($0) }
  for period in inputs.periods {
    let month = try CheckedMonth(
      inputs, period: period, mailedOn: mailedOn, symbols: symbols)
    report.lists += month.checked
    for finding in month.findings where !report.findings.contains(finding) {
      report.findings.append(finding)
    }
    for message in month.unchecked where !report.unchecked.contains(message) {
      report.unchecked.append(message)
    }
  }
  return report
}

/// The lists of one month with the registers that they are checked against.
struct CheckedMonth {
  let decider: ListDecider
  let lists: [ListIntake]
  /// What would become of each list; nil where it cannot be read.
  private let outcomes: [ListOutcome?]
  private let intake: IntakeResult
  private let inputs: CheckInputs

  /// Puts the files together for a month, or ends the check where they cannot be used.
  init(
    _ inputs: CheckInputs, period: Period, mailedOn: Day, symbols: SymbolTable
  ) throws(RunError) {
    let period = period.ending(inputs.rulebook?.halves ?? .ofCalendar)
    let edition = inputs.rulebook.map { $0.edition(for: period) } ?? Edition(from: period)
    let intake = join(
      inputs.tables, period: period, asking: edition?.askedColumns ?? [], referenceFiles: 0..<0,
      symbols: symbols)
    var refused = inputs.rulebookFindings.filter { $0.severity == .error }
    if intake.fatal { refused += intake.findings.filter { $0.severity == .error } }
    let defect =
      inputs.rulebook.map { $0.defect(of: period, file: inputs.rulebookFile) }
      ?? (period.sort.scheme.endsByRulebook ? noRulebook(for: period) : nil)
    if let defect { refused.append(defect) }
    guard refused.isEmpty, let edition else {
      throw .refused(RunFindings(refused, paths: inputs.paths))
    }
    self.inputs = inputs
    self.intake = intake
    lists = intake.lists.filter { $0.claim.map { $0.head.period == period } ?? false }
    var registers = intake.registers
    for dealer in lists.compactMap(\.claim?.head.dealer) {
      registers.stand(for: dealer, mailedOn: mailedOn, isListed: inputs.hasManifest)
      if !intake.tablesRead.contains(.dealers) {
        registers.dealers[dealer] = Dealer(id: symbols.text(dealer), name: "", taxpayerID: "")
      }
    }
    let decider = ListDecider(
      period: period, edition: edition, registers: registers, symbols: symbols)
    self.decider = decider
    outcomes = lists.map { $0.list.map { decider.decide($0) } }
  }

  /// The kinds of which a table was read.
  var tablesRead: Set<TableKind> { intake.tablesRead }

  /// What each list comes to.
  var checked: [CheckedList] { zip(lists, outcomes).map(checked) }

  private func checked(_ entry: ListIntake, _ outcome: ListOutcome?) -> CheckedList {
    let dealer = entry.claim?.head.dealer ?? .blank
    var holds = entry.defects + (intake.heldDealers[entry.dealer ?? ""] ?? [])
    var lines: [CheckedLine] = []
    var sums = CheckSums.none
    let terms = terms(of: dealer)
    switch outcome {
    case .held(let defects): holds += defects
    case .decided(let decided) where holds.isEmpty:
      do throws(StatementError) {
        sums = try CheckSums(decided, openCodes: terms.openCodes)
        lines = CheckedLines(decider, decided, terms).all
      } catch {
        holds = [decider.tooLarge(decided.list)]
      }
    case .decided, nil: break
    }
    return CheckedList(
      file: inputs.paths[entry.file], table: entry.file, terms: terms, lines: lines, sums: sums,
      holds: holds.map(named))
  }

  private func terms(of dealer: Symbol) -> CheckTerms {
    let id = decider.symbols.text(dealer)
    return CheckTerms(
      dealer: decider.registers.dealers[dealer] ?? Dealer(id: id, name: "", taxpayerID: ""),
      period: decider.period, edition: decider.edition,
      deadline: decider.deadlineRuling(for: dealer),
      openCodes: Set(
        [
          (TableKind.prices, ReasonCode.partUnknown), (.tariffs, .noTariff),
          (.approvals, .noConsent),
        ]
        .filter { !intake.tablesRead.contains($0.0) }.map(\.1)),
      calendar: decider.registers.calendar)
  }

  private func named(_ finding: Finding) -> CheckFinding {
    CheckFinding(
      inputs.paths.namingCell(of: finding),
      file: finding.place.file.map { inputs.paths[$0] } ?? "")
  }

  /// What was found besides the lists of the month: rows of no list among it.
  ///
  /// What is wrong in the reference folder is only told: where it matters, a list is held for it,
  /// or the table counts as not given.
  var findings: [CheckFinding] {
    let told = Set(lists.flatMap { $0.defects + (intake.heldDealers[$0.dealer ?? ""] ?? []) })
    let files = intake.findings.filter { !told.contains($0) && !isOfOtherMonth($0) }.map {
      finding in
      guard let file = finding.place.file, file.index >= inputs.ownFiles else {
        return named(finding)
      }
      return named(
        Finding(
          .notice, finding.code, at: finding.place, dealer: finding.dealer, finding.message))
    }
    let absent = inputs.absentManifest.map { [$0] } ?? []
    return (absent.map(named) + files) + (withoutManifest + packing + nearMisses).map(named)
  }

  /// What is worth knowing about how the old parts are packed.
  private var packing: [Finding] {
    var dealers: [Symbol] = []
    for dealer in lists.compactMap(\.claim?.head.dealer) where !dealers.contains(dealer) {
      dealers.append(dealer)
    }
    return dealers.flatMap { decider.packingNotices(of: $0) }
  }

  /// What the lists most likely meant by what no register has.
  private var nearMisses: [Finding] {
    let settled = outcomes.compactMap { outcome -> SettledList? in
      guard case .decided(let decided) = outcome else { return nil }
      return SettledList(
        dealer: decider.symbols.text(decided.list.dealer), file: decided.list.file,
        consumedRights: decided.consumedRights, missedLookups: decided.missedLookups(decider))
    }
    return nearMissNotices(on: settled, decider)
  }

  /// A notice for each service center of which the manifest has no row: most likely its dealer
  /// or month is mistyped.
  private var withoutManifest: [Finding] {
    guard inputs.hasManifest else { return [] }
    return lists.compactMap(\.claim?.head.dealer).filter {
      !decider.registers.manifests.contains($0)
    }.map {
      let id = decider.symbols.text($0)
      return Finding(
        .notice, .noManifest, at: Place(file: inputs.manifest), dealer: id,
        Message(
          en: "the manifest has no row of \(id) and \(decider.period), so that nothing counts as "
            + "returned; compare its service center and month with the list",
          zh: "明细表中没有 \(id) \(decider.period) 的行，全部旧件按未退回计算；请核对明细表的服务中心编号和月份"))
    }
  }

  /// Whether a list of another month of the same file tells the finding.
  private func isOfOtherMonth(_ finding: Finding) -> Bool {
    intake.lists.contains { $0.list != nil && $0.defects.contains(finding) }
  }

  /// What could not be checked, and why.
  var unchecked: [Message] {
    let years = lists.compactMap(\.claim?.head.dealer).flatMap {
      decider.deadlineRuling(for: $0).yearsWithoutCalendar
    }
    return uncheckedParts(
      tablesRead: intake.tablesRead, hasManifest: inputs.hasManifest,
      hasRulebook: inputs.rulebook != nil, hasServices: hasServices,
      lacksCauses: decider.lacksCauses, yearsWithoutCalendar: Set(years).sorted())
  }
}

extension CheckedMonth {
  private var hasServices: Bool {
    lists.contains { entry in
      entry.list?.lines.contains { $0.kind != .part && $0.kind != .unknown } ?? false
    }
  }
}

extension Registers {
  /// Lets the manifest stand for the acceptance and the day of mailing for the postmark.
  fileprivate mutating func stand(for dealer: Symbol, mailedOn: Day, isListed: Bool) {
    var mail = receipts ?? RowsByDealer()
    mail[dealer] = [Receipt(mailedOn: mailedOn, receivedOn: nil)]
    receipts = mail
    guard isListed else { return }
    var accepted = acceptance ?? RowsByDealer()
    accepted[dealer] = (manifests[dealer] ?? []).map {
      AcceptanceRow(label: $0.label, part: $0.part, accepted: $0.quantity, result: .accepted)
    }
    acceptance = accepted
  }
}

extension CheckSums {
  fileprivate init(_ decided: DecidedList, openCodes: Set<ReasonCode>) throws(StatementError) {
    let (totals, reductions) = try decided.sums()
    self.init(
      claimed: totals.claimed, paid: totals.total, reductions: reductions, openCodes: openCodes)
  }
}
