internal import Text

/// Holds a list of a dealer that is not in the dealers register (特约服务中心名册).
enum DealerUnknownRule: AdmissionRule {
  static let code = FindingCode.dealerUnknown

  static func defects(of list: ExpenseList, _ decider: ListDecider) -> [Finding] {
    guard decider.registers.dealers[list.dealer] == nil else { return [] }
    let id = decider.symbols.text(list.dealer)
    return [
      Finding(
        code, at: Place(file: list.file), dealer: id,
        Message(
          en: "the dealer \(id) is not in the dealers register; correct the list or add the dealer",
          zh: "服务中心 \(id) 不在特约服务中心名册中；请更正清单，或在名册中补登"))
    ]
  }
}
