import Testing
import Text

@testable import Documents

@Suite struct WorkbookTextTests {
  @Test(
    "text comes back as it was typed",
    arguments: [
      ("a & b <c> \"d\"", "a &amp; b &lt;c&gt; &quot;d&quot;"),
      ("_x0041_", "_x005F_x0041_"),
      ("_X00e9_", "_x005F_X00e9_"),
      ("_x004_", "_x004_"),
      ("_x00G1_", "_x00G1_"),
      ("one\ntwo\tthree", "one\ntwo\tthree"),
      ("\u{1B}[31m\r", "_x001B_[31m_x000D_"),
      ("\u{FFFE}\u{FFFF}", "_xFFFE__xFFFF_"),
      ("配件編號𠮷", "配件編號𠮷"),
      ("=1+1", "=1+1"),
    ])
  func escapes(typed: String, written: String) {
    var out = TextBuffer()
    out.append(workbookText: typed.utf8Span.span)
    #expect(String(decoding: out.copy, as: UTF8.self) == written)
  }

  @Test(
    "columns are called as a spreadsheet calls them",
    arguments: [
      (0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    ])
  func columns(column: Int, name: String) {
    var out = TextBuffer()
    out.append(columnName: column)
    #expect(String(decoding: out.copy, as: UTF8.self) == name)
  }
}
