internal import Text

/// Holds a list for which different postmarks (邮戳) are registered.
enum TwoReceiptsRule: AdmissionRule {
  static let code = FindingCode.twoReceipts

  static func defects(of list: ExpenseList, _ decider: ListDecider) -> [Finding] {
    let receipts = decider.registers.receipts?[list.dealer] ?? []
    guard let first = receipts.first,
      let other = receipts.first(where: { $0.mailedOn != first.mailedOn })
    else { return [] }
    let place = Place(file: other.place.file, row: other.place.row, column: "mailed_on")
    return [
      Finding(
        code, at: place, dealer: decider.symbols.text(list.dealer),
        Message(
          en: "two postmarks are registered for the dealer and period, \(first.mailedOn) and "
            + "\(other.mailedOn); keep the right one",
          zh: "同一服务中心同一结算月份登记了两个邮戳日期：\(first.mailedOn) 和 \(other.mailedOn)；请只保留正确的一个"))
    ]
  }
}
