/// Holds a list with claims that this version cannot decide: maintenance, labour, travel, and
/// external purchases.
enum NotSettledYetRule: LineAdmissionRule {
  static let code = FindingCode.value

  static func defect(
    of line: ClaimLine, _ ground: LineGround, in list: ExpenseList, _ decider: ListDecider
  ) -> Finding? {
    let column: String
    switch line.kind {
    case .maintenance, .labour, .travel: column = "kind"
    case .part where line.source == .external: column = "source"
    case .part, .unknown: return nil
    }
    return Finding(
      code, at: Place(file: list.file, row: Int(line.row), column: column),
      dealer: decider.symbols.text(list.dealer),
      Message(
        en: "this version does not settle maintenance, labour, travel or external purchases; "
          + "settle this line outside, or take it out of the list",
        zh: "本版本尚不能结算强保、工时、差旅和外购配件；请将该行另行结算，或从清单中删去"))
  }
}
