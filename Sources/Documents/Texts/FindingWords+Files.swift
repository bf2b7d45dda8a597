import Settlement
internal import Text

extension FindingWords {
  /// What is said about files and tables.
  static let files = [
    FindingWords(
      "extra-cells", Message(en: "More cells than headings", zh: "单元格多于表头"),
      Message(
        en: "The row has more cells than the header, as after an unquoted comma in a number.",
        zh: "该行单元格多于表头，可能是数字中的逗号未加引号。"),
      Message(
        en: "Put the number into quotation marks, or take the comma out.", zh: "请为该数字加引号，或去掉逗号。")),
    FindingWords(
      "file-no-kind", Message(en: "Kind of table not recognised", zh: "无法识别表格种类"),
      Message(
        en: "The header is that of no kind of table.", zh: "表头与任何一类表都不相符。"),
      Message(
        en: "Name the missing columns as the template does (settle template).",
        zh: "请按模板（settle template）补齐或更正表头。")),
    FindingWords(
      "file-two-kinds", Message(en: "Two kinds of table fit", zh: "表格种类不明"),
      Message(
        en: "The header fits two kinds of table equally.", zh: "表头同时符合两类表。"),
      Message(
        en: "Take out the columns that belong to the other kind.", zh: "请删去属于另一类表的列。")),
    FindingWords(
      "file-two-columns", Message(en: "Two columns of one name", zh: "两列同名"),
      Message(
        en: "Two headings stand for one column.", zh: "两个表头对应同一栏。"),
      Message(
        en: "Rename or remove one of them.", zh: "请更名或删去其中一列。")),
    FindingWords(
      "file-doubtful", Message(en: "Table doubtful", zh: "表格可疑"),
      Message(
        en: "More headings are unknown than known.", zh: "无法识别的表头多于可识别的表头。"),
      Message(
        en: "Compare the header with the template.", zh: "请对照模板核对表头。")),
    FindingWords(
      "column-doubtful", Message(en: "Column doubtful", zh: "栏目可疑"),
      Message(
        en: "An unknown heading looks like a column that decides something.",
        zh: "有一个无法识别的表头与影响结算的栏目相近。"),
      Message(
        en: "Rename the column, or take it out.", zh: "请更名或删去该列。")),
    FindingWords(
      "column-unknown", Message(en: "Column unknown", zh: "栏目未识别"),
      Message(
        en: "A heading is not known; its cells were not read.", zh: "表头无法识别，该列未读取。"),
      Message(
        en: "Rename it where it should be read.", zh: "如需读取，请更正表头。")),
    FindingWords(
      "file-quotes", Message(en: "Quotation mark not closed", zh: "引号不成对"),
      Message(
        en: "A quotation mark is not closed, so that rows may be swallowed.",
        zh: "引号未闭合，后面的行可能被吞掉。"),
      Message(
        en: "Correct the quotation mark at the row named.", zh: "请在所指行更正引号。")),
    FindingWords(
      "file-too-large", Message(en: "File too large", zh: "文件过大"),
      Message(
        en: "The file is beyond what is read.", zh: "文件超出可读取的上限。"),
      Message(
        en: "Part it.", zh: "请拆分文件。")),
    FindingWords(
      "file-empty", Message(en: "File empty", zh: "空文件"),
      Message(
        en: "There is nothing in the file.", zh: "文件中没有内容。"),
      Message(
        en: "Put the right file in its place.", zh: "请换成正确的文件。")),
    FindingWords(
      "file-missing", Message(en: "File missing", zh: "缺少文件"),
      Message(
        en: "A table that is needed is not there.", zh: "缺少必需的表。"),
      Message(
        en: "Put it into the folder.", zh: "请将该表放入文件夹。")),
    FindingWords(
      "file-no-table", Message(en: "No table", zh: "不是表格"),
      Message(
        en: "The file is a picture, a letter or the like, and was not read.", zh: "文件是图片、文档等，未读取。"),
      Message(
        en: "Nothing, unless a table is in it.", zh: "如其中含有表格，请另存为表格文件。")),
    FindingWords(
      "file-archive", Message(en: "Archive not opened", zh: "压缩文件未打开"),
      Message(
        en: "The file is an archive, and lists may be in it.", zh: "文件是压缩包，其中可能有清单。"),
      Message(
        en: "Unpack it into the folder.", zh: "请解压到该文件夹。")),
    FindingWords(
      "file-twice", Message(en: "Same file twice", zh: "文件重复"),
      Message(
        en: "Two files are the same byte for byte; it was read once.", zh: "两个文件内容完全相同，只读取一次。"),
      Message(
        en: "Remove one of them.", zh: "请删去其中一个。")),
    FindingWords(
      "row-passed-over", Message(en: "Row passed over", zh: "行已略过"),
      Message(
        en: "The row is a title or the like and no line.", zh: "该行是小标题之类，不是明细。"),
      Message(
        en: "Nothing, unless it is a line.", zh: "如为明细行，请补全内容。")),
    FindingWords(
      "total-differs", Message(en: "Total differs", zh: "合计不符"),
      Message(
        en: "A total of the file is not the sum of its rows.", zh: "文件中的合计与各行之和不符。"),
      Message(
        en: "Check whether rows are missing.", zh: "请核对是否漏行。")),
  ]

