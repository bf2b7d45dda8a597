/// The text of a cell of a page as a person sees it: white space folded, references replaced.
struct HTMLCellText {
  /// UTF-8, without white space at its ends.
  private(set) var text: [UInt8] = []
  private var hasGap = false
  private var lineEnds = 0

  /// Appends text as it is written in the page.
  mutating func append(_ page: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = page[position]
      if isHTMLSpace(byte) {
        hasGap = true
        position += 1
      } else if byte == UInt8(ascii: "&"),
        let reference = HTMLReference(page, at: position, before: range.upperBound)
      {
        append(reference.character)
        position = reference.end
      } else if byte == 0xC2, position + 1 < range.upperBound, page[position + 1] == 0xA0 {
        append("\u{A0}")
        position += 2
      } else {
        let start = position
        repeat { position += 1 } while position < range.upperBound && Self.isPlain(page[position])
        closeGap()
        text += page[start..<position]
      }
    }
  }

  /// Whether a byte is neither white space nor the first of a reference or a no-break space.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "&") && byte != 0xC2
  }

  /// Ends a line, as often as it is told to.
  mutating func breakLine() { lineEnds += 1 }

  /// Begins a new line where there is none yet.
  mutating func beginLine() { lineEnds = max(lineEnds, 1) }

  /// Parts words where nothing parts them yet.
  mutating func beginWord() { hasGap = true }

  /// Appends a character; a no-break space is a space that does not fold.
  private mutating func append(_ character: Unicode.Scalar) {
    closeGap()
    text += UTF8.encode(character == "\u{A0}" ? " " : character) ?? UTF8.encodedReplacementCharacter
  }

  /// Puts what parts the words, now that another follows.
  private mutating func closeGap() {
    guard hasGap || lineEnds > 0 else { return }
    if !text.isEmpty {
      if lineEnds > 0 {
        for _ in 0..<lineEnds { text.append(lineFeed) }
      } else {
        text.append(0x20)
      }
    }
    (hasGap, lineEnds) = (false, 0)
  }
}
