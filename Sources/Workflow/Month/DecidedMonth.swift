import Archive
import Settlement
import Intake
internal import Text

/// A statement that was decided, ready to be compared with what stands.
struct PreparedStatement: Sendable {
  let dealer: Symbol
  let head: StatementHead
  let canonical: CanonicalStatement
  /// Fingerprints of what was paid with money, for the months to come.
  let paidKeys: [UInt64]
  /// Milestones and consents, for the lists and months to come.
  let consumedRights: ConsumedRights
  /// The number of the list's file.
  let file: Int
}

/// What the month's lists came to.
struct DecidedMonth: Sendable {
  var statements: [PreparedStatement] = []
  /// Dealers with a list that is held.
  var held: Set<Symbol> = []
  /// Dealers of whom any list came, decided in this run or not.
  var listed: Set<Symbol> = []
  var findings: [Finding] = []
}

extension Month {
  /// Decides every list of the period on all threads; the order of the lists does not matter.
  func decide(
    _ lists: consuming [ListIntake], dealers: Set<Symbol>?, paths: [String], threads: Int,
    archive: Archive?
  ) throws(RunError) -> DecidedMonth {
    var month = DecidedMonth()
    month.findings = decider.rules.registers.flatMap { $0.findings(in: decider, paths: paths) }
    let lists = admit(lists, dealers, paths: paths, into: &month)
    let standing = try archived { () throws(ArchiveError) in
      try EarlierSettlements(
        archive, outside: decider.period, claimedBy: lists.map(\.list), symbols: decider.symbols,
        threads: threads)
    }
    let texts = decider.symbols.texts
    let outcomes = concurrentMap(lists.count, threads: threads) { index in
      prepare(lists[index].list, isHeld: lists[index].isHeld, standing, texts)
    }
    for (candidate, outcome) in zip(lists, outcomes) {
      month.findings += outcome.findings
      switch outcome.result {
      case .success(let statement?): month.statements.append(statement)
      case .success(nil): month.held.insert(candidate.list.dealer)
      case .failure(let error): throw refused(error)
      }
    }
    let settled = month.statements.map {
      SettledList(dealer: $0.head.dealer.id, file: $0.file, consumedRights: $0.consumedRights)
    }
    month.findings += decider.rules.runNotices.flatMap {
      $0.notices(on: settled, symbols: decider.symbols)
    }
    return month
  }

  /// Sorts out the lists of other periods and those that came twice.
  private func admit(
    _ lists: [ListIntake], _ dealers: Set<Symbol>?, paths: [String],
    into month: inout DecidedMonth
  ) -> [Candidate] {
    var byDealer = SymbolMap<[Candidate]>()
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
      let isSpoiled = entry.dealer.map { spoiledDealers.contains($0) } ?? false
      byDealer[list.dealer, default: []].append(
        Candidate(list: list, isHeld: isSpoiled || !entry.defects.isEmpty))
    }
    for dealer in byDealer.symbols {
      holdRivals(&byDealer[dealer, default: []], paths, into: &month)
    }
    let candidates = byDealer.values.flatMap { $0 }
    month.findings += candidates.flatMap { candidate in
      decider.rules.notices.compactMap { $0.notice(on: candidate.list, decider) }
    }
    return candidates
  }

  private func holdRivals(
    _ candidates: inout [Candidate], _ paths: [String], into month: inout DecidedMonth
  ) {
    let lists = candidates.map(\.list)
    let defects = decider.rules.rivals.flatMap { $0.defects(of: lists, paths: paths, decider) }
    guard !defects.isEmpty else { return }
    month.findings += defects
    for index in candidates.indices { candidates[index].isHeld = true }
  }

  /// Decides one list and puts it into its canonical form; nil where it is held.
  private func prepare(
    _ list: ExpenseList, isHeld: Bool, _ standing: EarlierSettlements, _ texts: SymbolTexts
  ) -> Preparation {
    switch decider.decide(list, standing: standing) {
    case .held(let defects):
      return Preparation(findings: defects, result: .success(nil))
    case .decided(let decided):
      guard !isHeld, let dealer = decider.registers.dealers[list.dealer] else {
        return Preparation(findings: [], result: .success(nil))
      }
      return prepare(decided, dealer, texts)
    }
  }

  private func prepare(
    _ decided: DecidedList, _ dealer: Dealer, _ texts: SymbolTexts
  ) -> Preparation {
    do throws(StatementError) {
      let head = try StatementHead(
        decided, dealer: dealer, rulebook: rulebook, edition: edition, taxTable: taxTable,
        adjustments: corrections.byDealer[dealer.id] ?? [])
      let statement = PreparedStatement(
        dealer: decided.list.dealer, head: head,
        canonical: canonicalStatement(head, decided, symbols: texts),
        paidKeys: paidKeys(of: decided, symbols: texts), consumedRights: decided.consumedRights,
        file: decided.list.file)
      return Preparation(findings: [], result: .success(statement))
    } catch .overflow {
      return Preparation(findings: [decider.tooLarge(decided.list)], result: .success(nil))
    } catch {
      return Preparation(findings: [], result: .failure(error))
    }
  }

  private func refused(_ error: StatementError) -> RunError {
    let message: Message
    switch error {
    case .noTaxRate(let taxpayer, let category, let period):
      message = Message(
        en: "no tax rate is known for \(taxpayer.rawValue) taxpayers and \(category.rawValue) in "
          + "\(period); add it to \"rates\" in the rulebook, with its basis",
        zh:
          "没有 \(period) 适用于 \(taxpayer.rawValue)、\(category.rawValue) 的税率；请在规则手册的 \"rates\" 中补充，并注明依据"
      )
    case .overflow:
      message = Message(en: "figures out of range", zh: "金额超出范围")
    }
    let finding = Finding(.rate, at: Place(file: 0, column: "rates"), message)
    return .refused(RunFindings([finding], paths: [InputPaths.rulebook]))
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

/// A list of the period, and whether something already holds it.
private struct Candidate: Sendable {
  let list: ExpenseList
  var isHeld: Bool
}

/// What became of one list on the thread that decided it.
private struct Preparation: Sendable {
  let findings: [Finding]
  let result: Result<PreparedStatement?, StatementError>
}
