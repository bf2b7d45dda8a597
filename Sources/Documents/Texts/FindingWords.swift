import Settlement
internal import Text

/// All that is said about a code of the exceptions table, in both languages.
struct FindingWords: Sendable {
  let code: String
  let title: Message
  let meaning: Message
  let remedy: Message

  init(_ code: String, _ title: Message, _ meaning: Message, _ remedy: Message) {
    (self.code, self.title, self.meaning, self.remedy) = (code, title, meaning, remedy)
  }

  /// The words of a code; nil for one that is not of the exceptions table.
  static func words(of code: String) -> FindingWords? { all.first { $0.code == code } }

  static let all: [FindingWords] =
    cells + lists + files + workbooks + events + halfYears + reports + recovery

  /// A cell is not what its column says.
  private static let cells = [
    FindingWords(
      "missing", Message(en: "Cell left blank", zh: "必填项为空"),
      Message(
        en: "A cell that must be filled is blank.", zh: "必填的单元格为空。"),
      Message(
        en: "Fill it in.", zh: "请补填。")),
    FindingWords(
      "number", Message(en: "Not a number", zh: "数字有误"),
      Message(
        en: "A cell that must be a number is none, or has more decimals than the column allows.",
        zh: "应为数字的单元格不是数字，或小数位数超出规定。"),
      Message(
        en: "Enter the number alone.", zh: "请只填写数字。")),
    FindingWords(
      "date", Message(en: "Not a date", zh: "日期有误"),
      Message(
        en: "A cell that must be a date is none, or a day that does not exist.",
        zh: "应为日期的单元格不是日期，或该日不存在。"),
      Message(
        en: "Enter the day as 2025-10-31.", zh: "请按 2025-10-31 的格式填写。")),
    FindingWords(
      "moment", Message(en: "Not a day with a time", zh: "时间有误"),
      Message(
        en: "A cell that must be a day, mostly with a time of day, is none.",
        zh: "应为日期和时间的单元格不是日期和时间，或该日、该时不存在。"),
      Message(
        en: "Enter it as 2025-10-31 09:00; where the time is not known, the day alone.",
        zh: "请按 2025-10-31 09:00 的格式填写；不知道时间的只写日期。")),
    FindingWords(
      "period", Message(en: "Not a period", zh: "期间有误"),
      Message(
        en:
          "A cell that must be a month or half is none, or the rulebook does not settle that period.",
        zh: "应为月份或半年的单元格不是期间，或规则手册不按该期间结算。"),
      Message(
        en: "Enter the month as 2025-10, the half as 2025-H1.",
        zh: "月份请按 2025-10、半年按 2025-H1 的格式填写。")),
    FindingWords(
      "yes-no", Message(en: "Neither yes nor no", zh: "是否栏有误"),
      Message(
        en: "A cell that must be yes or no is neither.", zh: "应填“是”或“否”的单元格填了别的内容。"),
      Message(
        en: "Enter yes or no.", zh: "请填写“是”或“否”。")),
    FindingWords(
      "value", Message(en: "Not a value of the column", zh: "内容不在规定之列"),
      Message(
        en: "The column takes certain words only, and the cell has none of them.",
        zh: "该栏只能填规定的内容，单元格内容不在其中。"),
      Message(
        en: "Use one of the words that the message names.", zh: "请改填提示中列出的内容。")),
    FindingWords(
      "rate", Message(en: "Not a tax rate", zh: "税率有误"),
      Message(
        en: "The cell is no statutory rate.", zh: "单元格不是法定税率或征收率。"),
      Message(
        en: "Enter the rate as 13% or 0.13.", zh: "请按 13% 或 0.13 填写。")),
    FindingWords(
      "percent", Message(en: "Not a percentage", zh: "百分比有误"),
      Message(
        en: "The cell is no percentage that the column takes.", zh: "单元格不是该栏可用的百分比。"),
      Message(
        en: "Enter it as 60%, up to 100%.", zh: "请按 60% 填写，不超过 100%。")),
    FindingWords(
      "identifier-damaged", Message(en: "Identifier damaged", zh: "编号已损坏"),
      Message(
        en: """
          A spreadsheet program turned the identifier into a number or a date, or a hidden \
          character stands in it; digits may be lost.
          """,
        zh: "编号被电子表格改成了数字或日期，或夹有看不见的字符，可能已丢失数位。"),
      Message(
        en: "Format the column as text, and enter the identifier again from the original.",
        zh: "请将该列设为文本格式，按原始凭证重新录入。")),
    FindingWords(
      "not-text", Message(en: "No text", zh: "不是文本"),
      Message(
        en: "The file, or a cell of it, has bytes that are no text in any encoding that is read.",
        zh: "文件或其中的单元格含有无法识别的字符。"),
      Message(
        en: "Save it again as UTF-8 or GB18030.", zh: "请另存为 UTF-8 或 GB18030 编码。")),
  ]

