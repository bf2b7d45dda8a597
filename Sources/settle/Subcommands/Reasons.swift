import Documents
import Settlement
internal import Text

/// `settle reasons`: every code with its meaning and clause.
struct Reasons: Command {
  private let code: String?
  private let isJSON: Bool

  init(_ arguments: Arguments) {
    code = arguments.operands.first
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    guard let list = CodeList(code: code) else { throw Self.unknown(code ?? "") }
    try context.show(list, asJSON: isJSON)
    return .done
  }

  private static func unknown(_ code: String) -> Failure {
    let known = nearest(to: code, in: CodeList.codes).map { [$0] } ?? CodeList.codes
    return Failure(
      .notUnderstood(
        code, for: "CODE",
        expected: Message(
          en: "choose \(known.joined(separator: ", "))", zh: "可选 \(known.joined(separator: "、"))")))
  }
}

extension Reasons {
  static let subcommand = Subcommand(
    name: "reasons",
    summary: Message(en: "explain all codes, or one", zh: "说明全部代码或其中一个"),
    explanation: Message(
      en: """
        Prints every code of lines, exceptions, invoices and of check --against: what it means, what it
        rests on, and what to do. Those of lines stand in order of precedence: of several that reject a line, the first one
        does.
        """,
      zh: """
        列出明细行、异常、发票以及 check --against 的全部代码：含义、依据和处理办法。明细行的代码按优先顺序排列：
        同一行有几个拒付代码时，以排在最前的为准。
        """),
    operands: [
      Operand("CODE", Message(en: "one code alone", zh: "只说明这一代码"), isOptional: true)
    ],
    options: [.json],
    example: Example(
      line: "settle reasons --lang zh",
      meaning: Message(en: "all codes, in Chinese", zh: "用中文列出全部代码")),
    command: Self.self)
}
