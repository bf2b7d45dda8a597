import Settlement
internal import Text

/// A command of the program with its options, as they were understood.
protocol Command: SendableMetatype {
  /// Understands the words after the command's name.
  init(_ arguments: Arguments) throws(UsageError)

  /// Does the work, and says what came of it.
  func perform(_ context: CommandContext) throws(Failure) -> ExitCode
}

/// A command with what the help says of it.
struct Subcommand: Sendable {
  let name: String
  /// One line for the list of commands.
  let summary: Message
  /// What a reader of the command's own help should know besides.
  let explanation: Message
  let operands: [Operand]
  /// Without the options that every command has.
  let options: [Option]
  let example: Example
  let command: any Command.Type
}

/// A command line that works as it stands, and what it does.
struct Example: Sendable {
  let line: String
  let meaning: Message
}

extension Subcommand {
  /// Every command, in the order of the help: that of a clerk's work.
  static let all: [Subcommand] = [
    Init.subcommand, Template.subcommand, Check.subcommand, Labels.subcommand, Run.subcommand,
    Confirm.subcommand,
    Dispute.subcommand, Revoke.subcommand, Withdraw.subcommand, Post.subcommand,
    Reconcile.subcommand, Recover.subcommand, Status.subcommand,
    Account.subcommand, ReportCommand.subcommand, Explain.subcommand, Regenerate.subcommand,
    Verify.subcommand,
    Compare.subcommand, Backup.subcommand, Reasons.subcommand, HelpCommand.subcommand,
    Completions.subcommand,
  ]

  /// The command of a name.
  ///
  /// - Throws: ``UsageError/unknownCommand(_:nearest:)`` with the name that is most like it.
  static func named(_ name: String) throws(UsageError) -> Subcommand {
    if let command = all.first(where: { $0.name == name }) { return command }
    throw .unknownCommand(name, nearest: nearest(to: name, in: names + ["--version"]))
  }

  /// Takes the words after the command's name apart and does the work; the options before the
  /// name hold as well.
  func callAsFunction(
    _ words: some Sequence<String>, after own: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    let arguments: Arguments
    do { arguments = try understand(words, after: own) } catch { throw Failure(error) }
    if arguments.has(.help) {
      return try Settle.show(Help(of: self).text[console.language], console)
    }
    if arguments.has(.version) { return try Settle.show("\(Settle.version)\n", console) }
    try checkOperands(arguments)
    let understood: any Command
    do { understood = try command.init(arguments) } catch { throw Failure(error) }
    return try understood.perform(CommandContext(console.quieted(arguments.has(.quiet))))
  }

  private func understand(
    _ words: some Sequence<String>, after own: Arguments
  ) throws(UsageError) -> Arguments {
    let arguments = try Arguments(words, options: options + Option.common, after: own)
    try arguments.checkLanguage()
    return arguments
  }

  private func checkOperands(_ arguments: Arguments) throws(Failure) {
    let given = arguments.operands
    if given.count < operands.count, !operands[given.count].isOptional {
      throw Failure(.operandMissing(operands[given.count], command: name))
    }
    guard given.count <= operands.count || operands.last?.isRepeated == true else {
      throw Failure(.operandNotTaken(given[operands.count], command: name))
    }
  }
}

extension Arguments {
  /// Refuses a language of messages that there is not.
  func checkLanguage() throws(UsageError) {
    guard let asked = self[.language], Language(rawValue: asked) == nil else { return }
    throw .notUnderstood(
      asked, for: "--\(Option.language.name)",
      expected: Message(en: "write zh or en", zh: "写 zh 或 en"))
  }
}
