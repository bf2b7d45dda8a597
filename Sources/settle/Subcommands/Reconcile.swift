import Intake
import Settlement
internal import Text
import Workflow

/// `settle reconcile [PERIOD] [INVOICES…]`: invoices against statements.
struct Reconcile: Command {
  private let place: WorkspaceOptions
  private let request: ReconcileRequest
  private let isJSON: Bool

  /// A first word that is a month is the period.
  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    let period = arguments.operands.first.flatMap { Period(asInCells: $0) }
    var request = ReconcileRequest(
      period: period, workspace: place.folder, asOf: try arguments.day(Self.asOf),
      files: Array(arguments.operands.dropFirst(period == nil ? 0 : 1)))
    request.wantsWorkbooks = arguments.has(.workbooks)
    self.request = request
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    var report = try context.workInside(place) { session throws(RunError) in
      try reconcile(request, session)
    }
    report.outFolder = report.outFolder.map(place.shown)
    context.complain(of: report.findings)
    let done = Message(en: "the reconciliation is in the archive", zh: "核对结果已存入档案")
    try context.answer(having: done) { () throws(Failure) in
      try context.show(report, asJSON: isJSON)
    }
    return report.wantsAttention ? .attention : .done
  }
}

extension Reconcile {
  static let subcommand = Subcommand(
    name: "reconcile",
    summary: Message(en: "hold VAT invoices against statements", zh: "核对增值税专用发票与结算单"),
    explanation: Message(
      en: """
        Takes in invoices and holds all on file against all statements that stand. Invoices are read
        from the files that are named, or else from inbox/PERIOD, and from reference; the tax bureau's
        export is read as it is. With a period, writes the reconciliation and the summary of the month into
        out/PERIOD again; without one, those of every month with something open. The folders of other
        months whose files change by it are written again too. Ends with status 1 where a statement and its invoices differ.
        """,
      zh: """
        读入发票，并将登记的全部发票与全部有效结算单核对。发票取自命令行给出的文件（没有给出时取自
        inbox/PERIOD）和 reference，可直接读取税务数字账户导出的表。给出月份时，更新 out/PERIOD
        的发票核对和汇总；不给月份时，更新所有有未结清结算单的月份。其他月份的文件因此有变化的，也一并
        更新。结算单与发票不符时以状态 1 结束。
        """),
    operands: [
      Operand(
        "PERIOD", Message(en: "the month, as 2025-10", zh: "结算月份，如 2025-10"), isOptional: true),
      Operand(
        "INVOICES",
        Message(
          en: "files or folders with invoices: registers, XML, OFD, zips, the tax bureau's export",
          zh: "发票文件或文件夹：发票登记表、XML、OFD、压缩包或税务数字账户导出表"), isOptional: true,
        isRepeated: true),
    ],
    options: WorkspaceOptions.all + [asOf, .workbooks, .json],
    example: Example(
      line: "settle reconcile 2025-10 invoices.csv --workspace warranty --as-of 2025-11-30",
      meaning: Message(
        en: "takes in invoices.csv and writes how October stands on 30 November",
        zh: "读入 invoices.csv，写出 10 月份截至 11 月 30 日的核对结果")),
    command: Self.self)

  private static let asOf = Option(
    "as-of", value: "DATE",
    Message(
      en: "day by which it is judged what is overdue (default: today)",
      zh: "判断是否逾期的日期（默认今天）"))
}
