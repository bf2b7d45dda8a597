internal import Text

/// Holds a list whose mail was not registered, so that it is not known whether it is in time.
enum NoReceiptRule: AdmissionRule {
  static let code = FindingCode.noReceipt

  static func defects(of list: ExpenseList, _ decider: ListDecider) -> [Finding] {
    guard let receipts = decider.registers.receipts, !receipts.contains(list.dealer),
      !decider.registers.isUnreadable(.receipts, of: list.dealer)
    else { return [] }
    return [
      Finding(
        code, at: Place(file: list.file), dealer: decider.symbols.text(list.dealer),
        Message(
          en: "no receipt is registered for the dealer and \(decider.period); enter the postmark",
          zh: "收件登记中没有该服务中心 \(decider.period) 的记录；请补登邮戳日期"))
    ]
  }
}
