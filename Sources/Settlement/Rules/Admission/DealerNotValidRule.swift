internal import Text

/// Holds a list of a dealer whose validity (有效期) covers no day of the period.
enum DealerNotValidRule: AdmissionRule {
  static let code = FindingCode.dealerNotValid

  static func defects(of list: ExpenseList, _ decider: ListDecider) -> [Finding] {
    guard let dealer = decider.registers.dealers[list.dealer] else { return [] }
    let period = decider.period
    let startsInTime = dealer.validFrom.map { $0 <= period.lastDay } ?? true
    let endsInTime = dealer.validTo.map { $0 >= period.firstDay } ?? true
    guard !startsInTime || !endsInTime else { return [] }
    return [
      Finding(
        code, at: Place(file: list.file), dealer: dealer.id,
        Message(
          en: "the dealer's validity covers no day of \(period); check the dealers register",
          zh: "该服务中心的有效期与结算月份 \(period) 没有任何一天重合；请核对特约服务中心名册"))
    ]
  }
}
