/// Goes through an XML document token by token, and checks that it is well formed.
///
/// Bytes stay in the document: what the scanner finds are ranges. It knows no entities but the five
/// of XML, no document types, and no more than 64 elements within one another, so that neither time
/// nor memory can grow beyond the document's own size.
package struct XMLScanner {
  package enum Token {
    /// An element begins; ``name`` and ``attributes`` are its own.
    case start
    /// An element ends, also one without an end tag.
    case end
    /// Text of the element, in ``text``; there may be several, parted by comments.
    case text
  }

  /// An attribute of the element that has begun.
  package struct Attribute {
    /// Without its prefix.
    package let name: Range<Int>
    /// As written, between its quotes.
    package let value: Range<Int>
    /// The name with its prefix.
    let whole: Range<Int>
  }

  /// The name of the element that has begun, without its prefix.
  package internal(set) var name = 0..<0
  /// The attributes of the element that has begun.
  package var attributes: ArraySlice<Attribute> { attributePlaces[..<attributeCount] }
  /// The text that was found.
  package private(set) var text = XMLText()
  /// How many elements are open, one that has begun included and one that has ended not.
  package internal(set) var depth = 0

  let title: String
  var position = 0
  /// The names of the open elements, with their prefixes; of no meaning from ``depth`` on.
  ///
  /// Taking and giving back places would cost more than the comparison of names.
  var open = [Range<Int>](repeating: 0..<0, count: largestDepth)
  /// The same for attributes.
  var attributePlaces: [Attribute] = []
  var attributeCount = 0
  /// Whether the element that has begun has ended as well.
  var endsAtOnce = false
  private var hasRoot = false

  static let largestDepth = 64

  /// Begins before the first token of a document, of which messages use the title.
  package init(title: String) { self.title = title }

  var damage: TabularError { .workbookDamaged(.markup(title)) }

  /// What is not read again: all between the name of the innermost open element and the next token.
  var passed: Range<Int> { (depth > 0 ? open[depth - 1].upperBound : 0)..<position }

  /// Goes to the next token.
  ///
  /// - Returns: nil behind the end of the document.
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where the document is not well formed.
  package mutating func next(in document: Span<UInt8>) throws(TabularError) -> Token? {
    if endsAtOnce {
      endsAtOnce = false
      depth -= 1
      return .end
    }
    while position < document.count {
      guard document[position] == UInt8(ascii: "<") else {
        if try readText(document) { return .text }
        continue
      }
      guard position + 1 < document.count else { throw damage }
      switch document[position + 1] {
      case UInt8(ascii: "/"):
        try readEndTag(document)
        return .end
      case UInt8(ascii: "?"): try passInstruction(document)
      case UInt8(ascii: "!"):
        if try readDeclaration(document) { return .text }
      default:
        guard depth > 0 || !hasRoot else { throw damage }
        hasRoot = true
        try readStartTag(document)
        return .start
      }
    }
    guard depth == 0, hasRoot else { throw damage }
    return nil
  }

  /// Reads text up to the next tag.
  ///
  /// - Returns: false where it is white space between the outermost tags.
  private mutating func readText(_ document: Span<UInt8>) throws(TabularError) -> Bool {
    text = XMLText(document, from: position)
    position = text.range.upperBound
    guard text.isWellFormed(document) else { throw damage }
    guard depth == 0 else { return true }
    guard text.isSpace(document) else { throw damage }
    return false
  }

  /// Passes a comment, or reads a section of text without markup.
  ///
  /// - Returns: Whether it was such a section.
  private mutating func readDeclaration(_ document: Span<UInt8>) throws(TabularError) -> Bool {
    if continues(document, "<!--") {
      guard let end = find("--", in: document, from: position + 4), end + 2 < document.count,
        document[end + 2] == UInt8(ascii: ">")
      else { throw damage }
      position = end + 3
      return false
    }
    // A document type is the door to entities, and no program writes one.
    guard continues(document, "<![CDATA["), depth > 0,
      let end = find("]]>", in: document, from: position + 9)
    else { throw damage }
    text = XMLText(plain: position + 9..<end)
    position = end + 3
    return true
  }

  private mutating func passInstruction(_ document: Span<UInt8>) throws(TabularError) {
    let isDeclaration =
      continues(document, "<?xml") && position + 5 < document.count
      && isXMLSpace(document[position + 5])
    guard !isDeclaration || position == 0,
      let end = find("?>", in: document, from: position + 2), end > position + 2
    else { throw damage }
    position = end + 2
  }

  private func continues(_ document: Span<UInt8>, _ word: StaticString) -> Bool {
    find(word, in: document, from: position, to: position) != nil
  }
}

/// Looks for a short word in a document.
private func find(
  _ word: StaticString, in document: Span<UInt8>, from start: Int, to last: Int = .max
) -> Int? {
  let letters = [UInt8](word.description.utf8)
  var position = start
  while position <= min(last, document.count - letters.count) {
    if document[position] == letters[0],
      letters.indices.allSatisfy({ document[position + $0] == letters[$0] })
    {
      return position
    }
    position += 1
  }
  return nil
}
