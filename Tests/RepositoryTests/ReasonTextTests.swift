import Documents
import Settlement
import Testing

/// Every reason code can be explained to a person, in both languages.
@Suite struct ReasonTextTests {
  @Test("Every code has its texts, in Chinese and in English", arguments: ReasonCode.allCases)
  func texts(code: ReasonCode) {
    let text = ReasonText(of: code)
    let all = [
      ("title", text.title), ("meaning", text.meaning), ("clause", text.clause),
      ("remedy", text.remedy),
    ]
    for (what, message) in all {
      #expect(!message[.english].isEmpty, "\(code.rawValue) has no English \(what)")
      #expect(!message[.chinese].isEmpty, "\(code.rawValue) has no Chinese \(what)")
      #expect(
        message[.chinese].unicodeScalars.contains { $0.properties.isIdeographic },
        "the Chinese \(what) of \(code.rawValue) has no Chinese character")
    }
  }

  @Test("No two codes have the same title", arguments: Language.allCases)
  func titles(language: Language) {
    let titles = ReasonText.all.map { $0.title[language] }
    #expect(Set(titles).count == ReasonCode.allCases.count)
  }
}
