/// Holds a list of another period; nothing more is asked of it.
package enum WrongPeriodRule {
  package static let code = FindingCode.wrongPeriod

  /// The defect of a list, or nil where it is of the period that is settled.
  package static func defect(
    of list: ExpenseList, period: Period, symbols: SymbolTable
  ) -> Finding? {
    guard list.period != period else { return nil }
    return Finding(
      code, at: Place(file: list.file), dealer: symbols.text(list.dealer),
      Message(
        en:
          "the list is of \(list.period), and \(period) is settled; correct its period or move it "
          + "to the folder of its month",
        zh: "清单的结算月份是 \(list.period)，而本次结算的是 \(period)；请更正月份，或移到所属月份的文件夹"))
  }
}
