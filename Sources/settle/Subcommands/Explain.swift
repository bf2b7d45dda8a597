import Documents
import Settlement
internal import Text
import Workflow

/// `settle explain STATEMENT [LINE]`: how each figure came about.
struct Explain: Command {
  private let place: WorkspaceOptions
  private let request: ExplainRequest
  private let page: String?
  private let isJSON: Bool
  private let isShort: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    var request = ExplainRequest(statement: upperCased(arguments.operands[0]))
    request.line = arguments.operands.dropFirst().first
    request.revision = try arguments.count(Self.revision)
    if place.named != nil || !place.isArchiveNamed { request.workspace = place.folder }
    self.request = request
    page = arguments[.page]
    isJSON = arguments.has(.json)
    isShort = arguments.has(Self.short)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    if isClaimNumber(request.statement) { return try explainClaim(context) }
    let explanation = try context.work(in: place) { session throws(RunError) in
      try explain(request, session)
    }
    try context.write(explanation, to: page)
    if isShort, !isJSON {
      try context.show(ShortExplanation.written(explanation, in: context.language))
    } else {
      try context.show(explanation, asJSON: isJSON)
    }
    return explanation.wantsAttention ? .attention : .done
  }
}

extension Explain {
  /// Tells of a claim on a supplier.
  private func explainClaim(_ context: CommandContext) throws(Failure) -> ExitCode {
    let explained = try context.work(in: place) { session throws(RunError) in
      try Workflow.explainClaim(request.statement, line: request.line, session)
    }
    try context.show(explained, asJSON: isJSON)
    return .done
  }

  static let subcommand = Subcommand(
    name: "explain",
    summary: Message(en: "tell how a statement or a line came about", zh: "说明结算单或某一行的审核经过"),
    explanation: Message(
      en: """
        For the auditor, years later and from the archive alone. With a line: the cells it came from
        with file and row, the record, machine, price and acceptance it was held against, the edition
        in force, every rule in its order with its outcome and clause, the arithmetic with every
        rounding, and each fen between claimed and approved. Without: the deadline, the totals, the
        tax, all revisions, and the lines in short. The archived files are decided again to tell it;
        where that does not give the archived figures, it says so and ends with status 1. A line is
        named as printed; where several bear the number, all are told; #3 is the third line.
        --short prints the verdict alone: what was cut, why, and in which row of which file it stands.
        """,
      zh: """
        供审计使用：多年以后，只凭档案即可说明。指定行号时，列出该行取自哪个文件哪一行、所依据的
        服务记录、整机、价格和验收、有效的规则手册版本、按次序逐条审核的结果及依据、每一步计算和
        舍入，以及申报与核定之间的每一分差额；不指定行号时，列出寄出期限、总额、税额、各版次和各行
        结果。说明由存档文件重新审核得出；如与存档金额不一致，会明确指出，退出状态为 1。行号按结算
        单所印填写，同号各行一并列出；#3 表示第三行。--short 只列结论：核减多少、原因，以及所在文件和行。
        """),
    operands: [
      Operand(
        "STATEMENT",
        Message(
          en: "the number of a statement, or of a claim on a supplier", zh: "结算单号或供应商追偿单号")),
      Operand(
        "LINE", Message(en: "the line as printed, or #3 for the third", zh: "所印行号，或 #3 表示第三行"),
        isOptional: true),
    ],
    options: WorkspaceOptions.all + [revision, short, .page, .json],
    example: Example(
      line: "settle explain S202510-D001 3 --html line-3.html",
      meaning: Message(
        en: "tells all about line 3, and writes it as a page", zh: "说明第 3 行的审核经过，并写成网页")),
    command: Self.self)

  private static let short = Option(
    "short",
    Message(en: "print the verdict in a few lines", zh: "只输出几行结论"))
  private static let revision = Option(
    "revision", value: "N",
    Message(en: "the revision (default: the newest)", zh: "版次（默认最新）"))
}
