package import Settlement

/// The little JSON that results for programs need: objects of texts and numbers, members in the
/// order of writing.
extension TextBuffer {
  /// Writes a member with a text, and before it the brace or comma that it needs.
  package mutating func append(json key: StaticString, _ text: String, first: Bool = false) {
    append(jsonKey: key, first: first)
    append(jsonText: text)
  }

  /// Writes a member with a number.
  package mutating func append(json key: StaticString, _ number: Int, first: Bool = false) {
    append(jsonKey: key, first: first)
    append(decimal: Int64(number))
  }

  /// Writes a member with an amount, as a text that keeps both decimals.
  package mutating func append(json key: StaticString, _ amount: Money) {
    append(json: key, text(amount))
  }

  /// Writes a member with texts.
  package mutating func append(json key: StaticString, _ texts: [String], first: Bool = false) {
    append(jsonKey: key, first: first)
    append("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { append(",") }
      append(jsonText: text)
    }
    append("]")
  }

  /// Writes an array, an element a line.
  mutating func append<Element>(
    array elements: [Element], _ write: (Element, inout TextBuffer) -> Void
  ) {
    append("[")
    for (index, element) in elements.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      write(element, &self)
    }
    append("]")
  }

  /// Writes a member's name.
  package mutating func append(jsonKey key: StaticString, first: Bool) {
    append(first ? "{\"" : ",\"")
    append(key)
    append("\":")
  }

  /// Writes a text with its quotation marks.
  package mutating func append(jsonText text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20:
        append("\\u00")
        append(byte < 16 ? "0" : "1")
        append(String(byte & 15, radix: 16))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
