import Settlement
internal import Text

/// A command of the program: what it is called, what it takes, and what it does.
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
  let perform: @Sendable (Arguments, Console) throws(Failure) -> ExitCode
}

/// A command line that works as it stands, and what it does.
struct Example: Sendable {
  let line: String
  let meaning: Message
}

extension Subcommand {
  /// Every command, in the order of the help: that of a clerk's work.
  static let all: [Subcommand] = [
    .initialize, .template, .check, .monthEnd, .confirm, .dispute, .post, .reconciliation, .status,
    .account, .explain, .regeneration, .verification, .compare, .backup, .reasons,
  ]

  /// The command of a name.
  ///
  /// - Throws: ``UsageError/unknownCommand(_:nearest:)`` with the name that is most like it.
  static func named(_ name: String) throws(UsageError) -> Subcommand {
    if let command = all.first(where: { $0.name == name }) { return command }
    throw .unknownCommand(name, nearest: nearest(to: name, in: all.map(\.name)))
  }

  /// Takes the words after the command's name apart and does the work.
  func callAsFunction(_ words: [String], _ console: Console) throws(Failure) -> ExitCode {
    let arguments: Arguments
    do { arguments = try understand(words) } catch { throw Failure(error) }
    if arguments.has(.help) { return try console.show(Help(of: self).text[console.language]) }
    if arguments.has(.version) { return try console.show("\(Settle.version)\n") }
    try checkOperands(arguments)
    let quiet = console.isQuiet || arguments.has(.quiet)
    return try perform(arguments, Console(language: console.language, isQuiet: quiet))
  }

  private func understand(_ words: [String]) throws(UsageError) -> Arguments {
    let arguments = try Arguments(words, options: options + Option.common)
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

extension Console {
  /// Writes what was asked for, and is done.
  func show(_ text: String) throws(Failure) -> ExitCode {
    try print(text)
    return .done
  }
}
