import Archive
import Documents
import Intake
import Settlement
import Text

/// What the month's lists came to.
struct DecidedMonth {
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
  let canonical: CanonicalStatement
  /// Fingerprints of what was paid with money, for the months to come.
  let paidKeys: [UInt64]
  /// Milestones and consents, for the lists and months to come.
  let consumedRights: ConsumedRights
  /// The lines that name what a register does not have.
  let missedLookups: [MissedLookup]
  /// The number of the list's file.
  let file: FileNumber
}

extension MonthInputs {
  /// Decides every list of the period on all threads; the order of the lists does not matter.
  ///
  /// Confirmations come first: a statement that is confirmed now can be adjusted now.
  /// - Parameters:
  ///   - lists: The lists that were read.
  ///   - dealers: The dealers to decide; nil for all.
  ///   - paths: The path of each file, in reading order.
  ///   - threads: The threads to use.
  ///   - madeOn: The day of the run; nil where it is not known.
  ///   - archive: What stands; nil where nothing was ever archived.
  ///   - surroundings: Where the memory of lists goes.
  ///   - meanwhile: What this thread does while others decide.
  /// - Returns: The statements, and what keeps other lists from having one.
  /// - Throws: ``RunError/refused(_:)`` where a tax rate is missing, or what the archive throws.
  func decide(
    _ lists: consuming [ListIntake], dealers: Set<Symbol>?, paths: FileNames, threads: Int,
    madeOn: Day?, archive: Archive?, _ surroundings: any Surroundings, meanwhile: () -> Void = {}
  ) throws(RunError) -> DecidedMonth {
    let month = try orRunError(withGoneDealers(archive).withMachinesSentBack(archive))
    return try month.decideAll(
      consume lists, dealers: dealers, paths: paths, threads: threads, madeOn: madeOn,
      archive: archive, surroundings, meanwhile: meanwhile)
  }

  private func decideAll(
    _ lists: consuming [ListIntake], dealers: Set<Symbol>?, paths: FileNames, threads: Int,
    madeOn: Day?, archive: Archive?, _ surroundings: any Surroundings, meanwhile: () -> Void
  ) throws(RunError) -> DecidedMonth {
    var month = try orRunError(
      decidedNothing(dealers, paths: paths, madeOn: madeOn, archive: archive))
    if let error = month.adjustments.untaxed.first { throw refused(error) }
    month.findings = decider.rules.registers.flatMap { $0.findings(in: decider, paths: paths) }
    let admitted = admit(lists, dealers, paths: paths, into: &month)
    // A month's lists are as large as its statements: each is let go when it is decided.
    _ = consume lists
    let standing = try orRunError(
      EarlierSettlements(
        archive, outside: decider.period, claimedBy: admitted.map(\.list),
        symbols: decider.symbols, threads: threads))
    let dealersOfLists = admitted.map(\.list.dealer)
    let handout = Handout(consume admitted, surroundings)
    let texts = decider.symbols.texts
    let besides = Besides(adjustments: month.adjustments.byDealer, returns: month.returns.byDealer)
    let outcomes = concurrentMap(handout.count, threads: threads, meanwhile: meanwhile) {
      [count = handout.count] index in
      let one = handout.take(index)
      return prepare(
        one.list, isHeld: one.isHeld, standing, besides, texts, threads: max(1, threads / count))
    }
    for (dealer, outcome) in zip(dealersOfLists, outcomes) {
      month.findings += outcome.findings
      switch outcome.result {
      case .success(let statement?): month.statements.append(statement)
      case .success(nil): month.held.insert(dealer)
      case .failure(let error): throw refused(error)
      }
    }
    try addLineless(to: &month, dealers, besides, texts, archive)
    let decided = Set(month.statements.map(\.dealer))
    let settled = month.statements.map {
      SettledList(
        dealer: $0.head.dealer.id, file: $0.file, consumedRights: $0.consumedRights,
        missedLookups: $0.missedLookups)
    }
    month.findings += decider.rules.runNotices.flatMap {
      $0.notices(on: settled, decider) { concurrentMap($0, threads: threads, $1) }
    }
    let packed = decider.registers.manifests.symbols.filter {
      decided.contains($0) || month.held.contains($0)
    }
    month.findings += packed.flatMap { decider.packingNotices(of: $0) }
    return month
  }

