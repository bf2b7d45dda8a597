import Settlement
import Testing

import Text
@testable import settle

@Suite struct LanguageChoiceTests {
  @Test(
    "the option goes before the locale",
    arguments: [
      (["--lang", "zh"], Language.chinese), (["--lang=zh"], .chinese),
      (["run", "2025-10", "--lang=zh"], .chinese), (["--lang=zh", "--lang=en"], .english),
    ])
  func option(words: [String], language: Language) {
    #expect(Language(words: words) { _ in "en_US.UTF-8" } == language)
  }

  @Test("the option is looked for before the two dashes only")
  func end() {
    #expect(Language(words: ["--", "--lang=zh"]) { _ in nil } == .english)
  }

  @Test(
    "the first variable that is set decides",
    arguments: [
      (["LANG": "zh_CN.UTF-8"], Language.chinese),
      (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], .english),
      (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "C"], .english),
      (["LANG": "en_US", "LC_MESSAGES": "zh_TW"], .chinese),
      (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], .chinese),
      (["LANG": "C.UTF-8"], .english), ([:], .english),
    ])
  func locale(variables: [String: String], language: Language) {
    #expect(Language(words: ["run"]) { variables[$0] } == language)
  }
}
