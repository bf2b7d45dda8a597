import Settlement
internal import Text
import Workflow

/// `settle account DEALER`: a dealer's account statement.
struct Account: Command {
  private let place: WorkspaceOptions
  private let dealer: String
  private let page: String?
  private let isJSON: Bool

  init(_ arguments: Arguments) {
    place = WorkspaceOptions(arguments)
    dealer = arguments.operands[0]
    page = arguments[.page]
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let statement = try context.work(in: place) { session throws(RunError) in
      try account(of: dealer, session)
    }
    try context.write(statement, to: page)
    try context.show(statement, asJSON: isJSON)
    return .done
  }
}

extension Account {
  static let subcommand = Subcommand(
    name: "account",
    summary: Message(en: "print a service center's account", zh: "输出服务中心的往来对账单"),
    explanation: Message(
      en: """
        Prints the account of a service center: every entry that posts a statement with the running
        balance, the adjustments in them, the statements that are not posted yet, and what waits for
        the next statement. --html writes it as a page to print on A4 and sign.
        """,
      zh: """
        输出服务中心的往来对账单：结算单的每笔入账及余额、其中的调整、尚未入账的结算单，以及待转入
        下一期结算单的事项。--html 写成可按 A4 打印的页面。
        """),
    operands: [
      Operand("DEALER", Message(en: "the service center's number", zh: "服务中心编号"))
    ],
    options: WorkspaceOptions.all + [.page, .json],
    example: Example(
      line: "settle account D001 --workspace warranty --html D001.html",
      meaning: Message(
        en: "prints the account of D001, and writes it to D001.html",
        zh: "输出 D001 的往来对账单，并写入 D001.html")),
    command: Self.self)
}
