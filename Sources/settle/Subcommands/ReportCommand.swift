import Documents
import Intake
import Settlement
internal import Text
import Workflow

/// `settle report KIND FROM [TO]`: a report from the archive and the workspace.
struct ReportCommand: Command {
  private let place: WorkspaceOptions
  private let request: ReportRequest
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    let kind = try Self.kind(arguments.operands[0])
    let first = try arguments.period(at: 1, "FROM")
    let last = arguments.operands.count > 2 ? try arguments.period(at: 2, "TO") : first
    var request = ReportRequest(kind, from: first, to: last, workspace: place.folder)
    request.asOf = try arguments.day(Self.asOf)
    self.request = request
    isJSON = arguments.has(.json)
  }

  private static func kind(_ word: String) throws(UsageError) -> ReportKind {
    if let kind = ReportKind(rawValue: word) { return kind }
    let names = ReportKind.allCases.map(\.rawValue)
    throw .notUnderstood(
      word, for: "KIND",
      expected: Message(
        en: "write one of \(names.joined(separator: ", "))",
        zh: "写下列之一：\(names.joined(separator: "、"))"))
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    var report = try context.work(in: place) { session throws(RunError) in
      try writeReport(request, session)
    }
    report.folder = place.shown(report.folder)
    context.complain(of: report.findings)
    try context.show(report, asJSON: isJSON)
    return report.wantsAttention ? .attention : .done
  }
}

extension ReportCommand {
  static let subcommand = Subcommand(
    name: "report",
    summary: Message(en: "write a report over one or several months", zh: "生成一个月或几个月的报表"),
    explanation: Message(
      en: """
        Writes a report into out/reports/KIND-FROM-TO: tables (CSV), a page to print, and what could
        not be read. It is made from the archive and the workspace as they are now, and is not
        archived itself: the folder may be deleted. Ends with status 1 where a row could not be read
        or figures that must agree do not. KIND is one of:
        \(kinds(.english))
        """,
      zh: """
        在 out/reports/KIND-FROM-TO 中写出报表：数据表（CSV）、可打印的页面和无法识别的内容。报表取自
        现有的档案和工作区，本身不存档，文件夹可以删除。有无法识别的行，或应当相符的数字不符时，以状态 1
        结束。KIND 为下列之一：
        \(kinds(.chinese))
        """),
    operands: [
      Operand(
        "KIND", Message(en: "the report, as expense", zh: "报表种类，如 expense"),
        choices: ReportKind.allCases.map(\.rawValue)),
      Operand("FROM", Message(en: "the first month, as 2025-10", zh: "起始月份，如 2025-10")),
      Operand(
        "TO", Message(en: "the last month (default: FROM)", zh: "截止月份（默认与起始月份相同）"),
        isOptional: true),
    ],
    options: WorkspaceOptions.all + [asOf, .json],
    example: Example(
      line: "settle report expense 2025-01 2025-12 --workspace warranty",
      meaning: Message(
        en: "writes where the warranty money of 2025 went", zh: "写出 2025 年三包费用的去向")),
    command: Self.self)

  private static let asOf = Option(
    "as-of", value: "DATE",
    Message(
      en: "day by which what is blank is open or missed (default: TO's last day, or today)",
      zh: "判断空白项是未到期还是逾期的日期（默认为截止月份的最后一天，不晚于今天）"))

  private static func kinds(_ language: Language) -> String {
    var columns = Columns()
    for kind in ReportKind.allCases { columns.add(kind.rawValue, kind.title[language]) }
    return String(columns.printed.dropLast())
  }
}
