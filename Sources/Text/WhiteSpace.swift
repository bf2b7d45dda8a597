/// The number of bytes of the white space that begins here; 0 where there is none.
///
/// A character without width is white space: nobody sees that it is there.
@inlinable @inline(__always)
package func whiteSpaceLength(_ text: Span<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte <= 0x20 { return 1 }
  // Neither ASCII nor the lead byte of most Chinese characters begins any.
  if byte < 0xC2 || (byte > 0xE3 && byte < 0xEF) { return 0 }
  return wideWhiteSpaceLength(text, at: index)
}

/// White space beyond ASCII: no-break, general punctuation's spaces, the ideographic space, and
/// characters without width.
@usableFromInline
package func wideWhiteSpaceLength(_ text: Span<UInt8>, at index: Int) -> Int {
  let left = text.count - index
  if left >= 2, text[index] == 0xC2, text[index + 1] == 0x85 || text[index + 1] == 0xA0 {
    return 2
  }
  guard left >= 3 else { return widthlessLength(text, at: index) }
  switch (text[index], text[index + 1], text[index + 2]) {
  case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0xA8),
    (0xE2, 0x80, 0xA9), (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80):
    return 3
  default: return widthlessLength(text, at: index)
  }
}

/// The number of bytes of the character without width that begins here; 0 where there is none.
///
/// These are the characters of Unicode's general category Cf, such as U+200B, the zero width
/// space that comes along when a code is copied from a web page, and U+FEFF, a byte order mark.
package func widthlessLength(_ text: Span<UInt8>, at index: Int) -> Int {
  let left = text.count - index
  let lead = text[index]
  guard left >= 2 else { return 0 }
  switch (lead, text[index + 1]) {
  case (0xC2, 0xAD), (0xD8, 0x80...0x85), (0xD8, 0x9C), (0xDB, 0x9D), (0xDC, 0x8F): return 2
  default: break
  }
  guard lead >= 0xE0, left >= 3 else { return 0 }
  switch (lead, text[index + 1], text[index + 2]) {
  case (0xE0, 0xA2, 0x90...0x91), (0xE0, 0xA3, 0xA2), (0xE1, 0xA0, 0x8E),
    (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA4),
    (0xE2, 0x81, 0xA6...0xAF), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xB9...0xBB):
    return 3
  default: break
  }
  guard lead >= 0xF0, left >= 4 else { return 0 }
  switch (lead, text[index + 1], text[index + 2], text[index + 3]) {
  case (0xF0, 0x91, 0x82, 0xBD), (0xF0, 0x91, 0x83, 0x8D), (0xF0, 0x93, 0x90, 0xB0...0xBF),
    (0xF0, 0x9B, 0xB2, 0xA0...0xA3), (0xF0, 0x9D, 0x85, 0xB3...0xBA), (0xF3, 0xA0, 0x80, 0x81),
    (0xF3, 0xA0, 0x80, 0xA0...0xBF), (0xF3, 0xA0, 0x81, 0x80...0xBF):
    return 4
  default: return 0
  }
}

/// Whether a text has a character without width.
package func hasWidthless(_ text: Span<UInt8>) -> Bool {
  text.indices.contains { text[$0] >= 0xC2 && widthlessLength(text, at: $0) > 0 }
}

/// A text with characters that nobody sees made visible, as in `LX<U+200B>-204`: those without
/// width, and control characters but for tabs and line ends.
package func showingWidthless(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard hasWidthless(bytes.span) || bytes.contains(where: isUnseenControl) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    let encoded = Array(String(scalar).utf8)
    if widthlessLength(encoded.span, at: 0) > 0 || isUnseenControl(encoded[0]) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      shown += "<U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code + ">"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

private func isUnseenControl(_ byte: UInt8) -> Bool {
  byte < 0x09 || (0x0E...0x1F).contains(byte) || byte == 0x7F
}

/// A cell's range without white space at its ends.
@inlinable @inline(__always)
package func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  guard !range.isEmpty else { return range }
  let first = text[range.lowerBound]
  let last = text[range.upperBound - 1]
  if first > 0x20, first < 0xC2, last > 0x20, last < 0x80 { return range }
  if isChinese(first), range.count > 2, isChinese(text[range.upperBound - 3]) { return range }
  return slowlyTrimmed(text, range)
}

/// Whether a byte is the lead byte of most Chinese characters, which have three bytes and are no white
/// space.
@inlinable @inline(__always)
package func isChinese(_ byte: UInt8) -> Bool { byte > 0xE3 && byte < 0xEF }

@usableFromInline
package func slowlyTrimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  let cell = text.extracting(range)
  var start = 0
  while start < cell.count {
    let space = whiteSpaceLength(cell, at: start)
    guard space > 0 else { break }
    start += space
  }
  var end = cell.count
  while end > start {
    let last = startOfLastCharacter(cell, before: end)
    guard last >= start, whiteSpaceLength(cell, at: last) == end - last else { break }
    end = last
  }
  return range.lowerBound + start..<range.lowerBound + max(start, end)
}

/// Where the character begins whose bytes end before an index.
private func startOfLastCharacter(_ text: Span<UInt8>, before end: Int) -> Int {
  var start = end - 1
  while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

/// A text without white space at its ends.
package func trimmedText(_ text: some StringProtocol) -> String {
  let bytes = Array(text.utf8)
  let range = trimmed(bytes.span, 0..<bytes.count)
  return String(decoding: bytes[range], as: UTF8.self)
}
