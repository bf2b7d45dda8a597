import Settlement
internal import Text
import Workflow

/// `settle status [PERIOD]`: what is open, and what waits for whom.
struct Status: Command {
  private let place: WorkspaceOptions
  private let request: StatusRequest
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    request = StatusRequest(
      period: arguments.operands.isEmpty ? nil : try arguments.period(),
      asOf: try arguments.day(Self.asOf), dealer: arguments[Self.dealer],
      isAll: arguments.has(Self.all))
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
    summary: Message(en: "show what is open and what it waits for", zh: "查看未了事项和待办"),
    explanation: Message(
      en: """
        Prints what is open: the statements with revision, total and state, whose turn it is, and by
        when; the lists that are held, and those that are awaited of service centers that are valid;
        adjustments and totals below zero that no statement took; and the deadline that comes next.
        What is done is left out without --all. A missing list is awaited until a later month is
        settled. Reads the archive alone and changes nothing.
        """,
      zh: """
        列出未了事项：每份结算单的版次、合计、状态，轮到谁处理、期限是哪天；暂缓的清单，以及在有效期内的
        服务中心未报的清单；尚未转入结算单的调整和负数总额；以及最近的期限。已办结的用 --all 一并列出。
        未报清单在以后月份结算后不再列为待办。只读取档案，不作任何改动。
        """),
    operands: [
      Operand(
        "PERIOD",
        Message(en: "the month, as 2025-10 (default: all)", zh: "结算月份，如 2025-10（默认全部）"),
        isOptional: true)
    ],
    options: WorkspaceOptions.all + [dealer, all, asOf, .json],
    example: Example(
      line: "settle status 2025-10 --as-of 2025-11-20",
      meaning: Message(
        en: "how October stands on 20 November", zh: "截至 11 月 20 日，2025 年 10 月的结算情况")),
    command: Self.self)

  private static let dealer = Option(
    "dealer", value: "D", Message(en: "this service center alone", zh: "只看该服务中心"))
  private static let all = Option(
    "all", Message(en: "also what is done", zh: "连同已办结的一并列出"))
  private static let asOf = Option(
    "as-of", value: "DATE",
    Message(en: "day by which deadlines are judged (default: today)", zh: "判断期限的日期（默认今天）"))
}
