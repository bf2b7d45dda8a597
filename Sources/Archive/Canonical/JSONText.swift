internal import Settlement

/// The writer of canonical JSON: no white space, keys in a fixed order, nothing escaped but what
/// must be.
extension TextBuffer {
  /// Writes a text in quotes.
  mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    append(escaping: text.utf8Span.span)
    append(UInt8(ascii: "\""))
  }

  /// Writes a text in quotes, or null.
  mutating func append(quoted text: String?) {
    guard let text else { return append("null") }
    append(quoted: text)
  }

  /// Writes a key of an object with its colon, after a comma where it is not the first.
  mutating func append(key: StaticString, isFirst: Bool = false) {
    append(isFirst ? "\"" : ",\"")
    append(key)
    append("\":")
  }

  /// Writes the key and a text.
  mutating func append(key: StaticString, isFirst: Bool = false, _ text: String?) {
    append(key: key, isFirst: isFirst)
    append(quoted: text)
  }

  /// Writes the key and a number.
  mutating func append(key: StaticString, isFirst: Bool = false, _ number: Int64) {
    append(key: key, isFirst: isFirst)
    append(decimal: number)
  }

  /// Writes an array, its elements separated by commas.
  mutating func append<Element>(
    array: [Element], _ write: (Element, inout TextBuffer) -> Void
  ) {
    append(UInt8(ascii: "["))
    for index in array.indices {
      if index > 0 { append(UInt8(ascii: ",")) }
      write(array[index], &self)
    }
    append(UInt8(ascii: "]"))
  }

  /// Writes text, escaping quotes, backslashes and control characters.
  mutating func append(escaping text: Span<UInt8>) {
    guard firstToEscape(text) < text.count else { return append(text) }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0..<0x20:
        append("\\u00")
        append(hexDigit(text[index] >> 4))
        append(hexDigit(text[index] & 0xF))
      default: append(text[index])
      }
    }
  }
}

/// The digit of a number below 16, in lower case.
private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// Where the first byte stands that JSON must escape, or the text's end.
///
/// Eight bytes at a time, because a month has a hundred megabytes of text and next to none of it
/// needs escaping.
func firstToEscape(_ text: Span<UInt8>) -> Int {
  let bytes = unsafe text.bytes
  var offset = 0
  while offset &+ 8 <= text.count {
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    if needsEscape(word) { break }
    offset &+= 8
  }
  while offset < text.count {
    let byte = text[offset]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
    offset &+= 1
  }
  return offset
}

/// Whether one of eight bytes is a control character, a quote or a backslash.
///
/// A byte below n sets its own high bit in `(word − n) & ~word`; a carry from a lower byte can
/// only follow a byte that is below itself, so that there is no false yes or no for the whole.
private func needsEscape(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quotes = word ^ (ones &* 0x22)
  let slashes = word ^ (ones &* 0x5C)
  let controls = (word &- ones &* 0x20) & ~word
  let equals = ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
  return (controls | equals) & (ones &* 0x80) != 0
}
