import Documents
import Settlement
internal import Text
import Workflow

extension Subcommand {
  /// `settle account DEALER`: a dealer's account statement.
  static let account = Subcommand(
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
    options: [.workspace, .archive, page, .json],
    example: Example(
      line: "settle account D001 --workspace warranty --html D001.html",
      meaning: Message(
        en: "prints the account of D001, and writes it to D001.html",
        zh: "输出 D001 的往来对账单，并写入 D001.html")),
    perform: printAccount)

  private static let page = Option(
    "html", value: "FILE",
    Message(en: "also write it as a page for A4", zh: "另存为可按 A4 打印的页面"))

  @Sendable private static func printAccount(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    let workspace = arguments[.workspace] ?? "."
    let archive = arguments[.archive] ?? join(workspace, "settle.sqlite")
    let effects = RealEffects(console)
    let statement: AccountStatement
    do {
      statement = try Workflow.account(of: arguments.operands[0], archive: archive, effects)
    } catch {
      throw Failure(error, console.language)
    }
    if let file = arguments[page] { try write(statement, to: file, effects) }
    if arguments.has(.json) {
      var out = TextBuffer()
      AccountJSON.append(statement, to: &out)
      return try console.show(String(decoding: out.copy, as: UTF8.self))
    }
    if !console.isQuiet { try console.print(statement.table(in: console.language)) }
    return .done
  }

  private static func write(
    _ statement: AccountStatement, to file: String, _ effects: RealEffects
  ) throws(Failure) {
    var out = TextBuffer(capacity: 16_384)
    AccountPage.append(statement, to: &out)
    do { try effects.write(file, out.copy.span) } catch { throw Failure(error) }
  }
}
