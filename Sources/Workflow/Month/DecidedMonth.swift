import Archive
import Documents
import Intake
import Settlement
import Text

/// What the month's lists came to.
struct DecidedMonth {
  /// By dealer.
  var statements: [PreparedStatement] = []
  /// Dealers with a list that is held.
  var held: Set<Symbol> = []
  /// Dealers of whom any list came, decided in this run or not.
  var listed: Set<Symbol> = []
  var findings: [Finding] = []
  /// The dealers whose lists are decided; nil for all.
  let dealers: Set<String>?
  /// What came back about statements that the archive has.
  var confirmations: ConfirmationIntake
  /// What the statements take up from earlier months.
  let adjustments: PendingAdjustments
  /// The machines that went back from stock.
  let returns: PendingReturns

  /// Whether the list of a dealer is decided now, if there is one.
  func decides(_ dealer: String) -> Bool { dealers?.contains(dealer) ?? true }
}

/// A statement that was decided, ready to be compared with what stands.
struct PreparedStatement: Sendable {
  let dealer: Symbol
  let head: StatementHead
  private(set) var canonical: CanonicalStatement
  /// Fingerprints of what was paid with money, for the months to come.
  private(set) var paidKeys: [UInt64]
  /// Milestones and consents, for the lists and months to come.
  let consumedRights: ConsumedRights
  /// The lines that name what a register does not have.
  let missedLookups: [MissedLookup]
  /// The number of the list's file.
  let file: FileNumber

  /// The same, once its texts and keys are kept elsewhere: they are as large as the list.
  var withoutTexts: PreparedStatement {
    var statement = self
    statement.canonical.letGoOfTexts()
    statement.paidKeys = []
    return statement
  }
}

extension MonthInputs {
  /// Decides every list of the period as ``decide(_:after:dealers:paths:threads:archive:_:each:)``
  /// does, and keeps all of it.
  func decide(
    _ lists: consuming [ListIntake], dealers: Set<Symbol>?, paths: FileNames, threads: Int,
    madeOn: Day?, archive: Archive?, _ surroundings: any Surroundings
  ) throws(RunError) -> DecidedMonth {
    let month = try orRunError(following(archive))
    let nothing = try orRunError(
      month.decidedNothing(dealers, paths: paths, madeOn: madeOn, archive: archive))
    return try month.decide(
      consume lists, after: nothing, dealers: dealers, paths: paths, threads: threads,
      archive: archive, surroundings)
  }

  /// The same with what the archive knows of its registers: who they no longer name, what went back.
  func following(_ archive: Archive?) throws(ArchiveError) -> MonthInputs {
    try withGoneDealers(archive).withMachinesSentBack(archive)
  }

  /// Decides every list of the period on all threads.
  ///
  /// - Parameters:
  ///   - lists: The lists that were read.
  ///   - nothing: The month before any list is decided.
  ///   - dealers: The dealers to decide; nil for all.
  ///   - paths: The path of each file, in reading order.
  ///   - threads: The threads to use.
  ///   - archive: What stands; nil where nothing was ever archived.
  ///   - surroundings: Where the memory of lists goes.
  ///   - each: Takes each statement by dealer, on this thread, while others are decided; returns what is
  ///     kept of it.
  /// - Returns: The statements, and what keeps other lists from having one.
  /// - Throws: ``RunError/refused(_:)`` where a tax rate is missing, or what the archive throws.
  func decide(
    _ lists: consuming [ListIntake], after nothing: DecidedMonth, dealers: Set<Symbol>?,
    paths: FileNames, threads: Int, archive: Archive?, _ surroundings: any Surroundings,
    each: (PreparedStatement) throws(RunError) -> PreparedStatement = { $0 }
  ) throws(RunError) -> DecidedMonth {
    var month = nothing
    if let error = month.adjustments.untaxed.first { throw refused(error) }
    month.findings = decider.rules.registers.flatMap { $0.findings(in: decider, paths: paths) }
    var due = admit(lists, dealers, paths: paths, into: &month)
    // A month's lists are as large as its statements: each is let go when it is decided.
    _ = consume lists
    let standing = try orRunError(
      EarlierSettlements(
        archive, outside: decider.period, claimedBy: due.map(\.claim), symbols: decider.symbols,
        threads: threads))
    // What was asked of the archive lies in holes that no list needs.
    surroundings.giveBackFreedMemory()
    try due.append(contentsOf: lineless(into: &month, dealers, archive))
    let outcomes = try decide(
      consume due, standing, into: &month, threads: threads, surroundings, each: each)
    month.findings += outcomes.findings
    month.findings += decider.rules.runNotices.flatMap {
      $0.notices(on: outcomes.settled, decider) { concurrentMap($0, threads: threads, $1) }
    }
    month.findings += packingNotices(month)
    return month
  }

