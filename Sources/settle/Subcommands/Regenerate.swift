import Intake
import Settlement
internal import Text
import Workflow

/// `settle regenerate PERIOD [DEALER]`: past documents, byte for byte.
struct Regenerate: Command {
  private let place: WorkspaceOptions
  private let request: RegenerateRequest
  private let isJSON: Bool
  /// The period whose claims on suppliers are wanted; nil for documents of a month.
  private let claims: Period?

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    guard let out = arguments[Self.out], !out.isEmpty else {
      throw .optionMissing(Self.out, command: "regenerate")
    }
    isJSON = arguments.has(.json)
    claims = try arguments[Self.report].map(Self.period(ofReport:))
    if claims == nil, arguments.operands.isEmpty {
      throw .operandMissing(.period, command: "regenerate")
    }
    let period = if let claims { claims } else { try arguments.period() }
    var request = RegenerateRequest(period: period, out: out)
    request.dealer = arguments.operands.dropFirst().first
    request.revision = try arguments.count(Self.revision)
    request.run = arguments[Self.run]
    if let run = request.run, request.dealer != nil || request.revision != nil {
      throw .notUnderstood(
        run, for: "--\(Self.run.name)",
        expected: Message(
          en: "leave it out: a statement is written as the run that issued it wrote it",
          zh: "请去掉该选项：结算单一律按出具它的批次生成"))
    }
    self.request = request
  }

  /// Understands `recovery-2025-10`.
  private static func period(ofReport name: String) throws(UsageError) -> Period {
    if name.hasPrefix("recovery-"), let period = Period(asInCells: String(name.dropFirst(9))) {
      return period
    }
    throw .notUnderstood(
      name, for: "--\(Self.report.name)",
      expected: Message(en: "write recovery- and a month", zh: "写 recovery- 和月份"))
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let report = try context.work(in: place) { session throws(RunError) in
      if let claims { return try regenerateClaims(of: claims, into: request.out, session) }
      return try regenerate(request, session)
    }
    for difference in report.differences {
      let (path, reason) = (join(report.folder, difference.path), difference.reason)
      context.console.complain(
        Message(en: "\(path): \(reason.english)", zh: "\(path)：\(reason.chinese)"))
    }
    try context.show(report, asJSON: isJSON)
    return report.differences.isEmpty ? .done : .attention
  }
}

extension Regenerate {
  static let subcommand = Subcommand(
    name: "regenerate",
    summary: Message(en: "write past documents again, byte for byte", zh: "逐字节重新生成以往的单据"),
    explanation: Message(
      en: """
        Writes the documents of a month again, from the archive alone: the whole folder as the latest
        run left it, or with --run as it was after another run, named by the digest that its pages
        print. With a service center it writes its statement, with --revision an earlier one of it.
        Every document is held against the digest that was taken when it was issued; what differs is
        named, and the exit status is 1. SHA256SUMS lists the digests of the issue.
        """,
      zh: """
        只凭档案重新生成某月的单据：默认为最近一个批次后的整个文件夹；--run 指定某个批次（按单据上打印的
        校验码），生成该批次后的文件夹。给出服务中心时只生成其结算单，--revision 指定以前的版次。
        每个文件都与出具时记录的校验码核对，不一致的逐一列出，退出状态为 1。SHA256SUMS 所列为出具时的校验码。
        """),
    operands: [
      Operand(
        "PERIOD",
        Message(
          en: "the month, as 2025-10; not with --report", zh: "结算月份，如 2025-10；用 --report 时不填"),
        isOptional: true),
      Operand(
        "DEALER", Message(en: "the service center's number (default: all)", zh: "服务中心编号（默认全部）"),
        isOptional: true),
    ],
    options: WorkspaceOptions.all + [out, revision, run, report, .json],
    example: Example(
      line: "settle regenerate 2025-10 D001 --revision 1 --out D001-first",
      meaning: Message(
        en: "the first statement of October 2025 to D001, into the folder D001-first",
        zh: "将 D001 2025 年 10 月第 1 版结算单生成到文件夹 D001-first")),
    command: Self.self)

  private static let report = Option(
    "report", value: "NAME",
    Message(
      en: "claims on suppliers instead, as recovery-2025-10", zh: "改为供应商追偿，如 recovery-2025-10"))
  private static let out = Option(
    "out", value: "DIR",
    Message(en: "the folder to write, new or empty", zh: "写入的文件夹，须为新建或空文件夹"))
  private static let revision = Option(
    "revision", value: "N",
    Message(en: "the revision of the statement (default: the latest)", zh: "结算单的版次（默认最新）"))
  private static let run = Option(
    "run", value: "DIGEST",
    Message(
      en: "the run whose folder is wanted: the first digits of its digest",
      zh: "指定某个批次：其校验码的前几位"))
}
