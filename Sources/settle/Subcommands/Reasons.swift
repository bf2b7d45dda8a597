import Documents
import Settlement
internal import Text

/// `settle reasons`: every code with its meaning and clause.
struct Reasons: Command {
  private let isJSON: Bool

  init(_ arguments: Arguments) {
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    try context.show(
      CommandContext.text { out in
        if isJSON {
          ReasonsJSON.append(in: context.language, to: &out)
        } else {
          ReasonsText.append(in: context.language, to: &out)
        }
      })
    return .done
  }
}

extension Reasons {
  static let subcommand = Subcommand(
    name: "reasons",
    summary: Message(en: "explain all reason codes", zh: "说明全部原因代码"),
    explanation: Message(
      en: """
        Prints every code that a line can get: what it means, what it rests on, and what the service
        center can do. In order of precedence: of several codes that reject a line, the first one does.
        """,
      zh: """
        列出每一行可能得到的全部原因代码：含义、依据和处理办法。按优先顺序排列：
        同一行有几个拒付代码时，以排在最前的为准。
        """),
    operands: [],
    options: [.json],
    example: Example(
      line: "settle reasons --lang zh",
      meaning: Message(en: "all codes, in Chinese", zh: "用中文列出全部代码")),
    command: Self.self)
}
