import Text
import Testing

@Suite("A folded name")
struct FoldedNameTests {
  @Test(
    "is half-width, without white space, in upper case",
    arguments: [
      ("", ""), ("动臂", "动臂"), ("ＺＬ５０ｃ变速箱 总成", "ZL50C变速箱总成"),
      (" zl50c\t变速箱\u{3000}总成\n", "ZL50C变速箱总成"), ("Ｏ形圈", "O形圈"), ("o型圈", "O型圈"),
      ("！～", "!~"), ("（左）", "(左)"), ("é ß", "éß"), ("\u{A0}\u{2003}", ""),
      ("￥。、", "￥。、"),
    ])
  func folding(text: String, expected: String) {
    #expect(folded(text) == expected)
    #expect(folded(expected) == expected)
  }
}
