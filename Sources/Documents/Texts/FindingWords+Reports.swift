import Settlement
internal import Text

extension FindingWords {
  /// What reports alone ask.
  static let reports = [
    FindingWords(
      FindingCode.wrongStore.rawValue, StockCode.wrongStore.title, StockCode.wrongStore.meaning,
      StockCode.wrongStore.remedy),
    FindingWords(
      "moment-order", Message(en: "Times out of order", zh: "时间先后有误"),
      Message(
        en:
          "A call or a complaint has a time that lies before one that it has to follow; the row is "
          + "left out.",
        zh: "报修或投诉有一个时间早于应在其前的时间；该行不计入报表。"),
      Message(en: "Correct one of the two times.", zh: "请更正其中一个时间。")),
    FindingWords(
      FindingCode.machineUnknown.rawValue,
      Message(en: "Machine unknown", zh: "整机档案中没有该机"),
      Message(
        en:
          "A check of a machine in stock names a machine that is not in the register; the check is "
          + "left out.",
        zh: "待销车检查的整机不在整机档案中；该次检查不计入。"),
      Message(
        en: "Correct the number, or add the machine to the register.",
        zh: "请更正整机编号，或补登整机档案。")),
  ]
}
