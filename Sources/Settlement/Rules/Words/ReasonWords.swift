package import Text

/// All that is said about a reason code, in both languages.
package struct ReasonWords: Sendable {
  package let code: ReasonCode
  /// As few words as fit into a statement's line.
  package let title: Message
  /// When the code is given and what it does to the line.
  package let meaning: Message
  /// What the code rests on: the regulation, the rulebook's key, or the rule by name.
  package let clause: Message
  /// What the service center can do about it, now or the next time.
  package let remedy: Message
  /// What to do before the line is mailed, with its figures; nil for what shows only after that,
  /// when somebody has looked into the box.
  let correction: (@Sendable (CheckedLine) -> Message)?

  init(
    _ code: ReasonCode, title: Message, meaning: Message, clause: Message, remedy: Message,
    correction: (@Sendable (CheckedLine) -> Message)?
  ) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.clause = clause
    self.remedy = remedy
    self.correction = correction
  }
}

extension ReasonCode {
  /// The words that stand with the code's rule.
  package var words: ReasonWords {
    guard let place = ReasonWords.codes.firstIndex(of: self) else {
      preconditionFailure("no rule of the registry has the words of \(rawValue)")
    }
    return ReasonWords.all[place]
  }

  package var title: Message { words.title }
  package var meaning: Message { words.meaning }
  package var clause: Message { words.clause }
  package var remedy: Message { words.remedy }
}

extension ReasonWords {
  /// The words of every code that has a rule, in order of precedence.
  package static let all: [ReasonWords] = {
    let words = RuleRegistry.all.flatMap { $0.rules }.flatMap { $0.reasons }
    return ReasonCode.allCases.compactMap { code in words.first { $0.code == code } }
  }()

  fileprivate static let codes = all.map(\.code)
}
