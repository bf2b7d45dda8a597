import Settlement
internal import Text
import Workflow

/// `settle status [PERIOD]`: what waits for whom.
struct Status: Command {
  private let place: WorkspaceOptions
  private let request: StatusRequest
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    request = StatusRequest(
      period: arguments.operands.isEmpty ? nil : try arguments.period(),
      asOf: try arguments.day(Self.asOf))
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let report = try context.work(in: place) { session throws(RunError) in
      try status(request, session)
    }
    try context.show(report, asJSON: isJSON)
    return .done
  }
}

extension Status {
  static let subcommand = Subcommand(
    name: "status",
    summary: Message(en: "show every statement and what it waits for", zh: "查看结算单状态和待办事项"),
    explanation: Message(
      en: """
        Prints every statement with its revision, total and state, whose turn it is, and by when; the
        service centers whose list is held or missing; and the deadline that comes next. Reads the
        archive alone and changes nothing.
        """,
      zh: """
        列出每份结算单的版次、合计、状态，轮到谁处理、期限是哪天；列出清单暂缓或未报的服务中心，
        以及最近的期限。只读取档案，不作任何改动。
        """),
    operands: [
      Operand(
        "PERIOD",
        Message(en: "the month, as 2025-10 (default: all)", zh: "结算月份，如 2025-10（默认全部）"),
        isOptional: true)
    ],
    options: WorkspaceOptions.all + [asOf, .json],
    example: Example(
      line: "settle status 2025-10 --as-of 2025-11-20",
      meaning: Message(
        en: "how October stands on 20 November", zh: "截至 11 月 20 日，2025 年 10 月的结算情况")),
    command: Self.self)

  private static let asOf = Option(
    "as-of", value: "DATE",
    Message(en: "day by which deadlines are judged (default: today)", zh: "判断期限的日期（默认今天）"))
}