  /// The month before any list is decided.
  private func decidedNothing(
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

  /// Adds the statements of dealers whose machines went back, and of whom no list came.
  private func addLineless(
    to month: inout DecidedMonth, _ dealers: Set<Symbol>?, _ besides: Besides,
    _ texts: SymbolTexts, _ archive: Archive?
  ) throws(RunError) {
    let (lists, findings) = try orRunError(
      linelessLists(
        month.returns, listed: month.listed, dealers: dealers, month.confirmations.states, archive))
    month.findings += findings
    for list in lists {
      guard let dealer = decider.registers.dealers[list.dealer] else { continue }
      let outcome = prepare(decider.withoutLines(list), dealer, besides, texts, threads: 1)
      month.findings += outcome.findings
      switch outcome.result {
      case .success(let statement): month.statements += [statement].compactMap { $0 }
      case .failure(let error): throw refused(error)
      }
    }
  }

  /// Sorts out the lists of other periods and those that came twice.
  private func admit(
    _ lists: [ListIntake], _ dealers: Set<Symbol>?, paths: FileNames,
    into month: inout DecidedMonth
  ) -> [AdmittedList] {
    var byDealer = SymbolMap<[AdmittedList]>()
    for entry in lists {
      guard let list = entry.list else { continue }
      month.listed.insert(list.dealer)
      guard dealers?.contains(list.dealer) ?? true else { continue }
      let defects = decider.rules.arrival.compactMap { $0.defect(of: list, decider) }
      guard defects.isEmpty else {
        month.findings += defects
        month.held.insert(list.dealer)
        continue
      }
      let isDealerHeld = entry.dealer.map { heldDealers.contains($0) } ?? false
      byDealer[list.dealer, default: []].append(
        AdmittedList(list: list, isHeld: isDealerHeld || !entry.defects.isEmpty))
    }
    holdStrays(lists, dealers, into: &month)
    for dealer in byDealer.symbols {
      holdRivals(&byDealer[dealer, default: []], paths, into: &month)
    }
    let admitted = byDealer.values.flatMap { $0 }
    month.findings += admitted.flatMap { entry in
      decider.rules.notices.compactMap { $0.notice(on: entry.list, decider) }
    }
    return admitted
  }

  /// Holds a dealer of whom nothing came but a list that does not say of which month it is.
  private func holdStrays(
    _ lists: [ListIntake], _ dealers: Set<Symbol>?, into month: inout DecidedMonth
  ) {
    for entry in lists where entry.list == nil {
      guard let dealer = entry.dealer.map({ decider.symbols.symbol(for: $0) }),
        dealers?.contains(dealer) ?? true, month.listed.insert(dealer).inserted
      else { continue }
      month.held.insert(dealer)
    }
  }

  private func holdRivals(
    _ admitted: inout [AdmittedList], _ paths: FileNames, into month: inout DecidedMonth
  ) {
    let lists = admitted.map(\.list)
    let defects = decider.rules.rivals.flatMap { $0.defects(of: lists, paths: paths, decider) }
    guard !defects.isEmpty else { return }
    month.findings += defects
    for index in admitted.indices { admitted[index].isHeld = true }
  }

  /// Decides one list and puts it into its canonical form; nil where it is held.
  ///
  /// It has so many threads for itself: more than one where there are fewer lists.
  private func prepare(
    _ list: ExpenseList, isHeld: Bool, _ standing: EarlierSettlements,
    _ besides: Besides, _ texts: SymbolTexts, threads: Int
  ) -> ListOutcome {
    let outcome = decider.decide(list, standing: standing) {
      concurrentMap($0, threads: threads, $1)
    }
    switch outcome {
    case .held(let defects):
      return ListOutcome(findings: defects, result: .success(nil))
    case .decided(let decided):
      guard !isHeld, let dealer = decider.registers.dealers[list.dealer] else {
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

/// A list of the period, and whether something already holds it.
private struct AdmittedList: Sendable {
  let list: ExpenseList
  var isHeld: Bool
}

/// What became of one list on the thread that decided it.
private struct ListOutcome: Sendable {
  let findings: [Finding]
  let result: Result<PreparedStatement?, StatementError>
}