  /// What is said about lists and their lines.
  private static let lists = [
    FindingWords(
      "dealer-unknown", Message(en: "Service center unknown", zh: "服务中心不在名册"),
      Message(
        en: "The service center's number is not in the register.", zh: "服务中心编号不在名册中。"),
      Message(
        en: "Correct the number, or enter the service center into the register.",
        zh: "请更正编号，或将该服务中心登记入册。")),
    FindingWords(
      "dealer-not-valid", Message(en: "Service center not valid", zh: "服务中心不在有效期"),
      Message(
        en: "No day of the month lies within the service center's validity.",
        zh: "该月没有一天在服务中心的有效期内。"),
      Message(
        en: "Check the validity in the register.", zh: "请核对名册中的有效期。")),
    FindingWords(
      "wrong-period", Message(en: "Another month", zh: "月份不符"),
      Message(
        en: "The list, or a row, is of another period than that of its inbox.",
        zh: "清单或某行的期间与所在收件夹的期间不同。"),
      Message(
        en: "Put it into the inbox of its period, or correct the period.",
        zh: "请移到对应期间的收件夹，或更正期间。")),
    FindingWords(
      "no-receipt", Message(en: "No receipt", zh: "没有收件登记"),
      Message(
        en: """
          No receipt of the list is registered, so that it is not known whether it was mailed \
          in time.
          """,
        zh: "没有该清单的收件登记，无法判断是否按期寄出。"),
      Message(
        en: "Register postmark and arrival.", zh: "请登记邮戳日期和收到日期。")),
    FindingWords(
      "two-receipts", Message(en: "Two receipts", zh: "收件登记矛盾"),
      Message(
        en: "The list has receipts with different postmarks.", zh: "该清单有几条邮戳日期不同的收件登记。"),
      Message(
        en: "Leave the right one.", zh: "请保留正确的一条。")),
    FindingWords(
      "not-inspected", Message(en: "Not inspected", zh: "旧件未验收"),
      Message(
        en: """
          The list has parts that must come back, and no acceptance of the service center and \
          month.
          """,
        zh: "清单有应退回的旧件，但没有该服务中心该月的验收记录。"),
      Message(
        en: "Enter the result of the inspection.", zh: "请登记旧件验收结果。")),
    FindingWords(
      "two-lists", Message(en: "Two lists", zh: "清单重复"),
      Message(
        en: "Two files hold a list of one service center and month.", zh: "两个文件含有同一服务中心同一月份的清单。"),
      Message(
        en: "Leave the right one, or put both into one file.", zh: "请保留正确的一份，或合并为一个文件。")),
    FindingWords(
      "price-conflict", Message(en: "Prices contradict each other", zh: "价格矛盾"),
      Message(
        en: "Rows in force on one day give a part or service different prices.",
        zh: "同一天有效的几行对同一配件或项目给出了不同的价格。"),
      Message(
        en: "Correct the price table or the tariffs.", zh: "请更正批发价表或服务费标准。")),
    FindingWords(
      "register-unreadable", Message(en: "Register row unreadable", zh: "登记行无法读取"),
      Message(
        en: "A row of a register that the list needs cannot be read.", zh: "清单所需登记表中的某行无法读取。"),
      Message(
        en: "Correct the cell that the message names, and run again.", zh: "请更正所指单元格后重新运行。")),
    FindingWords(
      "price-none", Message(en: "No price", zh: "暂无价格"),
      Message(
        en: "The price table says that the part has no price for that time.",
        zh: "价格表注明该配件在此期间没有价格。"),
      Message(
        en: "Nothing, unless a price is due.", zh: "如应有价格，请补填。")),
    FindingWords(
      "near-miss", Message(en: "Nearly the same identifier", zh: "编号相近"),
      Message(
        en: """
          An identifier of the register differs in dashes, blanks, leading zeros or look-alike \
          letters only.
          """,
        zh: "登记中有一个编号仅在短横、空格、前导零或形近字母上不同。"),
      Message(
        en: "Correct the identifier where it is meant.", zh: "如指该编号，请更正。")),
    FindingWords(
      "no-manifest", Message(en: "No manifest", zh: "没有旧件退回明细表"),
      Message(
        en: "No manifest of returned parts came with the list.", zh: "清单没有随附服务旧件退回明细表。"),
      Message(
        en: "Ask the service center for it where it is needed.", zh: "如有需要，请向服务中心索取。")),
    FindingWords(
      "milestone-twice", Message(en: "Milestone approved twice", zh: "同次强保两家核准"),
      Message(
        en: "Two service centers get the same milestone of one machine in one run.",
        zh: "两家服务中心在同一批次中就同一整机同次强保获得核准。"),
      Message(
        en: "Find out which one did it.", zh: "请查明由哪一家完成。")),
    FindingWords(
      "package-mixed", Message(en: "Families of machines mixed", zh: "不同机种混装"),
      Message(
        en: "A package has old parts of two families of machines.", zh: "同一箱内有两个机种的旧件。"),
      Message(
        en: "Pack each family by itself.", zh: "请按机种分箱包装。")),
    FindingWords(
      "package-missing", Message(en: "Package missing", zh: "没有箱号"),
      Message(
        en: "Old parts that are packed by themselves are in no package.",
        zh: "须单独包装的旧件没有箱号。"),
      Message(
        en: "Pack them alone and write the package's number.", zh: "请单独包装并填写箱号。")),
    FindingWords(
      "package-shared", Message(en: "Package shared", zh: "未单独包装"),
      Message(
        en: "Old parts that are packed by themselves lie in several packages or with others.",
        zh: "须单独包装的旧件分在几箱，或与其他旧件同箱。"),
      Message(
        en: "Put all parts of the record into one package, and nothing else.",
        zh: "请将该记录表的旧件合装一箱，不放其他旧件。")),
    FindingWords(
      "list-gone", Message(en: "List gone", zh: "清单已不在"),
      Message(
        en: "An open statement has no list in the inbox any more.", zh: "未锁定的结算单在收件夹中已没有清单。"),
      Message(
        en: "Put the list back, or withdraw the statement (settle withdraw).",
        zh: "请放回清单，或撤回结算单（settle withdraw）。")),
    FindingWords(
      "list-held", Message(en: "List held", zh: "清单暂缓"),
      Message(
        en: "The list of an open statement is held now.", zh: "未锁定结算单的清单现已暂缓。"),
      Message(
        en: "Mend the list and run again.", zh: "请更正清单后重新运行。")),
    FindingWords(
      "statement-locked", Message(en: "Statement locked", zh: "结算单已锁定"),
      Message(
        en: "The files would now decide a confirmed statement otherwise; it stays as it is.",
        zh: "按现有文件，已确认的结算单结果会不同；结算单保持不变。"),
      Message(
        en: "Correct it by an adjustment in an open month.", zh: "需更正的，请在未锁定的月份填调整单。")),
  ]
}
