/// Cells of RFC 4180: quoted only where a comma, a quote or a line break asks for it.
extension TextBuffer {
  /// Writes a cell that may hold anything a user typed.
  ///
  /// Where typed text is guarded, a spreadsheet that opens the file sees a text in it, whatever it
  /// begins with.
  package mutating func append(cell text: Span<UInt8>) {
    let isGuarded = guardsTypedText && isFormula(text)
    guard needsQuotes(text) else {
      if isGuarded { append(UInt8(ascii: "'")) }
      return append(text)
    }
    append(UInt8(ascii: "\""))
    if isGuarded { append(UInt8(ascii: "'")) }
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { append(UInt8(ascii: "\"")) }
      append(text[index])
    }
    append(UInt8(ascii: "\""))
  }

  /// Writes a cell that may hold anything a user typed.
  package mutating func append(cell text: String) { append(cell: text.utf8Span.span) }

  @inlinable @inline(__always)
  package mutating func appendComma() { append(UInt8(ascii: ",")) }

  @inlinable @inline(__always)
  package mutating func appendLineFeed() { append(UInt8(ascii: "\n")) }

  /// Writes a comma and a count.
  @inlinable
  package mutating func append(commaAnd count: Int) {
    appendComma()
    append(decimal: Int64(count))
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    unsafe text.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count, by: 8) {
        let word = unsafe ByteWord(bytes, at: offset)
        // Up to the comma stand the quote, the line ends, and little else that cells have.
        if word.marks(below: 0x2D) != 0 { return hasByteToQuote(text) }
      }
      return false
    }
  }

  private func hasByteToQuote(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return true
      default: continue
      }
    }
    return false
  }
}

/// Whether a spreadsheet may take a text for a formula: it begins, after white space and in half-width
/// form, with `=`, `+`, `-` or `@`, or with a tab or a carriage return.
package func isFormula(_ text: Span<UInt8>) -> Bool {
  // Letters, digits and most Chinese characters begin none.
  guard text.count > 0, text[0] < 0x2E || text[0] == 0x3D || text[0] == 0x40 || text[0] >= 0xC2,
    text[0] < 0xE4 || text[0] > 0xEE
  else { return false }
  var index = 0
  while index < text.count {
    if text[index] == UInt8(ascii: "\t") || text[index] == UInt8(ascii: "\r") { return true }
    let space = whiteSpaceLength(text, at: index)
    guard space > 0 else { return isSign(text, at: index) }
    index += space
  }
  return false
}

private func isSign(_ text: Span<UInt8>, at index: Int) -> Bool {
  switch text[index] {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
  // Full-width: U+FF1D, FF0B, FF0D, FF20.
  case 0xEF:
    guard index + 2 < text.count, text[index + 1] == 0xBC else { return false }
    return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[index + 2])
  default: return false
  }
}
