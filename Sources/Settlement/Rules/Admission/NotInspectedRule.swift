internal import Text

/// Holds a list with parts that must come back, for which no acceptance (旧件验收) is there at all.
///
/// A forfeited list is decided inspected or not: nothing of it is paid.
enum NotInspectedRule: AdmissionRule {
  static let code = FindingCode.notInspected

  static func defects(of list: ExpenseList, _ decider: ListDecider) -> [Finding] {
    guard let acceptance = decider.registers.acceptance, !acceptance.contains(list.dealer),
      !decider.registers.isUnreadable(.acceptance, of: list.dealer),
      !decider.deadlineRuling(for: list.dealer).isLate, decider.asksForReturns(list)
    else { return [] }
    return [
      Finding(
        code, at: Place(file: list.file), dealer: decider.symbols.text(list.dealer),
        Message(
          en: "the list has parts that must come back, but there is no acceptance row for the "
            + "dealer and \(decider.period); inspect the returned parts first",
          zh: "清单中有须退回旧件的配件，但旧件验收单中没有该服务中心 \(decider.period) 的记录；请先验收旧件"))
    ]
  }
}
