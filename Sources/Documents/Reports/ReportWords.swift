import Settlement
internal import Text

/// The words that all reports share.
enum ReportWords {
  static let asOf = Message(en: "as of", zh: "截至")
  static let lacks = Message(en: "What the figures leave out", zh: "未计入的内容")
  static let ties = Message(en: "What has to agree", zh: "勾稽关系")
  static let notKnown = Message(en: "not known", zh: "不详")

  static func cover(_ cover: ReportCover) -> Message {
    let range = cover.range.words
    return Message(
      en: "\(range.english) · as of \(cover.asOf) · rulebook edition of \(cover.edition)",
      zh: "\(range.chinese) · 截至 \(cover.asOf) · 规则手册版本自 \(cover.edition) 起")
  }

  static func leftOut(_ count: (rows: Int, cells: Int)) -> Message {
    guard count.rows + count.cells > 0 else {
      return Message(
        en: "No row and no cell of the tables was left out.", zh: "各表没有未计入的行或单元格。")
    }
    return Message(
      en: "Rows of the tables that could not be read: \(count.rows); cells taken as blank: "
        + "\(count.cells).",
      zh: "无法识别而未计入的行：\(count.rows)；按空白处理的单元格：\(count.cells)。")
  }

  static func outcome(_ isKept: Bool) -> Message {
    isKept ? Message(en: "agrees", zh: "相符") : Message(en: "DOES NOT AGREE", zh: "不符")
  }

  static func source(of cover: ReportCover) -> Message {
    cover.inputs.isEmpty
      ? Message(
        en: "Made from the archive alone. The report itself is not archived.",
        zh: "仅取自档案；报表本身不存档。")
      : Message(
        en:
          "Made from the archive and from these files, each with its SHA-256. The report itself is "
          + "not archived.",
        zh: "取自档案和下列文件（附 SHA-256 校验码）；报表本身不存档。")
  }
}
