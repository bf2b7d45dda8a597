import Testing

@testable import Settlement
import Text

@Suite("Figures of a text buffer")
struct TextBufferTests {
  @Test(
    "Amounts have two decimals",
    arguments: [
      (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_450, "1234.50"), (-100, "-1.00"),
      (.max, ">92233720368547758.07"), (.min, "<-92233720368547758.08"),
    ] as [(Int64, String)])
  func amounts(fen: Int64, expected: String) {
    #expect(text(Money(fen: fen)) == expected)
  }

  @Test(
    "Quantities have no trailing zeros",
    arguments: [
      (0, "0"), (2000, "2"), (125, "0.125"), (1500, "1.5"), (10_010, "10.01"), (-250, "-0.25"),
      (10_000, "10"),
    ] as [(Int64, String)])
  func quantities(thousandths: Int64, expected: String) {
    #expect(text(Quantity(thousandths: thousandths)) == expected)
  }

  @Test(
    "Unit prices have two to four decimals",
    arguments: [
      (0, "0.00"), (123_000, "12.30"), (123_456, "12.3456"), (123_450, "12.345"), (1, "0.0001"),
      (100, "0.01"), (1_000_000, "100.00"),
    ] as [(Int64, String)])
  func prices(tenThousandths: Int64, expected: String) {
    #expect(text(UnitPrice(tenThousandths: tenThousandths)) == expected)
  }

  @Test(
    "Rates are percent without trailing zeros",
    arguments: [(1300, "13%"), (50, "0.5%"), (0, "0%"), (1001, "10.01%"), (100, "1%")]
      as [(Int64, String)])
  func rates(basisPoints: Int64, expected: String) {
    #expect(text(Rate(basisPoints: basisPoints)) == expected)
  }

  @Test("Whole numbers reach both ends of their range")
  func integers() {
    for number in [0, 7, -7, 10, .max, .min] as [Int64] {
      var buffer = TextBuffer()
      buffer.append(decimal: number)
      #expect(String(decoding: buffer.copy, as: UTF8.self) == String(number))
    }
  }

  @Test("What was written stays while the buffer grows, and is gone when it is emptied")
  func growth() {
    var buffer = TextBuffer(capacity: 1)
    var expected = ""
    for number in 0..<500 {
      buffer.append(digits: UInt64(number), atLeast: 4)
      buffer.append("，")
      expected += String(repeating: "0", count: 4 - String(number).count) + "\(number)，"
    }
    #expect(String(decoding: buffer.copy, as: UTF8.self) == expected)
    #expect(buffer.count == expected.utf8.count)
    buffer.removeAll()
    #expect(buffer.copy == [])
  }
}
