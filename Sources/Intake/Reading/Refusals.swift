import Settlement
import Tabular
internal import Text

extension Finding {
  /// Two headings name one column.
  init(doubled column: Header.Doubled, of kind: TableKind, file: FileNumber, row: Int) {
    let (field, first, second) = column
    let title = kind.column(of: field)?.title ?? Message(asWritten: field.name)
    self.init(
      .fileTwoColumns, at: Place(file: file, row: row, column: field.name),
      Message(
        en: "\"\(shortened(first))\" and \"\(shortened(second))\" are both the column "
          + "\"\(title.english)\", so nothing is read from the file; rename or remove one of the two",
        zh: "“\(shortened(first))”和“\(shortened(second))”都是“\(title.chinese)”栏，整个文件未读取；"
          + "请改名或删去其中一列"))
  }

  /// The header fits two kinds of table.
  init(rivals kinds: (KindName, KindName), file: FileNumber, row: Int) {
    let (first, second) = kinds
    self.init(
      .fileTwoKinds, at: Place(file: file, row: row),
      Message(
        en: "the header fits \(first.name) (\(first.title.chinese)) as well as "
          + "\(second.name) (\(second.title.chinese)), so nothing is read from the file; "
          + "take out the columns of one of the two",
        zh: "表头既符合“\(first.title.chinese)”，也符合“\(second.title.chinese)”，整个文件未读取；"
          + "请删去其中一种表的列"))
  }

  /// A column that is not known may be one that decides something.
  init(doubtful heading: String, _ field: Field, of kind: TableKind, file: FileNumber, row: Int) {
    let column = kind.column(of: field)?.title ?? Message(asWritten: field.name)
    self.init(
      .columnDoubtful, at: Place(file: file, row: row, column: field.name),
      Message(
        en: "\"\(shortened(heading))\" is not known and may mean the column "
          + "\"\(column.english)\" (\(column.chinese)), which decides something, so nothing is read "
          + "from the file; rename the column to \(column.chinese) or take it out",
        zh: "不认识“\(shortened(heading))”栏，它可能就是影响结算的“\(column.chinese)”栏，整个文件未读取；"
          + "请把该列改名为“\(column.chinese)”，或删去该列"))
  }

  /// The few columns of a kind stand among more that it does not know.
  init(doubtful kind: TableKind, unknown: [String], file: FileNumber, row: Int) {
    let names = unknown.prefix(20)
    let english = names.map { "\"\(shortened($0))\"" }.joined(separator: ", ")
    let chinese = names.map { "“\(shortened($0))”" }.joined(separator: "、")
    self.init(
      .fileDoubtful, at: Place(file: file, row: row),
      Message(
        en: "the header fits \(kind.rawValue) (\(kind.title.chinese)), but most of its columns are "
          + "not known there (\(english)), so nothing is read from the file; take them out, or write "
          + "\(kind.title.chinese) above the header if it is that table",
        zh: "表头符合“\(kind.title.chinese)”，但其中多数列不属于该表（\(chinese)），整个文件未读取；"
          + "请删去这些列；如确是该表，请在表头上方写明“\(kind.title.chinese)”"))
  }

  /// No header is known; what came nearest to one, if anything did.
  init(withoutKind missing: MissingHeader, file: FileNumber) {
    if let separator = missing.separator {
      self.init(wrongSeparator: separator, file: file)
      return
    }
    if let miss = missing.miss, let heading = miss.foreign {
      self.init(foreign: heading, in: miss, file: file)
      return
    }
    guard let miss = missing.miss else {
      self.init(
        .fileNoKind, at: Place(file: file),
        Message(
          en: "no known table: no row has a heading of any of them; "
            + "see `settle template KIND` for the columns of each",
          zh: "不是已知的表格：没有任何一行含有已知的列名；各表的列名见 settle template"))
      return
    }
    let columns = miss.missing.map { field in
      miss.kind.column(of: field)?.title ?? Message(asWritten: field.name)
    }
    let english = columns.map { "\"\($0.english)\" (\($0.chinese))" }
    self.init(
      .fileNoKind, at: Place(file: file, row: miss.row),
      Message(
        en: "no known table: for \(miss.kind.rawValue) (\(miss.kind.title.chinese)) the header "
          + "lacks \(english.joined(separator: ", ")); add what is missing",
        zh: "不是已知的表格：最接近“\(miss.kind.title.chinese)”，表头缺少"
          + "\(columns.map { "“\($0.chinese)”" }.joined(separator: "、"))；请补上"))
  }
}

