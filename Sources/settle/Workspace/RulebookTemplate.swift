import Settlement
internal import Text

/// The rulebook that a fresh workspace starts with: every key with the value that holds anyway.
struct RulebookTemplate {
  /// Of the comments and, as the rulebook then says, of the documents.
  let language: Language

  /// JSON with comments.
  var json: String {
    (RulebookTemplate.opening + RulebookTemplate.head(language) + RulebookTemplate.edition)
      .map { line in line.printed(in: language) }
      .joined()
  }

  /// A line of the file, and the comment that stands above it.
  private struct Line {
    let text: String
    let comment: Message?

    init(_ text: String, _ comment: Message? = nil) {
      self.text = text
      self.comment = comment
    }

    func printed(in language: Language) -> String {
      guard let comment else { return "\(text)\n" }
      let indent = text.prefix { $0 == " " }
      return "\(indent)// \(comment[language])\n\(text)\n"
    }
  }

  private static let opening = [
    Line(
      "{",
      Message(
        en:
          "The rulebook. Lines that start with two slashes are comments. Unknown keys are errors.",
        zh: "规则手册。以两条斜线开头的是注释。不认识的键按错误处理。"))
  ]

  private static func head(_ language: Language) -> [Line] {
    let (name, buyer) =
      switch language {
      case .chinese: ("配件服务费用结算", "示例机械股份有限公司")
      case .english: ("service parts settlement", "Example Machinery Co., Ltd.")
      }
    return [
      Line(
        #"  "name": "\#(name)","#,
        Message(en: "For you alone; may be left out.", zh: "仅供自己识别，可省略。")),
      Line(
        #"  "language": "\#(language.rawValue)","#,
        Message(en: "Of the documents: zh or en.", zh: "单据的语言：zh 或 en。")),
      Line(
        #"  "buyer": {"name": "\#(buyer)", "taxpayer_id": "\#(Buyer.placeholderID)"},"#,
        Message(
          en: "REPLACE: who pays, and to whom the service centers issue their invoices.",
          zh: "【请替换】付款方，即各服务中心开具发票的购买方。")),
      Line(
        #"  "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},"#,
        Message(
          en: "REPLACE: account codes of the journal.", zh: "【请替换】记账用的科目编码。")),
      Line(
        #"  "csvBom": false,"#,
        Message(
          en: "true where Excel shows the CSV files in out/ as garbled text.",
          zh: "若 Excel 打开 out/ 中的 CSV 文件出现乱码，请改为 true。")),
      Line(
        #"  "editions": [{"#,
        Message(
          en:
            "The rules by period: the edition with the latest \"from\" not after the period holds.",
          zh: "各期规则：适用 from 不晚于结算月份的最新一版。")),
    ]
  }

  private static let edition: [Line] = [
    Line(#"    "from": "2008-01","#),
    Line(
      #"    "deadline": {"day": 5, "moves": false},"#,
      Message(
        en: "Last day of posting in the month after; whether it moves to the next working day.",
        zh: "次月寄出的最后一天；遇休息日是否顺延至下一工作日。")),
    Line(
      #"    "managementFee": "10%","#,
      Message(en: "On the approved amount of a part.", zh: "按配件核定金额计。")),
    Line(
      #"    "assemblies": ["柴油机总成", "变速箱总成", "变矩器总成", "驱动桥总成", "动臂", "前车架","#,
      Message(
        en: "Endings of part names: assemblies, which carry no fee.", zh: "配件名称的结尾：总成，不计管理费。")),
    Line(#"      "后车架", "铲斗", "钢轮", "平衡重", "驾驶室总成", "轮胎"],"#),
    Line(
      #"    "seals": ["密封圈", "密封垫", "密封件", "油封", "O形圈", "O型圈"],"#,
      Message(
        en: "Endings of part names: seals, which need not come back.",
        zh: "配件名称的结尾：密封件，旧件不必退回。")),
    Line(
      #"    "mayBeDismantled": ["主传动", "主传动总成"],"#,
      Message(
        en: "Endings of part names: what may come back with parts taken out.",
        zh: "配件名称的结尾：允许拆件退回的配件。")),
    Line(
      #"    "packAlone": ["变速箱", "变矩器"],"#,
      Message(
        en: "Words of what was repaired: the old parts of such a record are packed by themselves.",
        zh: "维修部位含有这些文字的服务记录，其旧件单独包装。")),
    Line(
      #"    "milestones": [100, 600, 1200, 1800, 2400],"#,
      Message(en: "Maintenance, in machine hours.", zh: "强制保养的工作小时数。")),
    Line(
      #"    "cardWithinDays": null,"#,
      Message(
        en: "Days from the sale to the warranty card; null where it is not asked for.",
        zh: "三包回执卡须在售出后多少天内收到；null 表示不要求。")),
    Line(
      #"    "causes": null,"#,
      Message(
        en: "Causes of faults that are covered: quality, misuse, wear, accident, other; null for "
          + "all.",
        zh: "予以三包的故障责任：quality 质量、misuse 使用不当、wear 正常磨损、accident 事故、other 其他；null 表示不限。")),
    Line(
      #"    "stockSeasons": null,"#,
      Message(
        en: "Whole halves in stock after which a machine counts as sold; null for never.",
        zh: "整机在库满多少个完整的半年即视为已售；null 表示不视为已售。")),
    Line(
      #"    "repeatWithinDays": 90,"#,
      Message(
        en: "Days within which the same part of a machine is a repeated repair in reports.",
        zh: "报表中，同一整机同一配件在多少天内再次更换视为重复维修。")),
    Line(
      #"    "require": ["receipts", "acceptance", "records"],"#,
      Message(
        en: "Registers without which a month is not settled at all.", zh: "缺少这些登记表时整月不予结算。")),
    Line(
      #"    "invoice": {"workingDays": 7, "taxTolerance": "1.27"},"#,
      Message(
        en: "Working days to issue the invoice; how far its tax may be off, in yuan.",
        zh: "开具发票的工作日数；税额允许的误差（元）。")),
    Line(
      #"    "taxCategory": {"part": "goods", "maintenance": "repair", "labour": "repair","#,
      Message(
        en: "What each kind of claim is for the tax: goods, repair or service.",
        zh: "各类费用的税目：goods 货物、repair 修理修配、service 现代服务。")),
    Line(#"      "travel": "repair"}"#),
    Line("  }]"),
    Line("}"),
  ]
}
