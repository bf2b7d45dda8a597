import Documents
import Settlement
internal import Text
import Workflow

extension Subcommand {
  /// `settle explain STATEMENT [LINE]`: how each figure came about.
  static let explain = Subcommand(
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
        """,
      zh: """
        供审计使用：多年以后，只凭档案即可说明。指定行号时，列出该行取自哪个文件哪一行、所依据的
        服务记录、整机、价格和验收、有效的规则手册版本、按次序逐条审核的结果及依据、每一步计算和
        舍入，以及申报与核定之间的每一分差额；不指定行号时，列出寄出期限、总额、税额、各版次和各行
        结果。说明由存档文件重新审核得出；如与存档金额不一致，会明确指出，退出状态为 1。行号按结算
        单所印填写，同号各行一并列出；#3 表示第三行。
        """),
    operands: [
      Operand("STATEMENT", Message(en: "the statement's number", zh: "结算单号")),
      Operand(
        "LINE", Message(en: "the line as printed, or #3 for the third", zh: "所印行号，或 #3 表示第三行"),
        isOptional: true),
    ],
    options: [
      .workspace, .archive, ExplainOption.revision, ExplainOption.html, .json,
    ],
    example: Example(
      line: "settle explain S202510-D001 3 --html line-3.html",
      meaning: Message(
        en: "tells all about line 3, and writes it as a page", zh: "说明第 3 行的审核经过，并写成网页")),
    perform: tell)

  @Sendable private static func tell(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    let request: ExplainRequest
    do { request = try ExplainRequest(arguments) } catch { throw Failure(error) }
    let effects = RealEffects(console)
    let explanation: Explanation
    do { explanation = try Workflow.explain(request, effects) } catch {
      throw Failure(error, console.language)
    }
    if let path = arguments[ExplainOption.html] {
      try write(explanation, to: path, effects, console)
    }
    if arguments.has(.json) {
      var out = TextBuffer()
      ExplanationJSON.append(explanation, in: console.language, to: &out)
      try console.print(String(decoding: out.copy, as: UTF8.self))
    } else if !console.isQuiet {
      try console.print(ExplanationText.written(explanation, in: console.language))
    }
    return explanation.wantsAttention ? .attention : .done
  }

  private static func write(
    _ explanation: Explanation, to path: String, _ effects: RealEffects, _ console: Console
  ) throws(Failure) {
    var page = TextBuffer(capacity: 65_536)
    ExplanationPage.append(explanation, in: console.language, to: &page)
    do throws(EffectError) {
      try page.withBytes { bytes throws(EffectError) in try effects.write(path, bytes) }
    } catch {
      throw Failure(error)
    }
  }
}

/// The options that only `explain` has.
private enum ExplainOption {
  static let revision = Option(
    "revision", value: "N",
    Message(en: "the revision (default: the newest)", zh: "版次（默认最新）"))
  static let html = Option(
    "html", value: "FILE",
    Message(en: "also write it as a page for A4", zh: "另存为可按 A4 打印的页面"))
}

extension ExplainRequest {
  /// Understands what the auditor asks.
  fileprivate init(_ arguments: Arguments) throws(UsageError) {
    self.init(
      archive: arguments.archivePath, statement: upperCased(arguments.operands.first ?? ""))
    line = arguments.operands.dropFirst().first
    revision = try arguments.count(ExplainOption.revision)
  }
}