extension Finding {
  /// The cells are parted by a character that parts none.
  private init(wrongSeparator separator: Character, file: FileNumber) {
    let name = separator == " " ? Message(en: "blanks", zh: "空格") : nil
    self.init(
      .fileNoKind, at: Place(file: file),
      Message(
        en:
          "the cells are parted by \(name?.english ?? "\"\(separator)\""), which is no separator; "
          + "part them by commas or tabs (save the sheet as CSV again)",
        zh: "各列之间用\(name?.chinese ?? "“\(separator)”")分隔，不能识别；请用半角逗号或制表符作分隔符"
          + "（重新另存为 CSV）"))
  }

  /// A heading shows that the table is another one than its columns would allow.
  private init(foreign heading: String, in miss: HeaderSearch.NearMiss, file: FileNumber) {
    let kind = miss.kind
    let lacking = OtherTable(owning: heading).map { lack(of: $0, in: miss) }
    self.init(
      .fileNoKind, at: Place(file: file, row: miss.row),
      Message(
        en: "no known table: the columns would fit \(kind.rawValue) (\(kind.title.chinese)), but "
          + "\"\(shortened(heading))\" belongs to another table\(lacking?.english ?? ""); take that "
          + "column out if it is \(kind.title.chinese), else move the file elsewhere",
        zh:
          "不是已知的表格：各列虽符合“\(kind.title.chinese)”，但“\(shortened(heading))”栏属于另一种表\(lacking?.chinese ?? "")；"
          + "如确是“\(kind.title.chinese)”请删去该列，否则请把文件移出"))
  }
}

/// What a row lacks to be the header of the table that one of its headings belongs to.
private func lack(of other: OtherTable, in miss: HeaderSearch.NearMiss) -> Message {
  let columns = other.missing(in: miss.cells)
  let english = columns.map { "\"\($0.english)\" (\($0.chinese))" }.joined(separator: ", ")
  let chinese = columns.map { "“\($0.chinese)”" }.joined(separator: "、")
  let title = other.name.title.chinese
  return Message(
    en: ", \(other.rawValue) (\(title)), for which the header lacks \(english)",
    zh: "“\(title)”（表头还缺少\(chinese)）")
}

extension Header {
  /// Why nothing may be read below the header; empty where all of it may.
  func refusals(file: FileNumber) -> [Finding] {
    if let rival { return [Finding(rivals: (KindName(kind), rival), file: file, row: row)] }
    if let doubled {
      return [Finding(doubled: doubled, of: kind, file: file, row: row)]
    }
    if isDoubtfulKind {
      return [Finding(doubtful: kind, unknown: unknown, file: file, row: row)]
    }
    return doubtful.map { heading, field in
      Finding(doubtful: heading, field, of: kind, file: file, row: row)
    }
  }
}

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
            "the file is a web page (HTML) without a table, and is not read; export the table again "
            + "from the system that it comes from",
          zh: "这是网页（HTML），其中没有表格，未读取；请从原系统重新导出表格")
      )
    case .workbook:
      (
        .notText, nil,
        Message(
          en: "the file is a workbook, and workbooks are not read yet; save the sheet as CSV",
          zh: "文件是工作簿，目前还不能读取；请把表格另存为 CSV")
      )
    case .workbookLocked:
      (
        .notText, nil,
        Message(
          en:
            "the workbook is locked with a password or by a company's software, so nothing is read "
            + "from it; save it without",
          zh: "工作簿已加密，未读取；请取消密码或加密后另存")
      )
    case .workbookDamaged:
      (
        .notText, nil,
        Message(
          en:
            "the workbook is damaged, so nothing is read from it; open it in Excel or WPS and save it "
            + "again",
          zh: "工作簿已损坏，未读取；请用 Excel 或 WPS 打开后重新保存")
      )
    case .formatNotRead:
      (
        .notText, nil,
        Message(
          en: "files of this format are not read; save the table as XLSX or CSV",
          zh: "不读取这种格式的文件；请把表格另存为 XLSX 或 CSV")
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
