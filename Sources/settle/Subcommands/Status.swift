import Settlement
internal import Text
import Workflow

extension Subcommand {
  /// `settle status [PERIOD]`: what waits for whom.
  static let status = Subcommand(
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
    options: [.workspace, .archive, StatusOption.asOf, .json],
    example: Example(
      line: "settle status 2025-10 --as-of 2025-11-20",
      meaning: Message(
        en: "how October stands on 20 November", zh: "截至 11 月 20 日，2025 年 10 月的结算情况")),
    perform: showStatus)

  @Sendable private static func showStatus(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    var request = StatusRequest(archive: arguments.archivePath)
    do {
      request.period = arguments.operands.isEmpty ? nil : try arguments.period()
      request.asOf = try arguments.day(StatusOption.asOf)
    } catch { throw Failure(error) }
    let report: StatusReport
    do { report = try Workflow.status(request, RealEffects(console)) } catch {
      throw Failure(error, console.language)
    }
    return try console.show(
      arguments.has(.json) ? report.json : report.table(in: console.language))
  }
}

/// The option that only `status` has.
private enum StatusOption {
  static let asOf = Option(
    "as-of", value: "DATE",
    Message(en: "day by which deadlines are judged (default: today)", zh: "判断期限的日期（默认今天）"))
}
