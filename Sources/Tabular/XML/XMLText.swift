/// Text between tags or quotes as the document has it, with references in the place of some characters.
package struct XMLText {
  /// Where it stands in the document.
  package let range: Range<Int>
  /// Whether references may stand in it.
  let mayRefer: Bool
  /// Whether it is as it stands: without references and carriage returns.
  package let isPlain: Bool
  /// Whether a `>` stands in it, which must not end `]]>`.
  private let hasBracket: Bool

  init() { self.init(plain: 0..<0) }

  /// Text without markup in it, which may have carriage returns.
  init(plain range: Range<Int>) {
    self.range = range
    (mayRefer, isPlain, hasBracket) = (false, false, false)
  }

  /// Text in which references may stand.
  init(referring range: Range<Int>) {
    self.range = range
    (mayRefer, isPlain, hasBracket) = (true, false, false)
  }

  /// Finds the text that stands before the next tag.
  init(_ document: Span<UInt8>, from start: Int) {
    var scan = TextScan(position: start)
    scan.read(document)
    range = start..<scan.position
    (mayRefer, isPlain) = (scan.hasReference, !scan.hasReference && !scan.hasReturn)
    hasBracket = scan.hasBracket
  }

  /// Whether all references are of characters that XML has, and no section ends that has not begun.
  func isWellFormed(_ document: Span<UInt8>) -> Bool {
    if hasBracket {
      for position in range where document[position] == UInt8(ascii: ">") {
        let isEnd =
          position - range.lowerBound >= 2 && document[position - 1] == closing
          && document[position - 2] == closing
        if isEnd { return false }
      }
    }
    guard mayRefer else { return true }
    var position = range.lowerBound
    while position < range.upperBound {
      guard document[position] == UInt8(ascii: "&") else {
        position += 1
        continue
      }
      guard let (_, end) = reference(document, position) else { return false }
      position = end
    }
    return true
  }

  func isSpace(_ document: Span<UInt8>) -> Bool {
    for position in range where !isXMLSpace(document[position]) { return false }
    return true
  }

  /// Writes the text with its characters in the place of references, and line ends as line feeds.
  package func append(_ document: Span<UInt8>, to text: inout [UInt8]) {
    guard !isPlain else {
      for position in range { text.append(document[position]) }
      return
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = document[position]
      if byte == UInt8(ascii: "&"), mayRefer, let (scalar, end) = reference(document, position) {
        text.append(contentsOf: String(scalar).utf8)
        position = end
        continue
      }
      position += 1
      if byte == carriageReturn {
        text.append(lineFeed)
        if position < range.upperBound, document[position] == lineFeed { position += 1 }
      } else {
        text.append(byte)
      }
    }
  }

  /// Reads a reference, and gives its character and the position behind it; nil where it is none.
  private func reference(
    _ document: Span<UInt8>, _ start: Int
  ) -> (Unicode.Scalar, end: Int)? {
    var end = start + 1
    // The longest is that of a character of seven digits, with zeros before it.
    while end < range.upperBound, document[end] != UInt8(ascii: ";") {
      end += 1
      guard end - start <= 32 else { return nil }
    }
    guard end < range.upperBound, end > start + 1 else { return nil }
    let name = document.extracting(start + 1..<end)
    return (name[0] == UInt8(ascii: "#") ? numbered(name) : named(name)).map { ($0, end + 1) }
  }
}

private let closing = UInt8(ascii: "]")

private func named(_ name: Span<UInt8>) -> Unicode.Scalar? {
  switch (name.count, name[0], name[name.count - 1]) {
  case (2, UInt8(ascii: "l"), UInt8(ascii: "t")): "<"
  case (2, UInt8(ascii: "g"), UInt8(ascii: "t")): ">"
  case (3, UInt8(ascii: "a"), UInt8(ascii: "p")) where name[1] == UInt8(ascii: "m"): "&"
  case (4, UInt8(ascii: "q"), UInt8(ascii: "t"))
  where name[1] == UInt8(ascii: "u") && name[2] == UInt8(ascii: "o"):
    "\""
  case (4, UInt8(ascii: "a"), UInt8(ascii: "s"))
  where name[1] == UInt8(ascii: "p") && name[2] == UInt8(ascii: "o"):
    "'"
  default: nil
  }
}

/// The character of a number such as `#20214` or `#x4EF6`; nil where XML has no such character.
private func numbered(_ name: Span<UInt8>) -> Unicode.Scalar? {
  let isHex = name.count > 1 && name[1] == UInt8(ascii: "x")
  guard name.count > (isHex ? 2 : 1) else { return nil }
  var value: UInt32 = 0
  for position in (isHex ? 2 : 1)..<name.count {
    guard let digit = hexDigit(name[position]), isHex || digit < 10, value <= 0x10_FFFF else {
      return nil
    }
    value = value * (isHex ? 16 : 10) + digit
  }
  guard value >= 0x20 || value == 9 || value == 10 || value == 13, value & 0xFFFE != 0xFFFE else {
    return nil
  }
  return Unicode.Scalar(value)
}

/// The value of a hexadecimal digit; nil for another character.
func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x37)
  case 0x61...0x66: UInt32(byte - 0x57)
  default: nil
  }
}

/// The search for the end of text, eight bytes at a time.
private struct TextScan {
  var position: Int
  var hasReference = false
  var hasReturn = false
  var hasBracket = false

  init(position: Int) { self.position = position }

  mutating func read(_ document: Span<UInt8>) {
    while position < document.count {
      switch document[position] {
      case UInt8(ascii: "<"): return
      case UInt8(ascii: "&"): hasReference = true
      case UInt8(ascii: ">"): hasBracket = true
      case carriageReturn: hasReturn = true
      default: break
      }
      position += 1
    }
  }
}
