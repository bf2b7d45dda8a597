import Settlement
internal import Text
import Workflow

extension Subcommand {
  /// `settle run PERIOD`: the month-end.
  static let monthEnd = Subcommand(
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
      Operand("PERIOD", Message(en: "the month, as 2025-10", zh: "结算月份，如 2025-10"))
    ],
    options: [
      .workspace, .archive, RunOption.issuedOn, RunOption.asOf, RunOption.dealer, RunOption.dryRun,
      RunOption.threads, .json,
    ],
    example: Example(
      line: "settle run 2025-10 --workspace warranty --issued-on 2025-11-12",
      meaning: Message(
        en: "settles October 2025 in the folder warranty; the statements are dated 12 November",
        zh: "在文件夹 warranty 中结算 2025 年 10 月，结算单日期为 11 月 12 日")),
    perform: settleMonth)

  @Sendable private static func settleMonth(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    let request: RunRequest
    do { request = try RunRequest(arguments) } catch { throw Failure(error) }
    let effects = RealEffects(console)
    guard effects.exists(request.workspace) else {
      throw Failure(EffectError.missing(path: request.workspace))
    }
    var report: RunReport
    do { report = try run(request, effects) } catch {
      effects.clearProgress()
      throw Failure(error, console.language)
    }
    effects.clearProgress()
    if let workspace = arguments[.workspace] {
      report.outFolder = report.outFolder.map { join(workspace, $0) }
    }
    return try tell(report, asJSON: arguments.has(.json), console)
  }

  private static func tell(
    _ report: RunReport, asJSON: Bool, _ console: Console
  ) throws(Failure) -> ExitCode {
    for row in report.findings.rows(in: console.language) where row.severity == .error {
      console.complain(row.line)
    }
    if asJSON {
      try console.print(report.json)
    } else if !console.isQuiet {
      try console.print(report.table(in: console.language))
    }
    return report.wantsAttention ? .attention : .done
  }
}

/// The options that only `run` has.
enum RunOption {
  static let issuedOn = Option(
    "issued-on", value: "DATE",
    Message(en: "day of issue of the statements (default: today)", zh: "结算单出具日期（默认今天）"))
  static let asOf = Option(
    "as-of", value: "DATE",
    Message(
      en: "day by which deadlines are judged (default: the day of issue)",
      zh: "判断是否逾期的日期（默认为出具日期）"))
  static let dealer = Option(
    "dealer", value: "D",
    Message(
      en: "decide only this service center's list; may be given several times",
      zh: "只审核该服务中心的清单；可重复给出"))
  static let dryRun = Option(
    "dry-run", Message(en: "decide, but archive and write nothing", zh: "只审核，不存档、不写文件"))
  static let threads = Option(
    "threads", value: "N",
    Message(en: "threads to use (default: one a core)", zh: "使用的线程数（默认每核一个）"))
}

extension RunRequest {
  /// Understands what the clerk asks for.
  init(_ arguments: Arguments) throws(UsageError) {
    let workspace = arguments[.workspace] ?? "."
    self.init(
      period: try arguments.period(), workspace: workspace,
      archive: arguments[.archive] ?? join(workspace, "settle.sqlite"),
      programVersion: Settle.version)
    issuedOn = try arguments.day(RunOption.issuedOn)
    asOf = try arguments.day(RunOption.asOf)
    dealers = arguments.all(RunOption.dealer)
    isDryRun = arguments.has(RunOption.dryRun)
    threads = try arguments.count(RunOption.threads)
  }
}
