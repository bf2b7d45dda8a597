import Settlement
import Text
import Workflow

/// `settle revoke STATEMENT --on DATE --remark TEXT`: takes the latest answer back.
struct Revoke: Command {
  private let options: ConfirmationOptions

  init(_ arguments: Arguments) throws(UsageError) {
    options = try ConfirmationOptions(.revoked, arguments, command: "revoke")
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    try options.enter(in: context)
  }
}

extension Revoke {
  static let subcommand = Subcommand(
    name: "revoke",
    summary: Message(en: "take a confirmation or dispute back", zh: "撤销结算单的确认或异议"),
    explanation: Message(
      en: """
        Takes the latest answer to a statement back; the one before it stands again, or the statement is
        as it was issued. Not once it is posted, and not while a confirmed statement of another month
        carries its total or holds an adjustment against it: revoke that one first. Writes out/PERIOD
        again.
        """,
      zh: """
        撤销对结算单的最近一次回传，恢复其前一次回传或已出具状态。已入账的不能撤销；其他月份已确认的结算单
        转入了其总额或计入了对它的调整时，须先撤销该结算单。同时更新 out/PERIOD。
        """),
    operands: [ConfirmationOptions.statement],
    options: WorkspaceOptions.all + ConfirmationOptions.ofRevocation,
    example: Example(
      line: "settle revoke S202510-D001 --on 2025-11-15 --remark \"wrong number typed\"",
      meaning: Message(en: "the confirmation was entered by mistake", zh: "确认系误登记，予以撤销")),
    command: Self.self)
}
