/// The scan of a page's text: what is a tag, and what stands between tags.
///
/// Comments and declarations are left out, and so is the content of elements that nobody sees.
struct HTMLScan {
  /// A piece of a page.
  enum Token {
    /// Text, with its references as written.
    case text(Range<Int>)
    /// The beginning of an element, and where its attributes stand.
    case start(HTMLElement, Range<Int>)
    case end(HTMLElement)
  }

  /// UTF-8.
  let text: [UInt8]
  private var position = 0

  init(text: [UInt8]) { self.text = text }

  /// Goes on to the next piece.
  ///
  /// - Returns: Nil at the end.
  /// - Throws: ``TabularError/workbookDamaged(_:)`` for a tag, a comment or a style that does not
  ///   end: it would swallow the rows behind it.
  mutating func next() throws(TabularError) -> Token? {
    while position < text.count {
      guard !isMarkup(at: position) else {
        if let token = try readMarkup() { return token }
        continue
      }
      let start = position
      repeat { position += 1 } while position < text.count && !isMarkup(at: position)
      return .text(start..<position)
    }
    return nil
  }

  /// Whether a `<` stands here that is more than a sign.
  private func isMarkup(at position: Int) -> Bool {
    guard text[position] == UInt8(ascii: "<"), position + 1 < text.count else { return false }
    switch text[position + 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case let byte: return (0x61...0x7A).contains(byte | 0x20)
    }
  }

  /// Reads a tag or a declaration; nil for one that says nothing about rows and cells.
  private mutating func readMarkup() throws(TabularError) -> Token? {
    let kind = text[position + 1]
    guard kind != UInt8(ascii: "!"), kind != UInt8(ascii: "?") else {
      try skipDeclaration()
      return nil
    }
    let isEnd = kind == UInt8(ascii: "/")
    let name = nameRange(from: position + (isEnd ? 2 : 1))
    position = name.upperBound
    try skipAttributes()
    guard let element = HTMLElement(named: text[name]) else { return nil }
    if isEnd { return .end(element) }
    if element == .unseen { try skipContent(of: text[name]) }
    return .start(element, name.upperBound..<position)
  }

  private func nameRange(from start: Int) -> Range<Int> {
    var end = start
    while end < text.count, !endsName(text[end]) { end += 1 }
    return start..<end
  }

  private func endsName(_ byte: UInt8) -> Bool {
    isHTMLSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// Goes behind the `>` of a tag; one between the quotes of a value is part of it.
  private mutating func skipAttributes() throws(TabularError) {
    var quote: UInt8?
    var isBehindEquals = false
    while position < text.count {
      let byte = text[position]
      position += 1
      if quote != nil {
        if byte == quote { quote = nil }
        continue
      }
      if byte == UInt8(ascii: ">") { return }
      if isBehindEquals, byte == quoteMark || byte == UInt8(ascii: "'") { quote = byte }
      if !isHTMLSpace(byte) { isBehindEquals = byte == UInt8(ascii: "=") }
    }
    throw .workbookDamaged(.openMarkup)
  }

  /// Goes behind a comment or a declaration.
  private mutating func skipDeclaration() throws(TabularError) {
    guard begins(at: position, with: [UInt8]("<!--".utf8)) else { return try skipAttributes() }
    // The shortest comment is `<!-->`.
    position += 2
    try skip(to: [UInt8]("-->".utf8))
    position += 3
  }

  /// Goes to the end tag of an element whose content nobody sees; it may be tags as well.
  private mutating func skipContent(of name: ArraySlice<UInt8>) throws(TabularError) {
    guard text[position - 2] != UInt8(ascii: "/") else { return }
    try skip(to: [UInt8]("</".utf8) + name)
  }

  private mutating func skip(to ending: [UInt8]) throws(TabularError) {
    while position < text.count, !begins(at: position, with: ending) { position += 1 }
    guard position < text.count else { throw .workbookDamaged(.openMarkup) }
  }

  /// Whether the text goes on with something, whatever the case of its letters.
  private func begins(at position: Int, with ending: [UInt8]) -> Bool {
    guard ending.count <= text.count - position else { return false }
    return ending.indices.allSatisfy { smallLetter(text[position + $0]) == smallLetter(ending[$0]) }
  }
}

/// Whether a byte is white space in a page.
func isHTMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
}

/// The small letter of a capital one of ASCII; another byte as it is.
func smallLetter(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}
