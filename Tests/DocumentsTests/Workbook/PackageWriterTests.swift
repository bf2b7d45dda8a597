import Testing
import Text

@testable import Documents

@Suite struct PackageWriterTests {
  @Test("the check value of the standard's polynomial")
  func checksum() {
    var checksum = CRC32()
    checksum.add("123456789".utf8Span.span)
    #expect(checksum.value == 0xCBF4_3926)
  }

  /// Worked out bit by bit: 0 10, the letter as 10010001, the end as 0000000; 1 10, the end.
  @Test("one letter is a block, and the last block is empty")
  func oneLetter() {
    var deflater = Deflater()
    deflater.add("a".utf8Span.span)
    #expect(deflater.finish() == [0x4A, 0x04, 0x0C, 0x00])
  }

  @Test("what repeats is packed to little, whatever it is")
  func repetition() {
    var deflater = Deflater()
    deflater.add(String(repeating: "服务记录表号", count: 1_000).utf8Span.span)
    #expect(deflater.finish().count < 300)
  }
}
