internal import Text

/// Holds a list with a line, whatever becomes of it, that needs a price or tariff whose rows in
/// force contradict each other.
enum PriceConflictRule: LineAdmissionRule, RegisterRule {
  static let code = FindingCode.priceConflict

  static func defect(
    of line: ClaimLine, _ context: LineContext, in list: ExpenseList, _ decider: ListDecider
  ) -> Finding? {
    guard context.isContradicted else { return nil }
    let item = decider.symbols.text(line.item)
    return Finding(
      code, at: Place(file: list.file, row: Int(line.row), column: "part_no"),
      dealer: decider.symbols.text(list.dealer),
      line.kind.isService ? tariffMessage(item) : priceMessage(item))
  }

  private static func priceMessage(_ part: String) -> Message {
    Message(
      en: "two price rows in force for \(part) contradict each other, as the error at the price "
        + "table says; correct the price table",
      zh: "配件 \(part) 同时有效的两条批发价互相矛盾，详见批发价表处的错误；请更正批发价表")
  }

  private static func tariffMessage(_ item: String) -> Message {
    Message(
      en: "two tariff rows in force for \(item) contradict each other, as the error at the tariffs "
        + "says; correct the tariffs",
      zh: "项目 \(item) 同时有效的两条服务费标准互相矛盾，详见服务费标准表处的错误；请更正服务费标准")
  }

  /// The tables' own conflicts, each at its second row.
  static func findings(in decider: ListDecider, paths: FileNames) -> [Finding] {
    decider.prices.conflicts.map { conflict in
      finding(
        conflict, paths, of: Message(en: "part", zh: "配件"),
        remedy: Message(
          en: "keep one, or give the later one a later publication date",
          zh: "请只保留一条，或为后发布的一条填写较晚的发布日期"))
    }
      + decider.tariffs.conflicts.map { conflict in
        finding(
          conflict, paths, of: Message(en: "item", zh: "项目"),
          remedy: Message(en: "keep one", zh: "请只保留一条"))
      }
  }

  private static func finding(
    _ conflict: RowConflict, _ paths: FileNames, of subject: Message, remedy: Message
  ) -> Finding {
    let (from, places) = (conflict.effectiveFrom, conflict.places)
    let (first, second) = conflict.said
    let other = "\(places.first.row ?? 0)"
    let file = places.first.file.map { paths[$0] } ?? ""
    return Finding(
      code, at: Place(file: places.second.file, row: places.second.row, column: "price"),
      Message(
        en: "this row and row \(other) of \(file) are in force from \(from) for the same "
          + "\(subject.english) and contradict each other (\(first.english) and "
          + "\(second.english)); "
          + remedy.english,
        zh: "本行与 \(file) 第 \(other) 行自 \(from) 起对同一\(subject.chinese)同时有效，但互相矛盾（"
          + "\(first.chinese) 与 \(second.chinese)）；" + remedy.chinese))
  }
}
