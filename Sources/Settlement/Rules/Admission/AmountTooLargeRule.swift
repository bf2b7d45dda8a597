internal import Text

/// Holds a list with a line whose quantity at the settlement price is beyond 10^12 yuan.
///
/// The claimed price was compared with the same limit on reading.
enum AmountTooLargeRule: LineAdmissionRule {
  static let code = FindingCode.number

  static func defect(
    of line: ClaimLine, _ context: LineContext, in list: ExpenseList, _ decider: ListDecider
  ) -> Finding? {
    guard let price = context.settlementPrice, Money.exceedsLimit(line.quantity, price) else {
      return nil
    }
    return Finding(
      code, at: Place(file: list.file, row: Int(line.row), column: "unit_price"),
      dealer: decider.symbols.text(list.dealer),
      Message(
        en: "\(text(line.quantity)) at the settlement price \(text(price)) is over 10^12 yuan; "
          + "correct the quantity",
        zh: "数量 \(text(line.quantity)) 乘以结算价 \(text(price)) 超过一万亿元；请更正数量"))
  }
}
