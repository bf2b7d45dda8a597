import Settlement
internal import Text
import Workflow

extension Subcommand {
  /// `settle regenerate PERIOD [DEALER]`: past documents, byte for byte.
  static let regeneration = Subcommand(
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
        只凭档案重新生成某月的单据：默认为最近一次运行后的整个文件夹；--run 指定某次运行（按单据上打印的
        摘要），生成该次运行后的文件夹。给出服务中心时只生成其结算单，--revision 指定以前的版次。
        每个文件都与出具时记录的摘要核对，不一致的逐一列出，退出状态为 1。SHA256SUMS 所列为出具时的摘要。
        """),
    operands: [
      Operand("PERIOD", Message(en: "the month, as 2025-10", zh: "结算月份，如 2025-10")),
      Operand(
        "DEALER", Message(en: "the service center's number (default: all)", zh: "服务中心编号（默认全部）"),
        isOptional: true),
    ],
    options: [
      .workspace, .archive, RegenerateOption.out, RegenerateOption.revision, RegenerateOption.run,
    ],
    example: Example(
      line: "settle regenerate 2025-10 D001 --revision 1 --out D001-first",
      meaning: Message(
        en: "the first statement of October 2025 to D001, into the folder D001-first",
        zh: "将 D001 2025 年 10 月第 1 版结算单生成到文件夹 D001-first")),
    perform: regenerateMonth)

  @Sendable private static func regenerateMonth(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    let request: RegenerateRequest
    do { request = try RegenerateRequest(arguments) } catch { throw Failure(error) }
    let effects = RealEffects(console)
    let report: RegenerateReport
    do { report = try regenerate(request, effects) } catch {
      effects.clearProgress()
      throw Failure(error, console.language)
    }
    effects.clearProgress()
    for difference in report.differences {
      let (path, reason) = (join(report.folder, difference.path), difference.reason)
      console.complain(
        Message(en: "\(path): \(reason.english)", zh: "\(path)：\(reason.chinese)"))
    }
    if !console.isQuiet { try console.print(report.text(in: console.language)) }
    return report.differences.isEmpty ? .done : .attention
  }
}

/// The options that only `regenerate` has.
private enum RegenerateOption {
  static let out = Option(
    "out", value: "DIR",
    Message(en: "the folder to write, new or empty", zh: "写入的文件夹，须为新建或空文件夹"))
  static let revision = Option(
    "revision", value: "N",
    Message(en: "the revision of the statement (default: the latest)", zh: "结算单的版次（默认最新）"))
  static let run = Option(
    "run", value: "DIGEST",
    Message(
      en: "the run whose folder is wanted: the first digits of its digest",
      zh: "指定某次运行：其摘要的前几位"))
}

extension RegenerateRequest {
  /// Understands what an auditor asks for.
  fileprivate init(_ arguments: Arguments) throws(UsageError) {
    guard let out = arguments[RegenerateOption.out], !out.isEmpty else {
      throw .optionMissing(RegenerateOption.out, command: "regenerate")
    }
    self.init(archive: arguments.archivePath, period: try arguments.period(), out: out)
    dealer = arguments.operands.dropFirst().first
    revision = try arguments.count(RegenerateOption.revision)
    run = arguments[RegenerateOption.run]
    if let run, dealer != nil || revision != nil {
      throw .notUnderstood(
        run, for: "--\(RegenerateOption.run.name)",
        expected: Message(
          en: "leave it out: a statement is written as the run that issued it wrote it",
          zh: "请去掉该选项：结算单一律按出具它的那次运行生成"))
    }
  }
}

extension RegenerateReport {
  /// What was written, and whether it is what was issued.
  func text(in language: Language) -> String {
    let (short, differing) = (String(run.prefix(12)), differences.count)
    let result =
      differing == 0
      ? Message(en: "all as issued", zh: "与出具时完全一致")
      : Message(en: "\(differing) not as issued", zh: "\(differing) 个与出具时不一致")
    return Message(
      en: "\(folder): \(documents) documents of run \(short), \(result.english)\n",
      zh: "\(folder)：运行 \(short) 的文件 \(documents) 个，\(result.chinese)\n")[language]
  }
}
