import Testing
import Text

@testable import Settlement

@Suite struct ReasonWordsTests {
  @Test("every code has every text in both languages", arguments: ReasonCode.allCases)
  func texts(code: ReasonCode) {
    let text = code.words
    #expect(text.code == code)
    for message in [text.title, text.meaning, text.clause, text.remedy] {
      #expect(!message.english.isEmpty)
      #expect(message.english != message.chinese)
      #expect(message.chinese.unicodeScalars.contains(where: isHan))
      #expect(!message.english.contains("\n") && !message.chinese.contains("\n"))
    }
    #expect(!text.title.english.unicodeScalars.contains(where: isHan))
    #expect(text.meaning.english.hasSuffix("."))
    #expect(text.meaning.chinese.hasSuffix("。"))
  }

  @Test("no two codes have the same title or meaning", arguments: Language.allCases)
  func titles(language: Language) {
    let titles = Set(ReasonWords.all.map { $0.title[language] })
    let meanings = Set(ReasonWords.all.map { $0.meaning[language] })
    #expect(titles.count == ReasonCode.allCases.count)
    #expect(meanings.count == ReasonCode.allCases.count)
  }

  @Test("a title goes into a page as it is", arguments: ReasonCode.allCases)
  func plain(code: ReasonCode) {
    for text in [code.title.english, code.title.chinese] {
      #expect(!text.contains { "<>&\"".contains($0) })
    }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }
}
