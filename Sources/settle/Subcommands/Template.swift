import Documents
import Intake
import Settlement
internal import Text

/// `settle template KIND`: a blank input.
struct Template: Command {
  private let kind: String
  private let isWorkbook: Bool
  private let isDescription: Bool
  private let isJSON: Bool

  init(_ arguments: Arguments) {
    kind = arguments.operands[0]
    isWorkbook = arguments.has(Self.workbook)
    isJSON = arguments.has(.json)
    isDescription = arguments.has(Self.describe) || isJSON
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let kind = try Self.tableKind(kind)
    if isDescription {
      try context.show(TableDescription(kind: kind), asJSON: isJSON)
      return .done
    }
    let table = BlankTable(kind: kind, language: context.language)
    if isWorkbook {
      try context.show(file: table.workbook)
    } else {
      try context.show(table.csv, isOwn: true)
    }
    return .done
  }
}

extension Template {
  static let subcommand = Subcommand(
    name: "template",
    summary: Message(en: "print a blank input table", zh: "输出空白的输入表模板"),
    explanation: Message(
      en: """
        Prints the header row of a kind of table as CSV (UTF-8 with a byte order mark, so that Excel
        opens it as it is), or with --xlsx as a workbook: Chinese headings with --lang zh, canonical
        names with --lang en.
        --describe says what the columns hold, --json the same for programs. KIND is one of:
        \(kinds(.english))
        """,
      zh: """
        以 CSV 输出某一类表的表头（带 BOM 的 UTF-8，Excel 可直接打开），--xlsx 输出为工作簿：
        --lang zh 为中文表头，--lang en 为英文规范列名；--describe 说明各栏的填法，--json 以 JSON 说明。KIND 为下列之一：
        \(kinds(.chinese))
        """),
    operands: [
      Operand(
        "KIND", Message(en: "the kind of table, as expenses", zh: "表的种类，如 expenses"),
        choices: TableKind.allCases.map(\.rawValue))
    ],
    options: [workbook, describe, .json],
    example: Example(
      line: "settle template expenses --xlsx --lang zh > expenses.xlsx",
      meaning: Message(
        en: "a blank expense list with Chinese headings", zh: "一份中文表头的空白代垫服务费用清单")),
    command: Self.self)

  private static let workbook = Option(
    "xlsx",
    Message(
      en: "as a workbook (XLSX), with lists to choose from and a sheet that explains the columns",
      zh: "输出为工作簿（XLSX），带下拉选项和各栏说明"))

  private static let describe = Option(
    "describe",
    Message(
      en: "the columns: which must be filled, what a cell may hold, other headings",
      zh: "说明各栏：是否必填、可填内容、也识别的表头"))

  private static func kinds(_ language: Language) -> String {
    var columns = Columns()
    for kind in TableKind.allCases { columns.add(kind.rawValue, kind.title[language]) }
    return String(columns.printed.dropLast())
  }

  private static func tableKind(_ word: String) throws(Failure) -> TableKind {
    if let kind = TableKind(rawValue: word) { return kind }
    let names = TableKind.allCases.map(\.rawValue)
    let choice = nearest(to: word, in: names).map { [$0] } ?? names
    throw Failure(
      .notUnderstood(
        word, for: "KIND",
        expected: Message(
          en: "choose \(choice.joined(separator: ", "))", zh: "可选 \(choice.joined(separator: "、"))")
      ))
  }
}
