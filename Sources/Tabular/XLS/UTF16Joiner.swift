/// Makes UTF-8 of units of UTF-16, which may come one by one.
struct UTF16Joiner {
  /// The first half of a pair, whose second has not come yet.
  private var half: UInt16?

  /// Appends the character that ends with a unit; half of one alone is U+FFFD.
  mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    if unit < 0x80, half == nil {
      text.append(UInt8(truncatingIfNeeded: unit))
      return
    }
    if UTF16.isTrailSurrogate(unit), let high = half.take() {
      let pair = UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00)
      appendScalar(0x1_0000 + pair, to: &text)
      return
    }
    finish(&text)
    if UTF16.isLeadSurrogate(unit) {
      half = unit
    } else {
      appendScalar(UInt32(unit), to: &text)
    }
  }

  /// Ends the text.
  mutating func finish(_ text: inout [UInt8]) {
    if half.take() != nil { appendScalar(0xFFFD, to: &text) }
  }

  private func appendScalar(_ scalar: UInt32, to text: inout [UInt8]) {
    let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    text += UTF8.encode(character) ?? UTF8.encodedReplacementCharacter
  }
}
