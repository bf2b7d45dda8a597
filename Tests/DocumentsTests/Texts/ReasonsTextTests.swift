import Documents
import Settlement
import Testing
import Text

@Suite struct ReasonsTextTests {
  @Test("the listing names every code with its four texts")
  func listing() {
    for language in Language.allCases {
      let listing = written { ReasonsText.append(in: language, to: &$0) }
      let json = written { ReasonsJSON.append(in: language, to: &$0) }
      for text in ReasonWords.all {
        #expect(listing.contains("\(text.code.rawValue)  \(text.title[language])\n"))
        #expect(json.contains("{\"code\":\"\(text.code.rawValue)\",\"title\":"))
        for message in [text.meaning, text.clause, text.remedy] {
          #expect(listing.contains(message[language]))
          #expect(json.contains(message[language]))
        }
      }
    }
  }
}
