import Documents
import Settlement
internal import Text
import Workflow

/// `settle check LIST`: the service center's look before it mails.
struct Check: Command {
  private let request: CheckRequest
  private let page: String?
  private let workbook: String?
  private let against: AgainstRequest?
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    var request = CheckRequest(list: arguments.operands[0])
    request.manifest = arguments.operands.dropFirst().first
    request.reference = arguments[Self.reference]
    request.mailedOn = try arguments.day(Self.mailOn)
    workbook = arguments[Self.workbook]
    request.wantsTables = workbook != nil
    self.request = request
    against = try AgainstOptions.request(arguments, request)
    page = arguments[Self.page]
    if against != nil, let workbook {
      throw .notUnderstood(workbook, for: "--marked", expected: Self.isAlone)
    }
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    Heap.keepFreed()
    if let against {
      let report = try context.workWithoutArchive { session throws(RunError) in
        try checkAgainst(against, session)
      }
      return try show(report, wantsAttention: report.wantsAttention, context)
    }
    let report = try context.workWithoutArchive { session throws(RunError) in
      try check(request, session)
    }
    try context.writeWorkbook(report, to: workbook, besides: inputs(context.files))
    return try show(report, wantsAttention: report.wantsAttention, context)
  }

  private func show(
    _ report: some PageReport, wantsAttention: Bool, _ context: CommandContext
  ) throws(Failure) -> ExitCode {
    if page != nil { try context.write(report, to: page, besides: inputs(context.files)) }
    try context.show(report, asJSON: isJSON)
    return wantsAttention ? .attention : .done
  }
}

extension Check {
  /// All that the command reads: the list, the manifest, and every file of the reference folder.
  private func inputs(_ files: RealFiles) -> [String] {
    let named = [request.list, request.manifest, against?.theirs].compactMap(\.self)
    guard let folder = request.reference else { return named }
    return named + ((try? files.files(under: folder)) ?? []).map { join(folder, $0) }
  }

  static let subcommand = Subcommand(
    name: "check",
    summary: Message(en: "check a list before it is mailed", zh: "寄出前核对清单"),
    explanation: Message(
      en: """
        For the service center: decides an expense list as the manufacturer would, and says line by
        line what would be paid, what would be cut and why, and what to mend before mailing. The
        manifest stands for the inspection of the parts, the day of mailing for the postmark. Prices,
        records and other registers are taken from the folder of --reference as far as they are
        there; what is not there is not checked, and the report says so. Keeps nothing and writes
        nothing but the page of --html and the workbook of --marked: the tables as they were read, with
        a column that says what to mend, and a fill on the cells meant. Ends with status 1 where
        something would be cut or held, comes too late, or cannot be priced.
        With --against, when the settlement has come back: compares it with what the list was expected
        to come to, line by line, and says what to ask; `settle reasons` has the codes. Give --mail-on
        the day of the postmark. Ends with status 1 where something is to be asked.
        """,
      zh: """
        供特约服务中心使用：按厂家的规则审核代垫服务费用清单，逐行说明可结算多少、将核减多少、
        原因是什么、寄出前应如何更正。退回明细表代替旧件验收，寄出日期代替邮戳。批发价、服务记录
        等取自 --reference 指定的文件夹，有什么核对什么，缺什么会在结果中说明。不存档，除 --html
        的网页和 --marked 的工作簿外不写任何文件；工作簿为读到的原表，另加一栏核对意见，有问题的
        单元格加底色。有核减、暂缓、逾期或无法计价时，退出状态为 1。
        结算清单发回后，用 --against 与预计结果逐行核对，并说明应询问什么；代码见 settle reasons。
        --mail-on 请填邮戳日期。有应询问的事项时，退出状态为 1。
        """),
    operands: [
      Operand(
        "LIST",
        Message(
          en: "the expense list: a workbook, or CSV or TSV; it may hold the manifest too",
          zh: "代垫服务费用清单（工作簿、CSV 或 TSV），其中也可含退回明细表")),
      Operand(
        "MANIFEST", Message(en: "the manifest of returned old parts", zh: "服务旧件退回明细表"),
        isOptional: true),
    ],
    options: [reference, mailOn] + AgainstOptions.all + [page, workbook, .json],
    example: Example(
      line: "settle check list.csv manifest.csv --reference prices --mail-on 2025-11-04",
      meaning: Message(
        en: "checks the list with the tables in the folder prices, as mailed on 4 November",
        zh: "用文件夹 prices 中的资料核对清单，按 11 月 4 日寄出计算")),
    command: Self.self)

  private static let reference = Option(
    "reference", value: "DIR",
    Message(
      en: "folder with prices, records, rulebook and other tables", zh: "存放批发价、服务记录、规则手册等资料的文件夹"))
  private static let mailOn = Option(
    "mail-on", value: "DATE",
    Message(en: "the day of mailing (default: today)", zh: "寄出日期（默认今天）"))
  private static let page = Option(
    "html", value: "FILE",
    Message(en: "write the report as a page, too", zh: "另存为网页"))
  private static let workbook = Option(
    "marked", value: "FILE.xlsx",
    Message(
      en: "write the tables with remarks, too, the cells meant with a fill",
      zh: "另存为带核对意见的工作簿，有问题的单元格加底色"))
  private static let isAlone = Message(
    en: "it marks what is to be mended before mailing: leave out --against",
    zh: "该选项用于寄出前的更正，请勿与 --against 同用")
}
