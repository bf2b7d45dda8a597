package import Settlement

/// All that is said about a reason code, in both languages.
package struct ReasonText: Sendable {
  package let code: ReasonCode
  /// As few words as fit into a statement's line.
  package let title: Message
  /// When the code is given and what it does to the line.
  package let meaning: Message
  /// What the code rests on: the regulation, the rulebook's key, or the rule by name.
  package let clause: Message
  /// What the service center can do about it.
  package let remedy: Message

  /// Gathers the texts of a code.
  package init(of code: ReasonCode) {
    self.code = code
    title = code.title
    meaning = code.meaning
    clause = code.clause
    remedy = code.remedy
  }

  /// The texts of all codes, in order of precedence.
  package static let all = ReasonCode.allCases.map(ReasonText.init(of:))
}
