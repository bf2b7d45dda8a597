import Testing
import Text

@Suite("Hexadecimal digits")
struct HexTests {
  @Test("Every digit reads back, in either case", arguments: UInt8(0)..<16)
  func digits(value: UInt8) {
    #expect(Hex.value(of: Hex.digit(value)) == value)
    #expect(Hex.value(of: upperCased(Hex.digit(value))) == value)
  }

  @Test("No other character is a digit", arguments: Array("g/:@G` ".utf8))
  func others(byte: UInt8) {
    #expect(Hex.value(of: byte) == nil)
  }

  @Test("A digest is 64 digits of lower-case hex and nothing else")
  func digest() {
    let text = String(repeating: "0123456789abcdef", count: 4)
    #expect(Digest(hex: text)?.hex == text)
    #expect(Digest(hex: text.uppercased()) == nil)
    #expect(Digest(hex: String(text.dropLast())) == nil)
    #expect(Digest(hex: text.replacing("f", with: "g")) == nil)
  }

  @Test("What is not kept of a text becomes two digits after a percent sign")
  func percent() {
    #expect(percentEncoded("a/b 动") { isPlain($0) } == "a%2Fb%20%E5%8A%A8")
  }
}
