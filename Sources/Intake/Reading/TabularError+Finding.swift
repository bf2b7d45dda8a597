import Settlement
import Tabular
internal import Text

extension TabularError {
  /// The finding of a file of which nothing is read: why, and what to do.
  func finding(file: FileNumber) -> Finding {
    let (code, row, message) = refusal
    return Finding(isHarmless ? .notice : .error, code, at: Place(file: file, row: row), message)
  }

  /// Whether nothing is missed by not reading the file.
  private var isHarmless: Bool {
    if case .noTable = self { true } else { false }
  }

  private var refusal: (FindingCode, Int?, Message) {
    switch self {
    case .empty:
      (.fileEmpty, nil, Message(en: "the file is empty; save it again", zh: "文件是空的；请重新保存"))
    case .notText(let row):
      (
        .notText, row,
        Message(
          en: "\(row.map { "line \($0) has" } ?? "the file has") characters that are no text in "
            + "UTF-8, UTF-16 or GB18030 (cut off or damaged), so nothing is read from it; correct "
            + "them, or save the sheet as CSV again",
          zh: "\(row.map { "第 \($0) 行" } ?? "文件中")有不是 UTF-8、UTF-16 或 GB18030 文本的字符"
            + "（被截断或损坏），整个文件未读取；请更正该处，或重新另存为 CSV")
      )
    case .nul(let row):
      (
        .notText, row,
        Message(
          en:
            "line \(row) has a NUL byte, which no text has, so nothing is read from the file; it is "
            + "damaged or padded: save the sheet as CSV again",
          zh: "第 \(row) 行有空字节（NUL），整个文件未读取；文件已损坏或被填充，请重新另存为 CSV")
      )
    case .packedFiles:
      (
        .fileArchive, nil,
        Message(
          en:
            "the file is an archive of other files, in which tables may be, and is not read; unpack "
            + "it and put its files into the folder",
          zh: "这是压缩包，其中可能有表格，未读取；请解压后把其中的文件放入文件夹")
      )
    case .noTable(let content):
      (
        .fileNoTable, nil,
        Message(
          en:
            "the file is \(content.name.english) and no table, and is not read; if there are figures in "
            + "it, enter them into a table",
          zh: "这是\(content.name.chinese)，不是表格，未读取；其中如有数据，请录入表格")
      )
    case .webPage:
      (
        .fileNoKind, nil,
        Message(
          en:
            "the file is a web page (HTML) without the rows of a table, and is not read; export the table again "
            + "from the system that it comes from",
          zh: "这是网页（HTML），其中没有表格或只有表头，未读取；请从原系统重新导出表格")
      )
    case .workbook:
      (
        .notText, nil,
        Message(
          en: "the file begins like a workbook and is none that can be read; save it again as XLSX",
          zh: "文件开头像工作簿但无法读取；请重新另存为 XLSX")
      )
    case .workbookLocked:
      (
        .workbookLocked, nil,
        Message(
          en:
            "the workbook is locked with a password or by a company's encryption, so nothing is read "
            + "from it; save it without a password, or ask for an open copy",
          zh: "工作簿设有打开密码或已被单位加密，整个文件未读取；请取消密码后另存，或请对方发送未加密的文件")
      )
    case .workbookDamaged(let damage):
      (
        .workbookDamaged, nil,
        Message(
          en: "the workbook is damaged (\(damage.words.english)), so nothing is read from it; open "
            + "it in Excel or WPS and save it again, or ask for the file once more",
          zh: "工作簿已损坏（\(damage.words.chinese)），整个文件未读取；请用 Excel 或 WPS 打开后重新保存，"
            + "或请对方重新发送")
      )
    case .formatNotRead(let format):
      (
        .formatNotRead, nil,
        Message(
          en: "the file is \(format.words.english)", zh: "文件是\(format.words.chinese)")
      )
    case .noConverter:
      (
        .notText, nil,
        Message(
          en: "this system cannot convert GB18030; save the sheet as CSV in UTF-8",
          zh: "本系统缺少 GB18030 转换；请把表格另存为 UTF-8 编码的 CSV")
      )
    case .unclosedQuote(let row):
      (
        .fileQuotes, row,
        Message(
          en: "a quoted cell begins in this row and never ends, so nothing is read from the file; "
            + "close the quote or remove it",
          zh: "本行有一个引号没有结束，整个文件未读取；请补上或删去引号")
      )
    case .textBehindQuote(let row):
      (
        .fileQuotes, row,
        Message(
          en:
            "a quoted cell begins in this row and has text behind its closing quote, so rows below "
            + "may be swallowed and nothing is read from the file; remove the quote, or double each "
            + "quote within the cell",
          zh: "本行有一个以引号开头的单元格，结束引号之后还有文字，其后的行可能被吞掉，整个文件未读取；"
            + "请删去该引号，或把单元格内的引号写成两个")
      )
    case .cellTooLong(let row):
      (
        .fileTooLarge, row,
        Message(
          en:
            "a cell has more than 32,767 characters, so nothing is read from the file; shorten it",
          zh: "有单元格超过 32,767 个字符，整个文件未读取；请缩短")
      )
    case .tooManyColumns(let row):
      (
        .fileTooLarge, row,
        Message(
          en: "the row has more than 10,000 columns, so nothing is read from the file; "
            + "remove the superfluous ones",
          zh: "本行超过 10,000 列，整个文件未读取；请删去多余的列")
      )
    case .tooManyRows:
      (
        .fileTooLarge, nil,
        Message(
          en: "the file has more than 1,048,576 rows, so nothing is read from it; split it",
          zh: "文件超过 1,048,576 行，未读取；请拆分")
      )
    case .contentTooLarge:
      (
        .fileTooLarge, nil,
        Message(
          en:
            "what is in the file is larger than a table may be (it unpacks to over 1 GiB or to over "
            + "200 times its size, or has too many cells or formats), so nothing is read from it; copy "
            + "the table into a new workbook, or save it as CSV",
          zh: "文件内容过大（解压后超过 1 GiB 或超过文件的 200 倍，或单元格、格式过多），整个文件未读取；"
            + "请把表格复制到新的工作簿，或另存为 CSV")
      )
    case .fileTooLarge:
      (
        .fileTooLarge, nil,
        Message(
          en: "the file is over 1 GiB, so nothing is read from it; split it",
          zh: "文件超过 1 GiB，未读取；请拆分")
      )
    }
  }
}

extension FileContent {
  fileprivate var name: Message {
    switch self {
    case .picture: Message(en: "a picture", zh: "图片")
    case .pdf: Message(en: "a PDF", zh: "PDF 文件")
    case .letter: Message(en: "a letter or note", zh: "文档")
    case .recording: Message(en: "a recording", zh: "音像文件")
    case .other: Message(en: "a file of a program", zh: "程序文件")
    }
  }
}
