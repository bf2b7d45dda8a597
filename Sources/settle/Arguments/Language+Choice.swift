import Settlement
internal import Text

extension Language {
  /// The language of messages: the option's, else the locale's, else English.
  ///
  /// Looked up before the command line is taken apart, so that what is wrong with the command
  /// line is said in the right language too.
  ///
  /// - Parameters:
  ///   - words: The whole command line.
  ///   - environment: Gives the value of a variable of the environment.
  init(words: [String], environment: (String) -> String?) {
    self = Language.asked(in: words) ?? Language.ofLocale(environment)
  }

  private static func asked(in words: [String]) -> Language? {
    let options = words.prefix { $0 != "--" }
    let name = "--\(Option.language.name)"
    if let attached = options.last(where: { $0.hasPrefix("\(name)=") }) {
      return Language(rawValue: String(attached.dropFirst(name.utf8.count + 1)))
    }
    guard let position = options.lastIndex(of: name), position + 1 < options.endIndex else {
      return nil
    }
    return Language(rawValue: options[position + 1])
  }

  /// The first of the three variables that is set decides, as POSIX says.
  private static func ofLocale(_ environment: (String) -> String?) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap(environment).first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
