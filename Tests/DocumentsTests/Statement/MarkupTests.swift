import Settlement
import Testing

@testable import Documents
import Text

@Suite struct MarkupTests {
  @Test(
    "text is never markup",
    arguments: [
      ("a<b>&\"'c", "a&lt;b&gt;&amp;&#34;&#39;c"), ("", ""), ("滤芯", "滤芯"), ("\u{1}\u{7F}x", "  x"),
      ("<<", "&lt;&lt;"),
    ])
  func text(text: String, escaped: String) {
    #expect(written { $0.append(escaped: text) } == escaped)
  }

  @Test(
    "amounts for people have separators",
    arguments: [
      (0, "0.00"), (5, "0.05"), (99_999, "999.99"), (100_000, "1,000.00"),
      (123_456_789, "1,234,567.89"), (-100_005, "−1,000.05"), (100_000_000, "1,000,000.00"),
    ])
  func amounts(fen: Int64, text: String) {
    #expect(written { $0.append(grouped: Money(fen: fen)) } == text)
  }

  @Test(
    "unit prices for people have separators",
    arguments: [
      (0, "0.00"), (9_999_999, "999.9999"), (10_000_000, "1,000.00"), (10_012_500, "1,001.25"),
      (10_123_400, "1,012.34"), (12_345_678_901, "1,234,567.8901"),
    ])
  func unitPrices(tenThousandths: Int64, text: String) {
    let price = UnitPrice(tenThousandths: tenThousandths)
    #expect(written { $0.append(grouped: price) } == text)
  }

  @Test("a text cannot leave a string of the style sheet")
  func styleSheet() {
    #expect(styleString("S-1\"}</style>") == #""S-1\22 \7d \3c \2f style\3e ""#)
  }

  @Test(
    "An exact figure has commas in its whole digits alone",
    arguments: [
      ("0.5", "0.5"), ("999", "999"), ("4382.672566…", "4,382.672566…"), ("-1234567", "−1,234,567"),
      ("", ""),
    ])
  func exact(plain: String, grouped text: String) {
    #expect(grouped(exact: plain) == text)
  }

  @Test(
    "A sign stands once, whether an amount is added or taken off",
    arguments: [
      (123_450, "+ 1,234.50", "− 1,234.50"), (-5, "− 0.05", "+ 0.05"), (0, "+ 0.00", "− 0.00"),
    ])
  func signs(fen: Int64, plus: String, minus: String) {
    #expect(added(Money(fen: fen)) == plus)
    #expect(takenOff(Money(fen: fen)) == minus)
  }
}
