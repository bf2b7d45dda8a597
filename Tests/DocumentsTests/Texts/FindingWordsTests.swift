import Settlement
import Testing
import Text

@testable import Documents

@Suite struct FindingWordsTests {
  @Test("every code of the exceptions table has words, and each code once")
  func complete() {
    let known = FindingWords.all.map(\.code)
    #expect(Set(known).count == known.count)
    for code in FindingCode.allCases { #expect(known.contains(code.rawValue), "\(code)") }
  }
}
