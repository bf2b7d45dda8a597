import Settlement
import Tabular
internal import Text

extension Finding {
  /// Two headings name one column.
  init(doubled column: (field: Field, first: String, second: String), file: Int, row: Int) {
    let (field, first, second) = column
    self.init(
      .fileTwoColumns, at: Place(file: file, row: row, column: field.name),
      Message(
        en: "\"\(shortened(first))\" and \"\(shortened(second))\" are both the column "
          + "\(field.name), so nothing is read from the file; rename or remove one of the two",
        zh: "“\(shortened(first))”和“\(shortened(second))”都是 \(field.name) 栏，整个文件未读取；"
          + "请改名或删去其中一列"))
  }

  /// No header is known; what came nearest to one, if anything did.
  init(withoutKind miss: HeaderSearch.NearMiss?, file: Int) {
    guard let miss else {
      self.init(
        .fileNoKind, at: Place(file: file),
        Message(
          en: "no known table: no row has a heading of any of them; "
            + "see `settle template KIND` for the columns of each",
          zh: "不是已知的表格：没有任何一行含有已知的列名；各表的列名见 settle template"))
      return
    }
    let columns = miss.missing.map { field in
      miss.kind.columns.first { $0.field == field }?.chineseHeading ?? field.name
    }
    let english = zip(miss.missing, columns).map { "\($0.name) (\($1))" }
    self.init(
      .fileNoKind, at: Place(file: file, row: miss.row),
      Message(
        en: "no known table: for \(miss.kind.rawValue) (\(miss.kind.title.chinese)) the header "
          + "lacks \(english.joined(separator: ", ")); add what is missing",
        zh: "不是已知的表格：最接近“\(miss.kind.title.chinese)”，表头缺少"
          + "\(columns.map { "“\($0)”" }.joined(separator: "、"))；请补上"))
  }
}

extension TabularError {
  /// The finding of a file of which nothing is read: why, and what to do.
  func finding(file: Int) -> Finding {
    let (code, row, message) = refusal
    return Finding(code, at: Place(file: file, row: row), message)
  }

  private var refusal: (FindingCode, Int?, Message) {
    switch self {
    case .empty:
      (.fileEmpty, nil, Message(en: "the file is empty; save it again", zh: "文件是空的；请重新保存"))
    case .notText:
      (
        .notText, nil,
        Message(
          en: "the file is no text in UTF-8, UTF-16 or GB18030; save the sheet as CSV",
          zh: "文件不是 UTF-8、UTF-16 或 GB18030 编码的文本；请把表格另存为 CSV")
      )
    case .workbook:
      (
        .notText, nil,
        Message(
          en: "the file is a workbook, and workbooks are not read yet; save the sheet as CSV",
          zh: "文件是工作簿，目前还不能读取；请把表格另存为 CSV")
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
        .value, row,
        Message(
          en: "a quoted cell begins in this row and never ends, so nothing is read from the file; "
            + "close the quote or remove it",
          zh: "本行有一个引号没有结束，整个文件未读取；请补上或删去引号")
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
