import Testing
import Text

@Suite struct CSVCellsTests {
  @Test(
    "a typed text that a spreadsheet takes for a formula has an apostrophe before it where asked",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-", "'-"), ("@x", "'@x"), (" =1", "' =1"),
      ("\u{3000}＝1", "'\u{3000}＝1"), ("＠x", "'＠x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("=A1,B1", "\"'=A1,B1\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("R-1", "R-1"), ("", ""),
      ("件", "件"),
      ("（1", "（1"), (" ", " "),
    ])
  func guarded(text: String, expected: String) {
    var guarded = TextBuffer()
    var plain = TextBuffer()
    guarded.guardsTypedText = true
    guarded.append(cell: text)
    plain.append(cell: text)
    #expect(String(decoding: guarded.copy, as: UTF8.self) == expected)
    #expect(!String(decoding: plain.copy, as: UTF8.self).contains("'"))
  }
}
