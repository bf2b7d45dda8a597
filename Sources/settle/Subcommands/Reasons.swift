import Documents
import Settlement
internal import Text

extension Subcommand {
  /// `settle reasons`: every code with its meaning and clause.
  static let reasons = Subcommand(
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
    perform: printReasons)

  @Sendable private static func printReasons(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    var out = TextBuffer()
    if arguments.has(.json) {
      ReasonsJSON.append(in: console.language, to: &out)
    } else {
      ReasonsText.append(in: console.language, to: &out)
    }
    return try console.show(String(decoding: out.copy, as: UTF8.self))
  }
}
