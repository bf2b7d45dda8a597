/// A language of documents and messages.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// A text in both languages; which one is shown is decided where it is printed.
package struct Message: Hashable, Sendable {
  package let english: String
  package let chinese: String

  /// Takes both texts, so that neither can be forgotten.
  package init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
