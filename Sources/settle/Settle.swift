import Glibc
import Settlement
internal import Text

/// The program: chooses the language and the command, and ends with its status.
@main
struct Settle {
  /// What the archive keeps as the program of a run: the version and the commit it was built from.
  static let version = "settle 0.2.0 (\(builtFrom))"

  static func main() {
    // A file that grows beyond what is allowed is an error of that file, not the end of us.
    signal(SIGXFSZ, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    let language = Language(words: words, environment: variable)
    exit(perform(words, Console(language: language)).rawValue)
  }

  /// Does what a command line asks and says what went wrong.
  static func perform(_ words: [String], _ console: Console) -> ExitCode {
    defer { console.endProgress() }
    do throws(Failure) {
      return try understand(words, console)
    } catch {
      for message in error.messages { console.complain(message) }
      return error.status
    }
  }

  /// The options before a command's name are the program's own; all that follows is the command's.
  private static func understand(
    _ words: [String], _ console: Console
  ) throws(Failure) -> ExitCode {
    let own = words.prefix(lengthOfOwnOptions(words))
    let arguments = try ownOptions(own)
    if arguments.has(.help) { return try show(Help().text[console.language], console) }
    if arguments.has(.version) { return try show("\(version)\n", console) }
    guard let name = words.dropFirst(own.count).first else {
      return try show(Help().text[console.language], console)
    }
    return try named(name)(words.dropFirst(own.count + 1), after: arguments, console)
  }

  /// Writes what was asked for, and is done.
  static func show(_ text: String, _ console: Console) throws(Failure) -> ExitCode {
    try console.print(text)
    return .done
  }

  private static func ownOptions(_ words: ArraySlice<String>) throws(Failure) -> Arguments {
    do {
      let arguments = try Arguments(words, options: Option.common)
      try arguments.checkLanguage()
      return arguments
    } catch {
      throw Failure(error)
    }
  }

  private static func named(_ name: String) throws(Failure) -> Subcommand {
    do { return try Subcommand.named(name) } catch { throw Failure(error) }
  }

  /// The words up to the first that is neither an option nor the value of `--lang`.
  private static func lengthOfOwnOptions(_ words: [String]) -> Int {
    var length = 0
    while length < words.count, words[length].hasPrefix("-") {
      length += words[length] == "--\(Option.language.name)" ? 2 : 1
    }
    return min(length, words.count)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
