import Settlement
internal import Text
import Workflow

/// `settle verify`: whether the archive still is what was written.
struct Verify: Command {
  private let place: WorkspaceOptions
  private let replays: Bool
  private let isJSON: Bool

  init(_ arguments: Arguments) {
    place = WorkspaceOptions(arguments)
    replays = arguments.has(Self.replay)
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let report = try context.work(in: place) { session throws(RunError) in
      try verify(VerifyRequest(replay: replays), session)
    }
    try context.show(report, asJSON: isJSON)
    if context.console.isQuiet, !isJSON { context.complain(of: report) }
    return report.defects.isEmpty ? .done : .attention
  }
}

extension Verify {
  static let subcommand = Subcommand(
    name: "verify",
    summary: Message(en: "verify the archive", zh: "核验档案"),
    explanation: Message(
      en: """
        Checks that nothing in the archive was changed since it was written: the file and its schema;
        the chain of the runs and the digest of each; every file, statement, correction and invoice
        against its digest; totals against lines, the journal against the statements, matches against
        invoices, states against events. Names the first run that does not hold and what was changed,
        then everything else, and ends with status 1. The number and digest of the latest run are to be
        held against the foot of a printed document: they prove that the archive is whole up to it.
        Reads the archive alone and changes nothing.
        """,
      zh: """
        检查档案自写入以来有无改动：文件及其结构；各次之间的衔接和每一次的校验码；每个输入文件、
        结算单、调整和发票的校验码；合计与明细、凭证与结算单、核对结果与发票、状态与事件是否相符。
        有不符时，先指出最早不符的一次及其改动，再列出其余各项，以状态 1 结束。最后一次的序号和
        校验码可与打印单据的页脚核对：两者一致，即证明档案到该次为止完整无缺。只读取档案，不作任何改动。
        """),
    operands: [],
    options: WorkspaceOptions.all + [replay, .json],
    example: Example(
      line: "settle verify --archive settle.sqlite",
      meaning: Message(en: "verifies an archive", zh: "核验一份档案")),
    command: Self.self)

  private static let replay = Option(
    "replay",
    Message(
      en: "also decide every month again and write every document again, and compare",
      zh: "并重新结算每个月份、重新生成每份文件，逐项比较"))
}
