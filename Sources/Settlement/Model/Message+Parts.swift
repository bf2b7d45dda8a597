package import Text

extension Message {
  /// A figure or a text that is the same in every language.
  package init(asWritten text: String) {
    self.init(en: text, zh: text)
  }
}

extension [Message] {
  /// The texts one after another.
  package func joined(en english: String, zh chinese: String) -> Message {
    Message(
      en: map(\.english).joined(separator: english), zh: map(\.chinese).joined(separator: chinese))
  }
}