  /// Decides lists and takes them by dealer: so are statements kept in the archive.
  private func decide(
    _ due: consuming [DueList], _ standing: EarlierSettlements, into month: inout DecidedMonth,
    threads: Int, _ surroundings: any Surroundings,
    each: (PreparedStatement) throws(RunError) -> PreparedStatement
  ) throws(RunError) -> ListOutcomes {
    let besides = Besides(adjustments: month.adjustments.byDealer, returns: month.returns.byDealer)
    let texts = decider.symbols.texts
    var outcomes = ListOutcomes(count: due.count)
    let order = inOrderOfDealers(due)
    let named = order.map { (dealer: due[$0].claim.head.dealer, hasLines: due[$0].hasLines) }
    let handout = Handout(order.map { [due] in due[$0] }, surroundings)
    _ = consume due
    try concurrentInOrder(handout.count, threads: threads) { [count = handout.count] index in
      prepare(
        handout.take(index), standing, besides, texts, threads: max(1, threads / count))
    } taking: { index, outcome throws(RunError) in
      outcomes.add(outcome, at: order[index])
      switch outcome.result {
      case .success(let statement?): month.statements.append(try each(statement))
      case .success(nil): if named[index].hasLines { month.held.insert(named[index].dealer) }
      case .failure(let error): throw refused(error)
      }
    }
    return outcomes
  }

  private func packingNotices(_ month: DecidedMonth) -> [Finding] {
    let decided = Set(month.statements.map(\.dealer))
    return decider.registers.manifests.dealers
      .filter { decided.contains($0) || month.held.contains($0) }
      .flatMap { decider.packingNotices(of: $0) }
  }

  /// The month before any list is decided.
  ///
  /// Confirmations come first: a statement that is confirmed now can be adjusted now.
  func decidedNothing(
    _ dealers: Set<Symbol>?, paths: FileNames, madeOn: Day?, archive: Archive?
  ) throws(ArchiveError) -> DecidedMonth {
    var intake = ConfirmationIntake(archive, paths: paths, today: madeOn)
    try intake.add(confirmations)
    let month = MonthOfAdjustments(
      period: decider.period, taxTable: edition.asksForInvoice ? taxTable : nil, archive: archive,
      states: intake.states,
      dealers: dealers.map { Set($0.map { decider.symbols.text($0) }) }, paths: paths)
    return DecidedMonth(
      dealers: month.dealers, confirmations: intake,
      adjustments: try PendingAdjustments(decider.registers.adjustments, month),
      returns: try PendingReturns(self, dealers: dealers, archive))
  }

  /// Decides one list and puts it into its canonical form; nil where it is held.
  ///
  /// It has so many threads for itself: more than one where there are fewer lists.
  private func prepare(
    _ due: DueList, _ standing: EarlierSettlements, _ besides: Besides, _ texts: SymbolTexts,
    threads: Int
  ) -> ListOutcome {
    let list = due.claim.list
    let outcome =
      due.hasLines
      ? decider.decide(list, standing: standing) { concurrentMap($0, threads: threads, $1) }
      : .decided(decider.withoutLines(list))
    switch outcome {
    case .held(let defects):
      return ListOutcome(findings: defects, result: .success(nil))
    case .decided(let decided):
      guard !due.isHeld, let dealer = decider.registers.dealers[list.dealer] else {
        return ListOutcome(findings: [], result: .success(nil))
      }
      return prepare(decided, dealer, besides, texts, threads: threads)
    }
  }

