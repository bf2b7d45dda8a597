import Testing

@testable import Text

@Suite("A text buffer")
struct TextBufferTests {
  private func written(_ number: UInt64, atLeast width: Int) -> String {
    var buffer = TextBuffer(capacity: 64)
    buffer.append("x")
    buffer.append(digits: number, atLeast: width)
    buffer.append("y")
    return String(decoding: buffer.copy, as: UTF8.self)
  }

  @Test("writes numbers of every length as the standard library does")
  func lengths() {
    var numbers: [UInt64] = [0, .max, .max - 1]
    var power: UInt64 = 1
    for _ in 0..<19 {
      numbers += [power - 1, power, power + 1, power * 9, power * 5 + power / 3]
      power *= 10
    }
    for number in numbers { #expect(written(number, atLeast: 1) == "x\(number)y") }
  }

  @Test("writes every number of four digits, in either half of eight")
  func fourDigits() {
    for number in 0..<UInt64(10_000) {
      let low = String(number)
      #expect(
        written(number, atLeast: 4) == "x" + String(repeating: "0", count: 4 - low.count) + low
          + "y")
      let whole = number * 10_000 + (9_999 - number)
      #expect(written(whole, atLeast: 1) == "x\(whole)y")
    }
  }

  @Test(
    "fills up with zeros to a width",
    arguments: [
      (0, 2, "00"), (7, 2, "07"), (12, 8, "00000012"), (12, 10, "0000000012"), (123, 2, "123"),
    ])
  func width(number: UInt64, width: Int, text: String) {
    #expect(written(number, atLeast: width) == "x\(text)y")
  }

  @Test("appends texts of every length, and those that were there stay")
  func texts() {
    var buffer = TextBuffer(capacity: 1)
    var expected: [UInt8] = []
    for length in 0...40 {
      let text = (0..<length).map { UInt8($0 + length) }
      buffer.append(text.span)
      expected += text
    }
    #expect(buffer.copy == expected)
  }
}
