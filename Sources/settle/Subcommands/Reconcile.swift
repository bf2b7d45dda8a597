import Settlement
internal import Text
import Workflow

extension Subcommand {
  /// `settle reconcile [PERIOD] [INVOICES…]`: invoices against statements.
  static let reconciliation = Subcommand(
    name: "reconcile",
    summary: Message(en: "hold VAT invoices against statements", zh: "核对增值税专用发票与结算单"),
    explanation: Message(
      en: """
        Takes in invoices and holds all on file against all statements that stand. Invoices are read
        from reference, from inbox/PERIOD, and from the files that are named; the tax bureau's export
        is read as it is. With a period, writes vat-reconciliation.html, vat-reconciliation.csv and
        vat-invoices.csv into out/PERIOD; without one, prints what is open of all months.
        Ends with status 1 where a statement and its invoices differ.
        """,
      zh: """
        读入发票，并将登记的全部发票与全部有效结算单核对。发票取自 reference、inbox/PERIOD 和命令行
        给出的文件，可直接读取税务数字账户导出的表。给出月份时，在 out/PERIOD 写出
        vat-reconciliation.html、vat-reconciliation.csv 和 vat-invoices.csv；不给月份时，
        列出各月未结清的结算单。结算单与发票不符时以状态 1 结束。
        """),
    operands: [
      Operand(
        "PERIOD", Message(en: "the month, as 2025-10", zh: "结算月份，如 2025-10"), isOptional: true),
      Operand(
        "INVOICES", Message(en: "files with invoices", zh: "发票登记表文件"), isOptional: true,
        isRepeated: true),
    ],
    options: [.workspace, .archive, ReconcileOption.asOf, .json],
    example: Example(
      line: "settle reconcile 2025-10 invoices.csv --workspace warranty --as-of 2025-11-30",
      meaning: Message(
        en: "takes in invoices.csv and writes how October stands on 30 November",
        zh: "读入 invoices.csv，写出 10 月份截至 11 月 30 日的核对结果")),
    perform: reconcileInvoices)

  @Sendable private static func reconcileInvoices(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    let request: ReconcileRequest
    do { request = try ReconcileRequest(arguments) } catch { throw Failure(error) }
    let effects = RealEffects(console)
    guard effects.exists(request.workspace) else {
      throw Failure(EffectError.missing(path: request.workspace))
    }
    let report: ReconcileReport
    do { report = try reconcile(request, effects) } catch {
      effects.clearProgress()
      throw Failure(error, console.language)
    }
    effects.clearProgress()
    for row in report.findings.rows(in: console.language) where row.severity == .error {
      console.complain(row.line)
    }
    if arguments.has(.json) {
      try console.print(report.json(in: console.language))
    } else if !console.isQuiet {
      try console.print(report.table(in: console.language))
    }
    return report.wantsAttention ? .attention : .done
  }
}

/// The options that only `reconcile` has.
enum ReconcileOption {
  static let asOf = Option(
    "as-of", value: "DATE",
    Message(
      en: "day by which it is judged what is overdue (default: today)",
      zh: "判断是否逾期的日期（默认今天）"))
}

extension ReconcileRequest {
  /// Understands what the clerk asks for: a first word that is a month is the period.
  init(_ arguments: Arguments) throws(UsageError) {
    let workspace = arguments[.workspace] ?? "."
    let period = arguments.operands.first.flatMap { Period($0) }
    self.init(
      period: period, workspace: workspace,
      archive: arguments[.archive] ?? join(workspace, "settle.sqlite"),
      asOf: try arguments.day(ReconcileOption.asOf),
      files: Array(arguments.operands.dropFirst(period == nil ? 0 : 1)),
      programVersion: Settle.version)
  }
}