  private func prepare(
    _ decided: DecidedList, _ dealer: Dealer, _ besides: Besides, _ texts: SymbolTexts,
    threads: Int
  ) -> ListOutcome {
    do throws(StatementError) {
      let head = try StatementHead(
        decided, dealer: dealer, rulebook: rulebook, edition: edition, taxTable: taxTable,
        adjustments: besides.adjustments[dealer.id] ?? [],
        machineReturns: try taxed(besides.returns[dealer.id] ?? [], of: dealer))
      let (canonical, kept) = concurrentPair(threads: threads) {
        canonicalStatement(head, decided, symbols: texts)
      } meanwhile: {
        (keys: paidKeys(of: decided, symbols: texts), missed: decided.missedLookups(decider))
      }
      let statement = PreparedStatement(
        dealer: decided.list.dealer, head: head, canonical: canonical, paidKeys: kept.keys,
        consumedRights: decided.consumedRights, missedLookups: kept.missed,
        file: decided.list.file)
      return ListOutcome(findings: [], result: .success(statement))
    } catch .overflow {
      return ListOutcome(findings: [decider.tooLarge(decided.list)], result: .success(nil))
    } catch {
      return ListOutcome(findings: [], result: .failure(error))
    }
  }

  /// Machine returns are taxed as goods of their period, where anything is taxed.
  private func taxed(
    _ rows: [MachineReturnRow], of dealer: Dealer
  ) throws(StatementError) -> [TaxedReturn] {
    guard !rows.isEmpty, edition.asksForInvoice else {
      return rows.map { TaxedReturn($0.machineReturn, rate: .zero) }
    }
    let (type, period) = (dealer.taxpayer, decider.period)
    guard let rate = taxTable.rate(for: type, .goods, on: period.lastDay)?.rate else {
      throw .noTaxRate(type, .goods, period)
    }
    return rows.map { TaxedReturn($0.machineReturn, rate: rate) }
  }

  private func refused(_ error: StatementError) -> RunError {
    let message: Message
    switch error {
    case .noTaxRate(let taxpayer, let category, let period):
      message = Message(
        en: "no tax rate is known for \(taxpayer.rawValue) taxpayers and \(category.rawValue) in "
          + "\(period); add it to \"rates\" in the rulebook, with its basis",
        zh: "没有 \(period) 适用于\(taxpayer.name.chinese)（\(category.chinese)）的税率；"
          + "请在规则手册的 \"rates\" 中补充，并注明依据")
    case .overflow:
      message = Message(en: "figures out of range", zh: "金额超出范围")
    }
    let finding = Finding(.rate, at: Place(file: 0, column: "rates"), message)
    return .refused(RunFindings([finding], paths: [rulebookPath]))
  }
}

extension TaxCategory {
  fileprivate var chinese: String {
    switch self {
    case .goods: "货物"
    case .repair: "修理"
    case .service: "服务"
    }
  }
}

extension ListDecider {
  /// The defect of a list whose sums leave the range of amounts.
  func tooLarge(_ list: ExpenseList) -> Finding {
    Finding(
      .number, at: Place(file: list.file), dealer: symbols.text(list.dealer),
      Message(
        en: "the list's figures add up to more than can be settled; correct its amounts",
        zh: "清单各项合计超出可结算的范围；请更正金额"))
  }
}

/// What statements have besides lines, by dealer.
private struct Besides: Sendable {
  let adjustments: [String: [TaxedAdjustment]]
  let returns: [String: [MachineReturnRow]]
}

/// What became of one list on the thread that decided it.
private struct ListOutcome: Sendable {
  let findings: [Finding]
  let result: Result<PreparedStatement?, StatementError>
}

/// What became of the lists besides statements, in reading order, although they are decided by dealer.
private struct ListOutcomes {
  private var byPlace: [(findings: [Finding], settled: SettledList?)]

  init(count: Int) { byPlace = Array(repeating: ([], nil), count: count) }

  var findings: [Finding] { byPlace.flatMap(\.findings) }

  /// What the lists use up and miss, of those that have a statement.
  var settled: [SettledList] { byPlace.compactMap(\.settled) }

  mutating func add(_ outcome: ListOutcome, at place: Int) {
    let statement = try? outcome.result.get()
    byPlace[place] = (outcome.findings, statement.map { SettledList($0) })
  }
}

extension SettledList {
  fileprivate init(_ statement: PreparedStatement) {
    self.init(
      dealer: statement.head.dealer.id, file: statement.file,
      consumedRights: statement.consumedRights, missedLookups: statement.missedLookups)
  }
}
