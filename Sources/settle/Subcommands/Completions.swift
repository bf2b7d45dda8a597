import Settlement
internal import Text

/// `settle completions SHELL`: a script by which a shell completes command lines.
struct Completions: Command {
  private let shell: Shell

  init(_ arguments: Arguments) throws(UsageError) {
    let word = arguments.operands[0]
    guard let shell = Shell(rawValue: word) else {
      throw .notUnderstood(
        word, for: "SHELL",
        expected: Message(en: "choose bash, zsh or fish", zh: "可选 bash、zsh 或 fish"))
    }
    self.shell = shell
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let script =
      switch shell {
      case .bash: BashCompletion.script
      case .zsh: ZshCompletion(language: context.language).script
      case .fish: FishCompletion(language: context.language).script
      }
    try context.show(script)
    return .done
  }
}

/// A shell for which there is a script.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

extension Completions {
  static let subcommand = Subcommand(
    name: "completions",
    summary: Message(en: "print a completion script for a shell", zh: "输出命令行补全脚本"),
    explanation: Message(
      en: """
        Prints a script by which a shell completes commands, options, kinds of tables and file names.
        With bash, put the line of the example into ~/.bashrc. With zsh, write the script to a file
        _settle in a folder of $fpath; with fish, to ~/.config/fish/completions/settle.fish.
        """,
      zh: """
        输出供命令行使用的补全脚本，可补全命令、选项、表的种类和文件名。bash：把示例中的一行写入
        ~/.bashrc；zsh：将脚本存为 $fpath 某个文件夹中的 _settle；fish：存为
        ~/.config/fish/completions/settle.fish。
        """),
    operands: [
      Operand(
        "SHELL", Message(en: "bash, zsh or fish", zh: "bash、zsh 或 fish"),
        choices: Shell.allCases.map(\.rawValue))
    ],
    options: [],
    example: Example(
      line: "settle completions bash > ~/.settle-completion; . ~/.settle-completion",
      meaning: Message(en: "lets bash complete from now on", zh: "此后 bash 即可补全")),
    command: Self.self)
}
