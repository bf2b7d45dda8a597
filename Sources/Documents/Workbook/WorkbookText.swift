internal import Text

extension TextBuffer {
  /// Writes the letters of a column, counted from 0: `A`, `Z`, `AA`.
  mutating func append(columnName column: Int) {
    if column >= 26 { append(columnName: column / 26 - 1) }
    append(UInt8(ascii: "A") + UInt8(column % 26))
  }

  /// Writes typed text so that a spreadsheet reads it back as it was typed.
  ///
  /// What XML cannot hold goes out as `_xHHHH_`, and so does the underscore of a text that looks
  /// like that (ECMA-376, 22.9.2.19).
  mutating func append(workbookText text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      if isNoncharacter(text, at: index) {
        append(text[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_")
        index += 3
        continue
      }
      switch text[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "_") where isEscape(text, at: index): append("_x005F_")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): append(text[index])
      case 0..<0x20: append(escapeOf: text[index])
      default: append(text[index])
      }
      index += 1
    }
  }

  private mutating func append(escapeOf control: UInt8) {
    append("_x00")
    for digit in [control >> 4, control & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
    append(UInt8(ascii: "_"))
  }
}

/// Whether `_xHHHH_` stands somewhere, which a reader would take for a character.
private func isEscape(_ text: Span<UInt8>, at index: Int) -> Bool {
  guard index + 6 < text.count, text[index + 1] | 0x20 == UInt8(ascii: "x"),
    text[index + 6] == UInt8(ascii: "_")
  else { return false }
  return (2...5).allSatisfy { isHexDigit(text[index + $0]) }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...102).contains(byte | 0x20)
}

/// Whether U+FFFE or U+FFFF stands somewhere, which XML cannot hold.
private func isNoncharacter(_ text: Span<UInt8>, at index: Int) -> Bool {
  index + 2 < text.count && text[index] == 0xEF && text[index + 1] == 0xBF
    && text[index + 2] >= 0xBE
}

/// The places that a cell takes in a column, where a Chinese character takes two: three bytes of
/// UTF-8 are one.
func displayWidth(_ text: Span<UInt8>) -> Int {
  var width = 0
  for index in text.indices {
    switch text[index] {
    case 0..<0x80: width += 1
    case 0x80..<0xC0: continue
    case 0xC0..<0xE0: width += 1
    default: width += 2
    }
  }
  return width
}
