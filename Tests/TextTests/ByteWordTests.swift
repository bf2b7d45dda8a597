import Testing

@testable import Text

@Suite("A word of bytes")
struct ByteWordTests {
  private func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool { isSame(one.span, other.span) }

  @Test("is filled up behind the end of a text with bytes that no mark matches")
  func ends() {
    for length in 0...24 {
      let text = (0..<length).map { UInt8($0 + 1) }
      for position in 0..<max(length, 1) {
        let word = unsafe text.withUnsafeBytes { unsafe ByteWord($0, at: position) }
        let rest = Array(text.dropFirst(position).prefix(8))
        let bytes = rest + Array(repeating: 0xFF, count: 8 - rest.count)
        #expect((0..<8).map { UInt8(truncatingIfNeeded: word.bits >> ($0 * 8)) } == bytes)
        #expect(word.leadingBytes(below: 0x61) == rest.count)
      }
    }
  }

  @Test("says how many bytes stand below a bound")
  func below() {
    let text = Array("AZ-09`aA".utf8)
    let word = unsafe text.withUnsafeBytes { unsafe ByteWord($0, at: 0) }
    #expect(word.leadingBytes(below: 0x61) == 6)
    #expect(word.leadingBytes(below: 0x7F) == 8)
    #expect(word.leadingBytes(below: 0x2D) == 0)
  }

  @Test("tells texts of one length apart by any byte")
  func same() {
    for length in 0...33 {
      let text = (0..<length).map { UInt8($0) }
      #expect(areSame(text, text))
      #expect(!areSame(text, text + [0]))
      for place in 0..<length {
        var other = text
        other[place] ^= 0x80
        #expect(!areSame(text, other))
      }
    }
  }
}
