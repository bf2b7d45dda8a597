import Settlement
internal import Text

/// The words of labels, their sheets and their report.
enum LabelWords {
  static let title = Message(en: "Old part label", zh: "旧件标签")
  static let machine = Message(en: "Machine", zh: "整机编号")
  static let model = Message(en: "Model", zh: "机型")
  static let serviced = Message(en: "Serviced", zh: "服务日期")
  static let family = Message(en: "Family", zh: "机种")
  static let labels = Message(en: "Labels", zh: "标签")
  static let sheets = Message(en: "Sheets", zh: "标签纸")
  static let package = Message(en: "Package", zh: "箱号")
  static let lines = Message(en: "Lines", zh: "行数")
  static let pieces = Message(en: "Quantity", zh: "数量")
  static let byHand = Message(en: "(by hand)", zh: "（手工填写）")
  static let unknownFamily = Message(en: "family unknown", zh: "机种不明")
  static let noParts = Message(
    en: "No part of these lists has to come back: there is no label to print.",
    zh: "清单中没有须退回的旧件，无需打印标签。")
  static let held = Message(
    en: "These lists have no labels: nothing of them is certain until the following is mended.",
    zh: "以下清单未生成标签：更正下列问题之前内容无法确定。")
  static let findings = Message(en: "About the files", zh: "文件中的问题")
  static let notices = Message(en: "To do by hand", zh: "须手工处理的事项")

  /// How the page is to be printed.
  static let print = Message(
    en: "Print this page on \(paper.english)", zh: "本页请用\(paper.chinese)")

  /// The same where there may be no page yet.
  static let printPage = Message(
    en: "Print the page of --html on \(paper.english)", zh: "--html 写出的网页请用\(paper.chinese)")

  private static let paper = Message(
    en: "A4 label sheets, 3 × 8 labels of 70 × 37 mm, at the actual size (100%), without margins, "
      + "without headers and footers.",
    zh: " A4 标签纸（3×8，每张标签 70×37 毫米）打印：按实际大小（100%），页边距选“无”，不打印页眉页脚。")

  /// How many labels there are, on how many sheets.
  static func count(labels: Int, sheets: Int, from place: Int) -> Message {
    let start = Message(
      en: place == 1 ? "" : ", the first from place \(place)",
      zh: place == 1 ? "" : "，首张从第\(place)个位置开始")
    return Message(
      en: "\(labels) \(labels == 1 ? "label" : "labels") on "
        + "\(sheets) \(sheets == 1 ? "sheet" : "sheets")\(start.english)",
      zh: "标签 \(labels) 个，标签纸 \(sheets) 张\(start.chinese)")
  }

  /// Which piece a label is for, or how many are behind it.
  static func quantity(_ label: PartLabel) -> Message {
    guard let piece = label.piece, let pieces = label.part.pieces else {
      let quantity = text(label.part.quantity)
      return Message(en: "quantity \(quantity)", zh: "数量 \(quantity)")
    }
    return Message(en: "\(piece) of \(pieces)", zh: "第\(piece)件，共\(pieces)件")
  }

  /// What a family is called; one that has no other name as it is.
  static func name(ofFamily family: String) -> Message {
    guard !family.isEmpty else { return unknownFamily }
    return Message(en: familyNames[family] ?? family, zh: family)
  }

  /// The families that registers may name in either language, by what they are read as.
  static let familyNames = [
    "装载机": "loader", "压路机": "roller", "挖掘机": "excavator", "叉车": "forklift",
  ]

  /// What a number that is long, but not too long, asks of the printer.
  static func fine(_ identifier: String) -> Message {
    Message(
      en:
        "\(identifier) is so long that its bar code is a fine one: print it at 300 dots to the inch "
        + "or more",
      zh: "“\(identifier)”较长，条码较细：请用 300 dpi 以上的打印机打印")
  }

  /// Why an identifier has no bar code, and what that means.
  static func textOnly(_ identifier: String, _ defect: BarCodeDefect) -> Message {
    switch defect {
    case .characters:
      Message(
        en: "\(identifier) has characters that no bar code of these labels holds and is printed as "
          + "text alone; whoever receives the part types it",
        zh: "“\(identifier)”含有条码不支持的字符，标签上只印文字；验收时请手工录入")
    case .length:
      Message(
        en: "\(identifier) is too long for a bar code on a label and is printed as text alone; "
          + "whoever receives the part types it",
        zh: "“\(identifier)”太长，标签上放不下条码，只印文字；验收时请手工录入")
    }
  }
}
