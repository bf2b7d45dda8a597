/// Holds a list with a line, whatever becomes of it, that needs a price whose rows in force
/// contradict each other.
package enum PriceConflictRule: LineAdmissionRule {
  package static let code = FindingCode.priceConflict

  package static func defect(
    of line: ClaimLine, _ ground: LineGround, in list: ExpenseList, _ decider: ListDecider
  ) -> Finding? {
    guard case .conflict = ground.price else { return nil }
    let part = decider.symbols.text(line.item)
    return Finding(
      code, at: Place(file: list.file, row: Int(line.row), column: "part_no"),
      dealer: decider.symbols.text(list.dealer),
      Message(
        en: "two price rows in force for \(part) contradict each other, as the error at the price "
          + "table says; correct the price table",
        zh: "配件 \(part) 同时有效的两条批发价互相矛盾，详见批发价表处的错误；请更正批发价表"))
  }

  /// The table's own conflicts, each at its second row, whether or not a list needs it.
  package static func findings(in prices: PricesInForce, paths: [String]) -> [Finding] {
    prices.conflicts.map { first, second in
      let place = Place(file: second.place.file, row: second.place.row, column: "price")
      let from = first.effectiveFrom
      let other = "\(first.place.row ?? 0)"
      let file = first.place.file.map { paths[$0] } ?? ""
      return Finding(
        code, at: place,
        Message(
          en:
            "this row and row \(other) of \(file) are in force from \(from) for the same part and contradict "
            + "each other (\(text(first.price)) and \(text(second.price))); keep one, or give the "
            + "later one a later publication date",
          zh: "本行与 \(file) 第 \(other) 行自 \(from) 起对同一配件同时有效，但互相矛盾（\(text(first.price)) 与 "
            + "\(text(second.price))）；请只保留一条，或为后发布的一条填写较晚的发布日期"))
    }
  }
}
