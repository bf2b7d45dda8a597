import Settlement
import Text
import Workflow

/// `settle dispute STATEMENT --on DATE --remark TEXT`: the service center disagrees.
struct Dispute: Command {
  private let options: ConfirmationOptions

  init(_ arguments: Arguments) throws(UsageError) {
    options = try ConfirmationOptions(.disputed, arguments, command: "dispute")
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    try options.enter(in: context)
  }
}

extension Dispute {
  static let subcommand = Subcommand(
    name: "dispute",
    summary: Message(en: "take down what is disputed in a statement", zh: "手工登记结算单异议"),
    explanation: Message(
      en: """
        Takes down that the service center disputes a statement, and what. Correct the month's files and
        run it again: what changes becomes the next revision. Where nothing has to change, the
        statement can still be confirmed. A statement that is confirmed cannot be disputed any more.
        Writes out/PERIOD again.
        """,
      zh: """
        登记服务中心对结算单的异议及其内容。更正当月文件后重新运行，有变化的出具新版次；
        不需要更改的，仍可确认。已确认的结算单不能再提出异议。同时更新 out/PERIOD。
        """),
    operands: [ConfirmationOptions.statement],
    options: WorkspaceOptions.all + ConfirmationOptions.ofDispute,
    example: Example(
      line: "settle dispute S202510-D001 --on 2025-11-14 --remark \"line 3 was returned in full\"",
      meaning: Message(en: "line 3 is disputed", zh: "对第 3 行提出异议")),
    command: Self.self)
}
