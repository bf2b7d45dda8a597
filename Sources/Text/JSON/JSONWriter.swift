/// The one writer of JSON: members in the order of writing, nothing escaped but what must be.
///
/// Canonical texts, which are digested, and results for programs are written by it.
extension TextBuffer {
  /// Writes a text in quotes.
  package mutating func append(quoted text: String) {
    append(quoted: text.utf8Span.span)
  }

  /// Writes a text in quotes.
  @inlinable
  package mutating func append(quoted text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    append(escaping: text)
    append(UInt8(ascii: "\""))
  }

  /// Writes a text in quotes, or null.
  package mutating func append(quoted text: String?) {
    guard let text else { return append("null") }
    append(quoted: text)
  }

  /// Writes a key of an object with its colon, after a comma where it is not the first.
  package mutating func append(key: StaticString, isFirst: Bool = false) {
    append(isFirst ? "\"" : ",\"")
    append(key)
    append("\":")
  }

  /// Writes the key and a text.
  package mutating func append(key: StaticString, isFirst: Bool = false, _ text: String?) {
    append(key: key, isFirst: isFirst)
    append(quoted: text)
  }

  /// Writes the key and a number.
  package mutating func append(key: StaticString, isFirst: Bool = false, _ number: Int64) {
    append(key: key, isFirst: isFirst)
    append(decimal: number)
  }

  /// Writes an array on one line.
  @inlinable
  package mutating func append<Element>(
    array elements: [Element], _ write: (Element, inout TextBuffer) -> Void
  ) {
    append(elements, opening: "", separator: ",", write)
  }

  /// Writes an array, an element a line.
  @inlinable
  package mutating func append<Element>(
    lines elements: [Element], _ write: (Element, inout TextBuffer) -> Void
  ) {
    append(elements, opening: "\n", separator: ",\n", write)
  }

  @inlinable
  mutating func append<Element>(
    _ elements: [Element], opening: StaticString, separator: StaticString,
    _ write: (Element, inout TextBuffer) -> Void
  ) {
    append(UInt8(ascii: "["))
    for index in elements.indices {
      append(index == 0 ? opening : separator)
      write(elements[index], &self)
    }
    append(UInt8(ascii: "]"))
  }

  /// Writes text, escaping quotes, backslashes and control characters.
  @inlinable
  package mutating func append(escaping text: Span<UInt8>) {
    let clean = firstToEscape(text)
    guard clean < text.count else { return append(text) }
    append(escapingAll: text)
  }

  @usableFromInline @inline(never)
  mutating func append(escapingAll text: Span<UInt8>) {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0..<0x20:
        append("\\u")
        append(hex: UInt64(text[index]), width: 4)
      default: append(text[index])
      }
    }
  }
}

/// Members of an object: each is written after the brace or comma that it needs.
extension TextBuffer {
  /// Writes a member with a text.
  package mutating func append(json key: StaticString, _ text: String, first: Bool = false) {
    append(jsonKey: key, first: first)
    append(quoted: text)
  }

  /// Writes a member with a number.
  package mutating func append(json key: StaticString, _ number: Int, first: Bool = false) {
    append(jsonKey: key, first: first)
    append(decimal: Int64(number))
  }

  /// Writes a member with texts.
  package mutating func append(json key: StaticString, _ texts: [String], first: Bool = false) {
    append(jsonKey: key, first: first)
    append(array: texts) { $1.append(quoted: $0) }
  }

  /// Writes a member's name.
  package mutating func append(jsonKey key: StaticString, first: Bool) {
    if first { append(UInt8(ascii: "{")) }
    append(key: key, isFirst: first)
  }
}

/// Where the first byte stands that JSON must escape, or the text's end.
///
/// Eight bytes at a time, because a month has a hundred megabytes of text and next to none of it
/// needs escaping.
@usableFromInline
func firstToEscape(_ text: Span<UInt8>) -> Int {
  unsafe text.withUnsafeBytes { bytes in
    for offset in stride(from: 0, to: bytes.count, by: 8) {
      let word = unsafe ByteWord(bytes, at: offset)
      let marks =
        word.marks(of: ByteWord.repeating(UInt8(ascii: "\"")))
        | word.marks(of: ByteWord.repeating(UInt8(ascii: "\\"))) | word.marks(below: 0x20)
      if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
    }
    return bytes.count
  }
}
