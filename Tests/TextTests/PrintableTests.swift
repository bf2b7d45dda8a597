import Testing
import Text

@Suite struct PrintableTests {
  @Test(
    "what cannot be seen is shown, and everything else stays",
    arguments: [
      ("变速泵 1/2\" é €", "变速泵 1/2\" é €"), ("a\u{1B}[31m", "a<U+001B>[31m"),
      ("a\tb\r\nc", "a b  c"), ("\u{202E}abc", "<U+202E>abc"),
      ("a\u{85}\u{2028}", "a<U+0085><U+2028>"),
      ("\u{E0041}\u{FEFF}", "<U+E0041><U+FEFF>"), ("𠮷", "𠮷"),
    ])
  func shown(text: String, expected: String) {
    #expect(printable(text) == expected)
  }

  @Test("lines stay lines, and JSON stays the same text")
  func lines() {
    #expect(printableLines("a\n\u{7}b\n") == "a\n<U+0007>b\n")
    #expect(
      printableJSON("{\n\"a\":\"\u{202E}\u{E0041}\"}") == "{\n\"a\":\"\\u202e\\udb40\\udc41\"}")
  }
}
