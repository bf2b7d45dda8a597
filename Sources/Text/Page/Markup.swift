/// Text and figures inside an HTML page.
///
/// Everything that a person typed is written escaped: it is never markup.
extension TextBuffer {
  /// Writes a text as text, whatever it holds.
  package mutating func append(escaped text: Span<UInt8>) {
    if guardsTypedText, mayHide(text) {
      return append(markup: printable(String(copying: text)).utf8Span.span)
    }
    append(markup: text)
  }

  private mutating func append(markup text: Span<UInt8>) {
    guard hasEntity(text) else { return append(text) }
    var start = 0
    for index in text.indices {
      guard let entity = entity(of: text[index]) else { continue }
      append(text.extracting(start..<index))
      append(entity)
      start = index + 1
    }
    append(text.extracting(start..<text.count))
  }

  /// Writes a text as text, whatever it holds.
  package mutating func append(escaped text: String) { append(escaped: text.utf8Span.span) }

  /// Writes a whole number with a comma before each three digits.
  package mutating func append(groups number: UInt64) {
    guard number >= 1000 else { return append(digits: number, atLeast: 1) }
    append(groups: number / 1000)
    append(UInt8(ascii: ","))
    append(digits: number % 1000, atLeast: 3)
  }
}

extension String {
  fileprivate init(copying text: Span<UInt8>) {
    self = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

/// A quick test that most texts pass: none of their bytes is markup.
private func hasEntity(_ text: Span<UInt8>) -> Bool {
  unsafe text.withUnsafeBytes { bytes in
    for offset in stride(from: 0, to: bytes.count, by: 8) {
      let word = unsafe ByteWord(bytes, at: offset)
      // Below the apostrophe stand the quote, the ampersand, and what no page may hold.
      let marks =
        word.marks(below: 0x28) | word.marks(of: ByteWord.repeating(UInt8(ascii: "<")))
        | word.marks(of: ByteWord.repeating(UInt8(ascii: ">")))
        | word.marks(of: ByteWord.repeating(0x7F))
      if marks != 0 { return true }
    }
    return false
  }
}

/// A quick test that most texts pass: they have no byte that a character begins with that cannot be
/// seen.
private func mayHide(_ text: Span<UInt8>) -> Bool {
  let isPlain = unsafe text.withUnsafeBytes { bytes in
    for offset in stride(from: 0, to: bytes.count, by: 8) {
      let word = unsafe ByteWord(bytes, at: offset)
      let marks = word.marks(below: 0x20) | word.marks(of: ByteWord.repeating(0x7F))
      guard marks == 0, word.leadingASCII >= min(8, bytes.count - offset) else { return false }
    }
    return true
  }
  guard !isPlain else { return false }
  for index in text.indices {
    switch text[index] {
    case 0x20..<0x7F, 0x80..<0xC2, 0xE3...0xEE: continue
    case 0xEF where index + 1 < text.count && text[index + 1] == 0xBC: continue
    default: return true
    }
  }
  return false
}

/// What stands for a byte that would be markup, or that no page may hold.
private func entity(of byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&#34;"
  case UInt8(ascii: "'"): "&#39;"
  case 0..<0x20, 0x7F: " "
  default: nil
  }
}

/// A text as a string of a style sheet: all but letters, digits and `-` as code points.
package func styleString(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-": quoted.unicodeScalars.append(scalar)
    default: quoted += "\\" + String(scalar.value, radix: 16) + " "
    }
  }
  return quoted + "\""
}

extension TextBuffer {
  /// Writes a cell with a count.
  package mutating func append(countCell count: Int) {
    append("<td>")
    append(decimal: Int64(count))
    append("</td>")
  }

  /// Writes a cell with a text.
  package mutating func append(textCell text: String) {
    append("<td>")
    append(escaped: text)
    append("</td>")
  }

  /// Writes the row of headings that a page repeats.
  package mutating func append(headings: [Message], in language: Language) {
    append("<thead><tr>")
    for heading in headings {
      append("<th>")
      append(escaped: heading[language])
      append("</th>")
    }
    append("</tr></thead>\n")
  }
}
