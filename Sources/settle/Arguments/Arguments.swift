internal import Text

/// The words of a command line, taken apart by the options that a command knows.
struct Arguments: Equatable, Sendable {
  /// The words that belong to no option, in their order.
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// No words at all.
  init() {}

  /// The value of an option that was given.
  subscript(option: Option) -> String? { values[option.name]?.first }

  /// All values of an option that may be given several times, in their order.
  func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// Returns whether an option was given.
  func has(_ option: Option) -> Bool { values[option.name] != nil }
}

extension Arguments {
  /// Takes words apart as GNU programs do: `--name=value`, `--name value`, `--` ends the options.
  ///
  /// - Parameters:
  ///   - words: What follows the name of the program or of the command.
  ///   - options: The options that are known here.
  ///   - earlier: What was taken apart before these words: an option that was given there is not
  ///     given again.
  /// - Throws: The first thing that does not fit.
  init(
    _ words: some Sequence<String>, options: [Option], after earlier: Arguments = Arguments()
  ) throws(UsageError) {
    values = earlier.values
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" { break }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      try take(word, followedBy: &rest, options: options)
    }
    operands += rest
  }

  private mutating func take(
    _ word: String, followedBy rest: inout ArraySlice<String>, options: [Option]
  ) throws(UsageError) {
    let (name, attached) = Arguments.split(word)
    guard let option = options.first(where: { "--\($0.name)" == name }) else {
      throw .unknownOption(name, nearest: nearest(to: name, in: options.map { "--\($0.name)" }))
    }
    if has(option), !option.isRepeatable { throw .givenTwice(option) }
    guard option.placeholder != nil else {
      if attached != nil { throw .valueNotTaken(option) }
      return values[option.name, default: []].append("")
    }
    guard let value = attached ?? rest.popFirst() else { throw .valueMissing(option) }
    values[option.name, default: []].append(value)
  }

  /// The name of an option as given and the value that follows a `=`.
  private static func split(_ word: String) -> (name: String, value: String?) {
    if word == "-h" { return ("--\(Option.help.name)", nil) }
    if word == "-V" { return ("--\(Option.version.name)", nil) }
    guard let sign = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }
}
