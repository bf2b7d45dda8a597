import Settlement
internal import Text
import Workflow

/// `settle recover PERIOD`: claims on suppliers for the parts of a month.
struct Recover: Command {
  private let place: WorkspaceOptions
  private let request: RecoverRequest
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    var request = RecoverRequest(period: try arguments.period(), workspace: place.folder)
    request.issuedOn = try arguments.day(Self.issuedOn)
    request.asOf = try arguments.day(Self.asOf)
    self.request = request
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    var report = try context.workInside(place) { session throws(RunError) in
      try recover(request, session)
    }
    report.folder = place.shown(report.folder)
    report.others = report.others.map(place.shown)
    context.complain(of: report.findings)
    let done = Message(
      en: "the claims of \(request.period) are in the archive and in \(report.folder)",
      zh: "\(request.period) 的追偿单已存入档案并写入 \(report.folder)")
    try context.answer(having: done) { () throws(Failure) in
      try context.show(report, asJSON: isJSON)
    }
    return report.wantsAttention ? .attention : .done
  }
}

extension Recover {
  static let subcommand = Subcommand(
    name: "recover",
    summary: Message(en: "claim from suppliers what their parts cost", zh: "就配件质量问题向供应商追偿"),
    explanation: Message(
      en: """
        Takes in what suppliers answered, works out what they owe for the parts of confirmed
        statements up to the month, archives both, and writes out/recovery/PERIOD: the claims and what
        is on none as tables, a letter for each supplier, and a page. No part is claimed twice. A claim
        that has an answer stays as it is; what comes new waits for the next month's. Running again
        without a change issues nothing new. Needs the tables suppliers and sourcing; answers,
        acceptance, records, machines and prices are read where they are there.
        """,
      zh: """
        先登记供应商的回复，再计算截至该月已确认结算单中的配件应由供应商承担的金额，存入档案，并在
        out/recovery/PERIOD 写出追偿明细、汇总、未追偿清单、每家供应商的追偿单和总览页面。同一配件不会
        重复追偿。已有回复的追偿单不再变动，新增内容转入下一期。输入没有变化时再次运行，不会开出新的
        版次。须有供应商名册和配件供应关系；供应商回复、旧件验收单、服务记录、整机档案和批发价表如有
        则一并读取。
        """),
    operands: [
      .period
    ],
    options: WorkspaceOptions.all + [issuedOn, asOf, .json],
    example: Example(
      line: "settle recover 2025-10 --workspace warranty --issued-on 2025-11-12",
      meaning: Message(
        en: "claims for October 2025 in the folder warranty; the claims are dated 12 November",
        zh: "在文件夹 warranty 中就 2025 年 10 月的配件追偿，追偿单日期为 11 月 12 日")),
    command: Self.self)

  private static let issuedOn = Option(
    "issued-on", value: "DATE",
    Message(en: "day of issue of the claims (default: today)", zh: "追偿单开出日期（默认今天）"))
  private static let asOf = Option(
    "as-of", value: "DATE",
    Message(
      en: "day by which answers are late (default: the day of issue)",
      zh: "判断回复是否逾期的日期（默认为开出日期）"))
}
