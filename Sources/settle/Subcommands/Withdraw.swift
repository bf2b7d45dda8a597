import Settlement
internal import Text
import Workflow

/// `settle withdraw STATEMENT --on DATE --remark TEXT`: a statement that should not exist.
struct Withdraw: Command {
  private let place: WorkspaceOptions
  private let request: WithdrawRequest
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    guard let day = try arguments.day(Self.on) else {
      throw .optionMissing(Self.on, command: "withdraw")
    }
    let remark = arguments[Self.remark] ?? ""
    guard !remark.isEmpty else { throw .optionMissing(Self.remark, command: "withdraw") }
    request = WithdrawRequest(
      statements: arguments.operands.map(upperCased), day: day, remark: remark,
      workspace: place.folder)
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let taken = try context.work(in: place) { session throws(RunError) in
      try withdraw(request, session)
    }
    let withdrawn = WithdrawnStatements(request: request, taken: taken)
    let done = Message(en: "the withdrawal is in the archive", zh: "撤回已存入档案")
    try context.answer(having: done) { () throws(Failure) in
      try context.show(withdrawn, asJSON: isJSON)
    }
    return .done
  }
}

extension Withdraw {
  static let subcommand = Subcommand(
    name: "withdraw",
    summary: Message(en: "withdraw a statement that should not exist", zh: "撤回不应出具的结算单"),
    explanation: Message(
      en: """
        Withdraws statements that are not confirmed: all of them, or none where one cannot be withdrawn.
        Their revisions stay readable, they count nowhere any more, and what they had paid or taken is
        free again. A list that is still in the inbox gives the next revision at the next run. Writes
        out/PERIOD again.
        """,
      zh: """
        撤回尚未确认的结算单；其中有一份不能撤回时，一份也不撤回。各版次仍可查阅，但不再计入任何汇总，
        其支付和计入的内容重新待结算。inbox 中仍有清单的，下次运行时出具新版次。同时更新 out/PERIOD。
        """),
    operands: [ConfirmationOptions.statements],
    options: WorkspaceOptions.all + [on, remark, .json],
    example: Example(
      line: "settle withdraw S202510-D001 --on 2025-11-15 --remark \"list of another center\"",
      meaning: Message(en: "the list was not the center's own", zh: "清单不是该服务中心的")),
    command: Self.self)

  private static let on = Option(
    "on", value: "DATE", Message(en: "the day of the withdrawal", zh: "撤回日期"))
  private static let remark = Option(
    "remark", value: "TEXT", Message(en: "why it is withdrawn", zh: "撤回原因"))
}
