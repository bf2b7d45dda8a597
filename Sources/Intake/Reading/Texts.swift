import Settlement
internal import Text

/// The messages of intake about rows and whole files; those about a cell are with ``CellDefect``.
enum Texts {
  /// What an unreadable row of a register holds.
  static func held(_ message: Message, dealer: String?) -> Message {
    guard let dealer else {
      return Message(
        en: message.english + "; the row names no dealer, so nothing can be settled until then",
        zh: message.chinese + "；该行没有可辨认的服务中心，更正之前不能结算")
    }
    return Message(
      en: message.english + "; until then the lists of dealer \(dealer) are held",
      zh: message.chinese + "；更正之前，服务中心 \(dealer) 的清单暂缓结算")
  }

  /// What becomes of a cell that cannot be read in a column that a report can do without.
  static func blanked(_ message: Message) -> Message {
    Message(
      en: message.english + "; until then it counts as blank in reports",
      zh: message.chinese + "；更正之前，报表按空白处理")
  }

  /// No row of a file can have the dealer or the period.
  static func columnMissing(_ field: Field) -> Message {
    let aliases = field.aliases.first ?? field.name
    let english = field == .dealer ? "whose" : "of which month"
    let chinese = field == .dealer ? "哪个服务中心" : "哪个月份"
    return Message(
      en: "the file does not say \(english) it is; add the column \(field.name) (\(aliases)), "
        + "or a line \"\(aliases)：…\" above the header",
      zh: "文件没有写明是\(chinese)的；请增加“\(aliases)”栏，或在表头上方写一行“\(aliases)：…”")
  }

  static func unknownColumns(_ headings: [String]) -> Message {
    let named = headings.prefix(20).map { shortened($0) }
    let rest = headings.count - named.count
    let english = named.map { "\"\($0)\"" }.joined(separator: ", ")
    let chinese = named.map { "“\($0)”" }.joined(separator: "、")
    return Message(
      en: "columns that are not known and not read: \(english)"
        + (rest > 0 ? " and \(rest) more" : "") + "; rename them if they matter",
      zh: "不认识的列，未读取：\(chinese)" + (rest > 0 ? "等 \(headings.count) 列" : "")
        + "；如有用，请改为规定的列名")
  }

  static func repeatedColumn(_ first: String, _ second: String) -> Message {
    let (first, second) = (shortened(first), shortened(second))
    return Message(
      en: "\"\(first)\" and \"\(second)\" are one column, of which the first is read; rename the "
        + "other if it matters",
      zh: "“\(first)”和“\(second)”是同一栏，只读取前一列；后一列如有用，请改名")
  }

  static func totalDiffers(
    heading: Message, figure: String, sum: String, difference: String
  ) -> Message {
    Message(
      en: "\"\(heading.english)\": the total row says \(figure), the rows above add up to \(sum): "
        + "a difference of \(difference); check whether a row is missing",
      zh: "“\(heading.chinese)”栏合计写的是 \(figure)，上面各行相加为 \(sum)，相差 \(difference)；请核对是否漏行")
  }

  static func totalNotCalculated(heading: Message) -> Message {
    Message(
      en:
        "\"\(heading.english)\": the formula of the total was never calculated, so that it is not "
        + "compared with the rows above; open the file in Excel or WPS and save it",
      zh: "“\(heading.chinese)”栏合计的公式没有计算结果，未能核对；请用 Excel 或 WPS 打开该文件并保存")
  }

  static func totalUnreadable(heading: Message, cell: String) -> Message {
    Message(
      en:
        "\"\(heading.english)\": the total row's \"\(cell)\" is no figure that can be compared with the "
        + "rows above; check it by hand",
      zh: "“\(heading.chinese)”栏合计的“\(cell)”不是可以核对的数字；请人工核对")
  }
}

/// A cell's text for a message, on one line, with all its characters to be seen, and cut where it is
/// long.
func shortened(_ cell: String) -> String {
  let line = String(showingWidthless(cell).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  return line.count <= 40 ? line : line.prefix(40) + "…"
}
