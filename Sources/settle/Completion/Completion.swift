/// What can stand for a value of an option or an operand, as far as a shell can tell.
enum Completion: Equatable {
  case nothing
  case words([String])
  case files
  case folders
  case commands

  /// What stands for an option's value; nil where it takes none.
  init?(_ option: Option) {
    guard let placeholder = option.placeholder else { return nil }
    self.init(placeholder)
  }

  init(_ operand: Operand) {
    self = operand.choices.isEmpty ? Completion(operand.placeholder) : .words(operand.choices)
  }

  /// Reads it from the word that the help shows.
  private init(_ placeholder: String) {
    let choices = placeholder.split(separator: "|").map(String.init)
    self =
      switch placeholder {
      case "FILE", "LIST", "MANIFEST", "INVOICES": .files
      case "DIR": .folders
      case "COMMAND": .commands
      default: choices.count > 1 ? .words(choices) : .nothing
      }
  }
}

extension Subcommand {
  /// All options that are understood after the command's name.
  var allOptions: [Option] { options + Option.common }

  static var names: [String] { all.map(\.name) }

  /// Every option of the program by its name; one name means the same in every command.
  static var knownOptions: [Option] {
    var seen: Set<String> = []
    return (Option.common + all.flatMap(\.options)).filter { seen.insert($0.name).inserted }
  }
}