  /// Answers, adjustments, registers and invoices.
  static let events = [
    FindingWords(
      "calendar-missing", Message(en: "Days off not known", zh: "没有节假日资料"),
      Message(
        en: """
          The calendar has nothing for a year; weekdays and the days that the law fixes were \
          counted.
          """,
        zh: "尚无该年放假安排，仅按周末和法定固定放假日推算。"),
      Message(
        en: "Add a table of that year's days off.", zh: "请补充该年的节假日表。")),
    FindingWords(
      "confirmation-unknown", Message(en: "Answer to an unknown statement", zh: "确认对象不存在"),
      Message(
        en: """
          The answer names a statement or revision that is not on file, superseded or \
          withdrawn.
          """,
        zh: "确认所指结算单或版次不存在、已被取代或已撤回。"),
      Message(
        en: "Correct the statement's number or revision.", zh: "请更正结算单号或版次。")),
    FindingWords(
      "confirmation-early", Message(en: "Answer before the issue", zh: "确认早于出具"),
      Message(
        en: "The answer is dated before the statement was issued.", zh: "确认日期早于结算单出具日期。"),
      Message(
        en: "Correct the date.", zh: "请更正日期。")),
    FindingWords(
      "confirmation-late", Message(en: "Answer after the lock", zh: "确认已无须处理"),
      Message(
        en: "The statement was confirmed already; the answer changes nothing.",
        zh: "结算单已确认，该答复不改变任何内容。"),
      Message(
        en: "Nothing; revoke the confirmation where it was wrong.", zh: "无须处理；如确认有误，请先撤销。")),
    FindingWords(
      "date-ahead", Message(en: "Date ahead", zh: "日期在将来"),
      Message(
        en: "The date lies after the day of the run.", zh: "日期晚于运行当日。"),
      Message(
        en: "Correct the date.", zh: "请更正日期。")),
    FindingWords(
      "adjustment-unknown", Message(en: "Adjustment of nothing on file", zh: "调整对象不存在"),
      Message(
        en: "The statement or line to adjust is not on file, or withdrawn.",
        zh: "被调整的结算单或行不存在，或已撤回。"),
      Message(
        en: "Correct the number.", zh: "请更正编号。")),
    FindingWords(
      "adjustment-early", Message(en: "Adjustment too early", zh: "调整过早"),
      Message(
        en: "The statement is not of an earlier month, or not confirmed yet.",
        zh: "被调整的结算单不是以前月份的，或尚未确认。"),
      Message(
        en: "Wait for the confirmation.", zh: "请待其确认后再调整。")),
    FindingWords(
      "adjustment-repeated", Message(en: "Adjustment repeated", zh: "调整重复"),
      Message(
        en: "The same adjustment is in another file, waits, or was taken by another statement.",
        zh: "相同的调整已在其他文件中、待转入，或已由其他结算单列入。"),
      Message(
        en: "Take it out; another remark makes it another adjustment.",
        zh: "请删去；确为另一笔的，请填写不同的备注。")),
    FindingWords(
      "adjustment-taken", Message(en: "Adjustment taken", zh: "调整已列入"),
      Message(
        en: "The row waited and was taken by a later statement.", zh: "该调整此前待转入，已由后面的结算单列入。"),
      Message(
        en: "Nothing.", zh: "无须处理。")),
    FindingWords(
      "adjustment-locked", Message(en: "Adjustment of a locked statement", zh: "调整所属结算单已锁定"),
      Message(
        en: "The statement that would take the row, or holds it, is locked.",
        zh: "应列入或已列入该调整的结算单已锁定。"),
      Message(
        en: "Put a row into the inbox of an open month.", zh: "请在未锁定月份的收件夹中另填调整单。")),
    FindingWords(
      "adjustment-large", Message(en: "Adjustment larger than its line", zh: "调整超过原金额"),
      Message(
        en: "The adjustments exceed what was approved there.", zh: "调整金额合计超过原核定金额。"),
      Message(
        en: "Check the amount.", zh: "请核对金额。")),
    FindingWords(
      "taxpayer-id-shared", Message(en: "Taxpayer ID of two service centers", zh: "纳税人识别号重复"),
      Message(
        en: "Two service centers of the register have one taxpayer ID.", zh: "名册中两家服务中心的纳税人识别号相同。"),
      Message(
        en: "Correct the register.", zh: "请更正名册。")),
    FindingWords(
      "taxpayer-id-doubtful", Message(en: "Taxpayer ID doubtful", zh: "纳税人识别号可疑"),
      Message(
        en: "The check digit of the taxpayer ID is wrong; it is taken as it stands.",
        zh: "纳税人识别号校验位不符，按原样采用。"),
      Message(
        en: "Compare it with the business license.", zh: "请与营业执照核对。")),
    FindingWords(
      "dealer-gone", Message(en: "Service center missing from the register", zh: "服务中心已不在名册"),
      Message(
        en: "A service center of the archive is no longer in the register.", zh: "存档中的服务中心已不在名册中。"),
      Message(
        en: "Put its row back; rows of the register must stay.", zh: "请恢复该行；名册中的行不应删除。")),
    FindingWords(
      "taxpayer-changed", Message(en: "Taxpayer type changed", zh: "纳税人类型有变动"),
      Message(
        en: """
          The register gives a service center another taxpayer type than its open statement had, which \
          is issued again with other tax.
          """, zh: "名册中服务中心的纳税人类型与未锁定的结算单不同，结算单因此按新类型的税额重新出具。"),
      Message(
        en: """
          Where the change has a day, give the old row its last day of validity, and add a row for the \
          new type.
          """, zh: "如自某日起变更，请保留原行并填写“有效期止”，另起一行填写新类型和“有效期起”。")),
    FindingWords(
      "approval-belated", Message(en: "Extension granted after mailing", zh: "寄出之后才批准的延期"),
      Message(
        en: """
          The list was mailed after the deadline, and the extension that lets it pass was granted only \
          afterwards; it counts.
          """, zh: "清单寄出时已过期限，使其按期的延期批准是寄出之后才批准的；仍按延期采用。"),
      Message(
        en: "Check with whoever granted it that it was meant for this list.",
        zh: "请向批准人核实该延期确系针对这份清单。")),
    FindingWords(
      "month-passed-over", Message(en: "Month before not settled", zh: "上月尚未结算"),
      Message(
        en: "An earlier month was settled, but the one before this was not.",
        zh: "更早的月份已结算，而上月没有结算。"),
      Message(
        en: "Where that month has lists, settle it first.", zh: "该月有清单的，请先结算该月。")),
    FindingWords(
      "invoice-differs", Message(en: "Invoice rows contradict each other", zh: "同号发票内容不一致"),
      Message(
        en: """
          Rows of one invoice number that were read together fill the same column differently; \
          none of them counts.
          """, zh: "一次读入的同号发票，同一栏内容不一致，均不计入。"),
      Message(
        en: "Correct the rows after the original invoice, and read them again.",
        zh: "请按发票原件更正后重新读入。")),
    FindingWords(
      "invoice-damaged", Message(en: "Invoice file damaged", zh: "发票文件已损坏"),
      Message(
        en: """
          The XML or OFD of an invoice is not whole, or contradicts itself; nothing of it is used.
          """,
        zh: "发票的 XML 或 OFD 文件不完整或自相矛盾，未采用。"),
      Message(
        en: "Ask for the file again, or enter the invoice in a register.",
        zh: "请重新索取文件，或在发票登记表中登记。")),
    FindingWords(
      "items-differ", Message(en: "Items do not add up", zh: "发票项目合计不符"),
      Message(
        en: "The items of an invoice do not come to its own net amount and tax.",
        zh: "发票各项目的金额、税额合计与票面不符。"),
      Message(
        en: "Ask for the original file.", zh: "请索取原始文件。")),
    FindingWords(
      "invoice-risk", Message(en: "Invoice at risk", zh: "发票有风险"),
      Message(
        en: "The tax bureau marks the invoice as doubtful: its tax may not be creditable.",
        zh: "税务机关将该发票标为异常或疑点，进项税额可能不得抵扣。"),
      Message(
        en: "Ask the tax bureau before its tax is credited; it counts all the same.",
        zh: "抵扣前请向税务机关核实；核对时照常计入。")),
    FindingWords(
      "invoice-twice", Message(en: "Invoice in two rows", zh: "发票登记重复"),
      Message(
        en: "Two rows of one reading have the same invoice; they were merged.",
        zh: "同一次读取中同一发票有两行，已合并。"),
      Message(
        en: "Nothing.", zh: "无须处理。")),
    FindingWords(
      "invoice-changed", Message(en: "Invoice changed", zh: "发票登记有变动"),
      Message(
        en: "A later reading changed what was on file of an invoice.", zh: "后来的登记更改了已登记发票的内容。"),
      Message(
        en: "Check what the message names.", zh: "请核对提示中的变动。")),
  ]
}
