import Documents
import Settlement
import Testing
import Text

@Suite struct CodeListTests {
  @Test("the listing names every code with its texts", arguments: Language.allCases)
  func listing(language: Language) throws {
    let list = try #require(CodeList())
    let (listing, json) = (list.printed(in: language), list.json(in: language))
    for text in ReasonWords.all {
      #expect(listing.contains("\(text.code.rawValue)  \(text.title[language])\n"))
      #expect(json.contains("{\"code\":\"\(text.code.rawValue)\",\"title\":"))
      for message in [text.meaning, text.clause, text.remedy] {
        #expect(listing.contains(message[language]))
        #expect(json.contains(message[language]))
      }
    }
    for code in FindingCode.allCases { #expect(listing.contains("\n\(code.rawValue)  ")) }
    for code in InvoiceCode.allCases {
      #expect(listing.contains("\n\(code.rawValue)  \(code.title[language])\n"))
    }
    for code in LeftCode.allCases {
      #expect(listing.contains("\n\(code.rawValue)  \(code.title[language])\n"))
      for message in [code.meaning, code.remedy] {
        #expect(listing.contains(message[language]) && json.contains(message[language]))
      }
    }
    for code in PairingCode.allCases {
      #expect(listing.contains("\n\(code.rawValue)  \(code.title[language])\n"))
      for message in [code.meaning, code.remedy] {
        #expect(listing.contains(message[language]) && json.contains(message[language]))
      }
    }
  }

  @Test("one code stands alone, and one that does not exist is none")
  func one() throws {
    let text = try #require(CodeList(code: "no-manifest")).printed(in: .chinese)
    #expect(text.hasPrefix("no-manifest  没有旧件退回明细表\n    含义："))
    let comparison = try #require(CodeList(code: "not-on-theirs")).printed(in: .english)
    #expect(comparison.hasPrefix("not-on-theirs  Not on the manufacturer's list\n    Meaning: "))
    #expect(CodeList(code: "no-such-code") == nil)
  }
}
