import Settlement
internal import Text
import Workflow

/// `settle run PERIOD`: the month-end.
struct Run: Command {
  private let place: WorkspaceOptions
  private let request: RunRequest
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    var request = RunRequest(period: try arguments.period(), workspace: place.folder)
    request.issuedOn = try arguments.day(Self.issuedOn)
    request.asOf = try arguments.day(Self.asOf)
    request.dealers = arguments.all(Self.dealer)
    request.wantsWorkbooks = arguments.has(.workbooks)
    request.isDryRun = arguments.has(Self.dryRun)
    request.threads = try arguments.count(Self.threads)
    self.request = request
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    var report = try context.workInside(place) { session throws(RunError) in
      try run(request, session)
    }
    report.outFolder = report.outFolder.map(place.shown)
    context.complain(of: report.findings)
    guard !request.isDryRun else {
      try context.show(report, asJSON: isJSON)
      return report.wantsAttention ? .attention : .done
    }
    let done = Message(
      en: "\(request.period) is settled: the archive and \(report.outFolder ?? "") are written",
      zh: "\(request.period) 已结算：档案和 \(report.outFolder ?? "") 已写好")
    try context.answer(having: done) { () throws(Failure) in
      try context.show(report, asJSON: isJSON)
    }
    return report.wantsAttention ? .attention : .done
  }
}

extension Run {
  static let subcommand = Subcommand(
    name: "run",
    summary: Message(en: "settle a month", zh: "结算一个月"),
    explanation: Message(
      en: """
        Settles a month, whole: reads reference and inbox/PERIOD of the workspace, decides every line,
        archives what was decided, and writes out/PERIOD with a statement for each service center, the
        summary, the decisions, the reductions and what wants attention. All or nothing: where it
        fails, the archive and out/PERIOD are as they were. Running again without a change issues
        nothing new.
        """,
      zh: """
        完成一个月的结算：读取工作区的 reference 和 inbox/PERIOD，逐行审核，存入档案，并在 out/PERIOD
        写出各服务中心的结算单、汇总、逐行审核结果、核减汇总和需要处理的事项。要么全部完成，要么
        一切保持原样。输入没有变化时再次运行，不会出具新的版次。
        """),
    operands: [
      .period
    ],
    options: WorkspaceOptions.all + [issuedOn, asOf, dealer, dryRun, .workbooks, threads, .json],
    example: Example(
      line: "settle run 2025-10 --workspace warranty --issued-on 2025-11-12",
      meaning: Message(
        en: "settles October 2025 in the folder warranty; the statements are dated 12 November",
        zh: "在文件夹 warranty 中结算 2025 年 10 月，结算单日期为 11 月 12 日")),
    command: Self.self)

  private static let issuedOn = Option(
    "issued-on", value: "DATE",
    Message(en: "day of issue of the statements (default: today)", zh: "结算单出具日期（默认今天）"))
  private static let asOf = Option(
    "as-of", value: "DATE",
    Message(
      en: "day by which deadlines are judged (default: the day of issue)",
      zh: "判断是否逾期的日期（默认为出具日期）"))
  private static let dealer = Option(
    "dealer", value: "D",
    Message(
      en: "decide only this service center's list; may be given several times",
      zh: "只审核该服务中心的清单；可重复给出"), isRepeatable: true)
  private static let dryRun = Option(
    "dry-run", Message(en: "decide, but archive and write nothing", zh: "只审核，不存档、不写文件"))
  private static let threads = Option(
    "threads", value: "N",
    Message(en: "threads to use (default: one a core)", zh: "使用的线程数（默认每核一个）"))
}
