internal import Text

/// Holds a list of another period; nothing more is asked of it.
enum WrongPeriodRule: ArrivalRule {
  static let code = FindingCode.wrongPeriod

  static func defect(of list: ListHead, _ decider: ListDecider) -> Finding? {
    let period = decider.period
    guard list.period != period else { return nil }
    return Finding(
      code, at: Place(file: list.file), dealer: decider.symbols.text(list.dealer),
      Message(
        en:
          "the list is of \(list.period), and \(period) is settled; correct its period or move it "
          + "to the folder of its month",
        zh: "清单的结算月份是 \(list.period)，而本次结算的是 \(period)；请更正月份，或移到所属月份的文件夹"))
  }
}
