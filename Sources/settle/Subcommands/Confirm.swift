import Settlement
import Text
import Workflow

/// `settle confirm STATEMENT… --on DATE`: what a table of confirmations does by file.
struct Confirm: Command {
  private let options: ConfirmationOptions

  init(_ arguments: Arguments) throws(UsageError) {
    options = try ConfirmationOptions(.confirmed, arguments, command: "confirm")
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    try options.enter(in: context)
  }
}

extension Confirm {
  static let subcommand = Subcommand(
    name: "confirm",
    summary: Message(en: "confirm statements by hand", zh: "手工登记结算单确认"),
    explanation: Message(
      en: """
        Records that the service centers confirmed these statements: all of them, or none where one
        cannot be confirmed. A confirmed statement is locked: later runs keep it, and what has to be
        corrected goes into an adjustment; `settle revoke` takes the confirmation back. Writes out/PERIOD
        again.
        """,
      zh: """
        登记服务中心对结算单的确认；其中有一份不能确认时，一份也不登记。已确认的结算单即锁定：以后运行时
        保持不变，差错通过调整单更正；误登记的可用 `settle revoke` 撤销。同时更新 out/PERIOD。
        """),
    operands: [ConfirmationOptions.statements],
    options: WorkspaceOptions.all + ConfirmationOptions.ofConfirmation,
    example: Example(
      line: "settle confirm S202510-D001 S202510-D002 --on 2025-11-14",
      meaning: Message(en: "both were confirmed on 14 November", zh: "两份结算单均于 11 月 14 日确认")),
    command: Self.self)
}
