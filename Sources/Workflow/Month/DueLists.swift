import Archive
import Intake
import Settlement
internal import Text

/// A list that is due to be decided.
struct DueList: Sendable {
  let claim: WaitingList
  /// Whether something already holds it.
  var isHeld: Bool
  /// False where machines went back, and no list came.
  var hasLines = true
}

extension MonthInputs {
  /// Sorts out the lists of other periods and those that came twice.
  func admit(
    _ lists: [ListIntake], _ dealers: Set<Symbol>?, paths: FileNames,
    into month: inout DecidedMonth
  ) -> [DueList] {
    var byDealer = SymbolMap<[DueList]>()
    for entry in lists {
      guard let claim = entry.claim else { continue }
      let list = claim.head
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
        DueList(claim: claim, isHeld: isDealerHeld || !entry.defects.isEmpty))
    }
    holdStrays(lists, dealers, into: &month)
    for dealer in byDealer.symbols {
      holdRivals(&byDealer[dealer, default: []], paths, into: &month)
    }
    let admitted = byDealer.values.flatMap { $0 }
    month.findings += admitted.flatMap { entry in
      decider.rules.notices.compactMap { $0.notice(on: entry.claim, decider) }
    }
    return admitted
  }

  /// Holds a dealer of whom nothing came but a list that does not say of which month it is.
  private func holdStrays(
    _ lists: [ListIntake], _ dealers: Set<Symbol>?, into month: inout DecidedMonth
  ) {
    for entry in lists where entry.claim == nil {
      guard let dealer = entry.dealer.map({ decider.symbols.symbol(for: $0) }),
        dealers?.contains(dealer) ?? true, month.listed.insert(dealer).inserted
      else { continue }
      month.held.insert(dealer)
    }
  }

  private func holdRivals(
    _ admitted: inout [DueList], _ paths: FileNames, into month: inout DecidedMonth
  ) {
    let lists = admitted.map(\.claim.head)
    let defects = decider.rules.rivals.flatMap { $0.defects(of: lists, paths: paths, decider) }
    guard !defects.isEmpty else { return }
    month.findings += defects
    for index in admitted.indices { admitted[index].isHeld = true }
  }

  /// The dealers whose machines went back, and of whom no list came.
  func lineless(
    into month: inout DecidedMonth, _ dealers: Set<Symbol>?, _ archive: Archive?
  ) throws(RunError) -> [DueList] {
    let (lists, findings) = try orRunError(
      linelessLists(
        month.returns, listed: month.listed, dealers: dealers, month.confirmations.states, archive))
    month.findings += findings
    return lists.filter { decider.registers.dealers[$0.dealer] != nil }
      .map { DueList(claim: WaitingList($0), isHeld: false, hasLines: false) }
  }

  /// The places of lists, by the dealers' names.
  func inOrderOfDealers(_ lists: [DueList]) -> [Int] {
    let names = lists.map { decider.symbols.text($0.claim.head.dealer) }
    return lists.indices.sorted { left, right in
      names[left] == names[right] ? left < right : precedes(names[left], names[right])
    }
  }
}
