import Settlement
internal import Text

/// The help of the program or of one command, in both languages.
struct Help {
  let text: Message

  /// Writes the help of the whole program.
  init() {
    text = Message(en: Help.ofProgram(.english), zh: Help.ofProgram(.chinese))
  }

  /// Writes the help of one command.
  init(of command: Subcommand) {
    text = Message(en: Help.of(command, .english), zh: Help.of(command, .chinese))
  }

  private static func ofProgram(_ language: Language) -> String {
    var commands = Columns()
    for command in Subcommand.all { commands.add(command.name, command.summary[language]) }
    let example = Example(
      line: "settle run 2025-10",
      meaning: Message(
        en: "settles October 2025 in the current folder", zh: "在当前文件夹结算 2025 年 10 月"))
    return [
      "\(Label.usage[language])settle COMMAND [--help] …\n",
      "\(Label.purpose[language])\n",
      "\(Label.commands[language])\n\(commands.printed)",
      part(Label.options, of: Option.common, language),
      part(example, language),
      statuses(language),
    ].joined(separator: "\n")
  }

  private static func of(_ command: Subcommand, _ language: Language) -> String {
    let operands = command.operands.map { " \($0.shown)" }.joined()
    var places = Columns()
    for operand in command.operands { places.add(operand.placeholder, operand.meaning[language]) }
    let parts = [
      "\(Label.usage[language])settle \(command.name)\(operands) [\(Label.placeholder[language])]\n",
      "\(command.explanation[language])\n",
      places.printed,
      part(Label.options, of: command.options + Option.common, language),
      part(command.example, language),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func part(_ title: Message, of options: [Option], _ language: Language) -> String {
    var columns = Columns()
    for option in options { columns.add(option.shown, option.meaning[language]) }
    return "\(title[language])\n\(columns.printed)"
  }

  private static func part(_ example: Example, _ language: Language) -> String {
    "\(Label.example[language])\n  \(example.line)\n      \(example.meaning[language])\n"
  }

  private static func statuses(_ language: Language) -> String {
    var columns = Columns()
    for status in ExitCode.allCases {
      columns.add("\(status.rawValue)", ExitCode.meaning(status)[language])
    }
    return "\(Label.status[language])\n\(columns.printed)"
  }
}

private enum Label {
  static let usage = Message(en: "usage: ", zh: "用法：")
  static let purpose = Message(
    en: "The month-end of warranty parts settlement: lists and manifests in, statements out.",
    zh: "三包配件月末结算：读入代垫服务费用清单和旧件明细，逐行审核，出具结算单。")
  static let commands = Message(en: "commands:", zh: "命令：")
  static let options = Message(en: "options:", zh: "选项：")
  static let placeholder = Message(en: "options", zh: "选项")
  static let example = Message(en: "example:", zh: "示例：")
  static let status = Message(en: "exit status:", zh: "退出状态：")
}
