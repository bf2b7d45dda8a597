/// The number of bytes of the white space that begins here; 0 where there is none.
@inlinable @inline(__always)
package func whiteSpaceLength(_ text: Span<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte <= 0x20 { return 1 }
  if byte < 0xC2 { return 0 }
  return wideWhiteSpaceLength(text, at: index)
}

/// White space beyond ASCII: no-break, general punctuation's spaces, and the ideographic space.
@usableFromInline
package func wideWhiteSpaceLength(_ text: Span<UInt8>, at index: Int) -> Int {
  let left = text.count - index
  if left >= 2, text[index] == 0xC2 { return [0x85, 0xA0].contains(text[index + 1]) ? 2 : 0 }
  guard left >= 3 else { return 0 }
  switch (text[index], text[index + 1], text[index + 2]) {
  case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0xA8),
    (0xE2, 0x80, 0xA9), (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80):
    return 3
  default: return 0
  }
}

/// A cell's range without white space at its ends.
@inlinable @inline(__always)
package func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  guard !range.isEmpty else { return range }
  let first = text[range.lowerBound]
  let last = text[range.upperBound - 1]
  if first > 0x20, first < 0xC2, last > 0x20, last < 0x80 { return range }
  return slowlyTrimmed(text, range)
}

@usableFromInline
package func slowlyTrimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  let cell = text.extracting(range)
  var start = 0
  var end = 0
  var index = 0
  var isLeading = true
  while index < cell.count {
    let space = whiteSpaceLength(cell, at: index)
    if space == 0 {
      isLeading = false
      index += 1
      end = index
    } else {
      index += space
      if isLeading { start = index }
    }
  }
  return range.lowerBound + start..<range.lowerBound + max(start, end)
}

/// A text without white space at its ends.
package func trimmedText(_ text: some StringProtocol) -> String {
  let bytes = Array(text.utf8)
  let range = trimmed(bytes.span, 0..<bytes.count)
  return String(decoding: bytes[range], as: UTF8.self)
}
