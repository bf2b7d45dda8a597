import Testing
import Text

@Suite("White space")
struct WhiteSpaceTests {
  @Test("Every character of Unicode's category Cf is without width, and no other is")
  func widthless() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let isFormat = scalar.properties.generalCategory == .format
      #expect(widthlessLength(bytes.span, at: 0) == (isFormat ? bytes.count : 0), "U+\(value)")
    }
  }

  @Test("A character without width is white space to a name")
  func folding() {
    #expect(folded("变速\u{200B}箱\u{E0001}总成") == "变速箱总成")
    #expect(trimmedText("\u{FEFF}\u{FEFF} 名称\u{200B} ") == "名称")
  }

  @Test("Half-width text leaves out characters without width and keeps white space")
  func half() {
    let bytes = halfWidth(Array("１\u{2060}２ a".utf8).span)
    #expect(String(decoding: bytes, as: UTF8.self) == "12 a")
  }
}
