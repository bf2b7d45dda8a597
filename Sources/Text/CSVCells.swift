/// Cells of RFC 4180: quoted only where a comma, a quote or a line break asks for it.
extension TextBuffer {
  /// Writes a cell that may hold anything a user typed.
  package mutating func append(cell text: Span<UInt8>) {
    guard needsQuotes(text) else { return append(text) }
    append(UInt8(ascii: "\""))
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { append(UInt8(ascii: "\"")) }
      append(text[index])
    }
    append(UInt8(ascii: "\""))
  }

  /// Writes a cell that may hold anything a user typed.
  package mutating func append(cell text: String) { append(cell: text.utf8Span.span) }

  package mutating func appendComma() { append(UInt8(ascii: ",")) }

  package mutating func appendLineFeed() { append(UInt8(ascii: "\n")) }

  /// Writes a comma and a count.
  package mutating func append(commaAnd count: Int) {
    appendComma()
    append(decimal: Int64(count))
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
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
