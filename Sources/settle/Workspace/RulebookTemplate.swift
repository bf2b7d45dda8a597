import Settlement
internal import Text

/// The rulebook that a fresh workspace starts with: every key, for months with the value that holds
/// anyway.
struct RulebookTemplate {
  /// Of the comments and, as the rulebook then says, of the documents.
  let language: Language
  /// What is settled at one time.
  var periods = PeriodSort.month

  /// JSON with comments.
  var json: String {
    let scheme =
      switch periods {
      case .month: RulebookTemplate.monthly
      case .halfYear: RulebookTemplate.halfYearly
      }
    return
      (RulebookTemplate.opening + RulebookTemplate.head(language) + scheme
      + RulebookTemplate.edition + RulebookTemplate.end)
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
          en:
            "REPLACE: account codes of the journal; \"suppliers\" too where parts are claimed from them.",
          zh: "【请替换】记账用的科目编码；向供应商追偿时另加 suppliers。")),
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
          zh: "各期规则：适用 from 不晚于结算期间的最新一版。")),
    ]
  }

  private static let periods = Message(
    en: "What is settled at one time: month or half-year.", zh: "结算期间：month 按月、half-year 按半年。")
  private static let settledBy = Message(
    en: "Where the total goes: account, the parts account; set-off, against deliveries.",
    zh: "核定总额的去向：account 记入配件往来账，set-off 冲抵货款。")
  private static let fee = Message(
    en: "On the approved amount of a part.", zh: "按配件核定金额计。")
  private static let card = Message(
    en: "Days from the sale to the warranty card; null where it is not asked for.",
    zh: "三包回执卡须在售出后多少天内收到；null 表示不要求。")
  private static let causes = Message(
    en: "Causes of faults that are covered: quality, misuse, wear, accident, other; null for all.",
    zh: "予以三包的故障责任：quality 质量、misuse 使用不当、wear 正常磨损、accident 事故、other 其他；null 表示不限。")
  private static let seasons = Message(
    en: "Whole halves in stock after which a machine counts as sold; null for never.",
    zh: "整机在库满多少个完整的半年即视为已售；null 表示不视为已售。")
  private static let required = Message(
    en: "Registers without which a period is not settled at all.", zh: "缺少这些登记表时整期不予结算。")
  private static let invoice = Message(
    en: "Working days to issue the invoice; how far its tax may be off, in yuan; null where no "
      + "invoice is asked for.",
    zh: "开具发票的工作日数；税额允许的误差（元）；null 表示不要求开票。")

  /// What an edition of months says of its own.
  private static let monthly: [Line] = [
    Line(#"    "from": "2008-01","#),
    Line(#"    "periods": "month","#, periods),
    Line(#"    "settledBy": "account","#, settledBy),
    Line(
      #"    "deadline": {"day": 5, "moves": false},"#,
      Message(
        en: "Last day of posting in the month after; whether it moves to the next working day.",
        zh: "次月寄出的最后一天；遇休息日是否顺延至下一工作日。")),
    Line(#"    "managementFee": "10%","#, fee),
    Line(#"    "cardWithinDays": null,"#, card),
    Line(#"    "causes": null,"#, causes),
    Line(#"    "stockSeasons": null,"#, seasons),
    Line(#"    "require": ["receipts", "acceptance", "records"],"#, required),
    Line(#"    "invoice": {"workingDays": 7, "taxTolerance": "1.27"},"#, invoice),
  ]

  /// What an edition of half-years says of its own.
  private static let halfYearly: [Line] = [
    Line(#"    "from": "2025-H1","#),
    Line(#"    "periods": "half-year","#, periods),
    Line(
      #"    "halves": {"H1": {"ends": "06-30", "returnBy": "07-31"},"#,
      Message(
        en: "When each half ends, and until when records and old parts have to be back.",
        zh: "每个半年的截止日，以及服务记录表和旧件的返回期限。")),
    Line(#"      "H2": {"ends": "12-31", "returnBy": "01-31"}},"#),
    Line(#"    "settledBy": "set-off","#, settledBy),
    Line(
      #"    "deadline": {"moves": false},"#,
      Message(
        en: "Whether a return date on a day off moves to the next working day.",
        zh: "返回期限遇休息日是否顺延至下一工作日。")),
    Line(#"    "managementFee": "0%","#, fee),
    Line(#"    "cardWithinDays": 20,"#, card),
    Line(#"    "causes": ["quality"],"#, causes),
    Line(#"    "stockSeasons": 2,"#, seasons),
    Line(#"    "require": ["acceptance", "records", "machines"],"#, required),
    Line(#"    "invoice": null,"#, invoice),
  ]

  private static let edition: [Line] = [
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
      #"    "repeatWithinDays": 90,"#,
      Message(
        en: "Days within which the same part of a machine is a repeated repair in reports.",
        zh: "报表中，同一整机同一配件在多少天内再次更换视为重复维修。")),
    Line(
      #"    "stores": null,"#,
      Message(
        en:
          "Stores for accepted old parts, each for one disposition (reusable, scrap, supplier), as "
          + #"[{"id": "A", "name": "Reusable parts", "for": "reusable"}]; null where none is asked for."#,
        zh: "旧件库房，各存放一种鉴定结论（reusable 可利用、scrap 报废、supplier 待追偿）的旧件，如 "
          + #"[{"id": "A", "name": "可利用件库", "for": "reusable"}]；null 表示不核查库房。"#)),
    Line(
      #"    "service": {"satisfaction": 97, "repairsCalledBack": 80, "usersAfterMonths": 3,"#,
      Message(
        en:
          "Goals of service in percent, and the times that the report quality measures; a call has "
          + "the first target of its kind whose conditions hold.",
        zh: "服务质量的目标（百分比）和时限，供 report quality 考核；同类时限中，每次报修适用条件相符的第一项。")),
    Line(#"      "returnWorkingDays": 3, "urgentHours": 24, "targets": ["#),
    Line(
      #"      {"code": "arrival-city", "from": "called", "to": "arrived", "hours": 2, "inCity": true},"#
    ),
    Line(
      #"      {"code": "arrival-200", "from": "called", "to": "arrived", "hours": 6, "upToKm": 200},"#
    ),
    Line(
      #"      {"code": "arrival-300", "from": "called", "to": "arrived", "hours": 8, "upToKm": 300},"#
    ),
    Line(
      #"      {"code": "arrival-400", "from": "called", "to": "arrived", "hours": 10, "upToKm": 400},"#
    ),
    Line(#"      {"code": "restored", "from": "called", "to": "restored", "hours": 24},"#),
    Line(
      #"      {"code": "answered", "from": "called", "to": "answered", "hours": 24,"#
    ),
    Line(#"        "anyWarranty": true},"#),
    Line(#"      {"code": "arranged", "from": "transferred", "to": "arranged", "hours": 2},"#),
    Line(#"      {"code": "checked", "from": "transferred", "to": "checked", "hours": 4}]},"#),
  ]

  private static let end: [Line] = [
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
