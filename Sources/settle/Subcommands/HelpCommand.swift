import Settlement
internal import Text

/// `settle help [COMMAND]`: what `--help` prints.
struct HelpCommand: Command {
  private let help: Help

  init(_ arguments: Arguments) throws(UsageError) {
    guard let name = arguments.operands.first else {
      help = Help()
      return
    }
    help = Help(of: try Subcommand.named(name))
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    try context.show(help.text[context.language], isOwn: true)
    return .done
  }
}

extension HelpCommand {
  static let subcommand = Subcommand(
    name: "help",
    summary: Message(en: "show the help of a command", zh: "显示命令的帮助"),
    explanation: Message(
      en: "Prints what --help prints after the command's name; without a name, what settle can do.",
      zh: "输出的内容与在命令后加 --help 相同；不指定命令时列出全部命令。"),
    operands: [
      Operand(
        "COMMAND", Message(en: "the command (default: all of them)", zh: "命令（默认列出全部）"),
        isOptional: true)
    ],
    options: [],
    example: Example(
      line: "settle help run",
      meaning: Message(en: "says what run does, and its options", zh: "说明 run 的作用和选项")),
    command: Self.self)
}
