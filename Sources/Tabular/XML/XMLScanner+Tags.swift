extension XMLScanner {
  /// More attributes than any element has.
  private static let largestCount = 256

  mutating func readStartTag(_ document: Span<UInt8>) throws(TabularError) {
    let whole = try readName(document, from: position + 1)
    guard depth < Self.largestDepth else { throw damage }
    open[depth] = whole
    depth += 1
    name = localPart(document, whole)
    attributeCount = 0
    position = whole.upperBound
    while true {
      let start = position
      passSpace(document)
      guard position < document.count else { throw damage }
      switch document[position] {
      case UInt8(ascii: ">"):
        position += 1
        return
      case UInt8(ascii: "/"):
        guard position + 1 < document.count, document[position + 1] == UInt8(ascii: ">") else {
          throw damage
        }
        position += 2
        endsAtOnce = true
        return
      default:
        guard position > start else { throw damage }
        try readAttribute(document)
      }
    }
  }

  mutating func readEndTag(_ document: Span<UInt8>) throws(TabularError) {
    guard depth > 0 else { throw damage }
    depth -= 1
    let started = open[depth]
    let first = position + 2
    guard first + started.count < document.count else { throw damage }
    for offset in 0..<started.count
    where document[first + offset] != document[started.lowerBound + offset] { throw damage }
    position = first + started.count
    passSpace(document)
    guard position < document.count, document[position] == UInt8(ascii: ">") else { throw damage }
    position += 1
  }

  private mutating func readAttribute(_ document: Span<UInt8>) throws(TabularError) {
    let whole = try readName(document, from: position)
    position = whole.upperBound
    passSpace(document)
    guard position < document.count, document[position] == UInt8(ascii: "=") else { throw damage }
    position += 1
    passSpace(document)
    let value = try readValue(document)
    guard attributeCount < Self.largestCount else { throw damage }
    for other in attributes where equal(document, other.whole, whole) { throw damage }
    keep(Attribute(name: localPart(document, whole), value: value, whole: whole))
  }

  private mutating func keep(_ attribute: Attribute) {
    if attributeCount < attributePlaces.count {
      attributePlaces[attributeCount] = attribute
    } else {
      attributePlaces.append(attribute)
    }
    attributeCount += 1
  }

  private mutating func readValue(_ document: Span<UInt8>) throws(TabularError) -> Range<Int> {
    guard position < document.count else { throw damage }
    let quote = document[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw damage }
    let start = position + 1
    var end = start
    var hasReference = false
    while true {
      guard end < document.count else { throw damage }
      let byte = document[end]
      if byte == quote { break }
      guard byte != UInt8(ascii: "<") else { throw damage }
      if byte == UInt8(ascii: "&") { hasReference = true }
      end += 1
    }
    position = end + 1
    if hasReference {
      let text = XMLText(referring: start..<end)
      guard text.isWellFormed(document) else { throw damage }
    }
    return start..<end
  }

  private func readName(
    _ document: Span<UInt8>, from start: Int
  ) throws(TabularError) -> Range<Int> {
    guard start < document.count, isNameStart(document[start]) else { throw damage }
    var end = start + 1
    while end < document.count, isNameByte(document[end]) { end += 1 }
    return start..<end
  }

  private mutating func passSpace(_ document: Span<UInt8>) {
    while position < document.count, isXMLSpace(document[position]) { position += 1 }
  }

  private func localPart(_ document: Span<UInt8>, _ whole: Range<Int>) -> Range<Int> {
    var position = whole.lowerBound
    while position < whole.upperBound {
      if document[position] == UInt8(ascii: ":") { return position + 1..<whole.upperBound }
      position += 1
    }
    return whole
  }
}

private func equal(_ document: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
  guard left.count == right.count else { return false }
  for offset in 0..<left.count
  where document[left.lowerBound + offset] != document[right.lowerBound + offset] { return false }
  return true
}

/// Whether a name may begin with a byte: letters, `_`, `:`, and all that is not ASCII.
@inline(__always)
private func isNameStart(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    || (0x61...0x7A).contains(byte | 0x20)
}

@inline(__always)
private func isNameByte(_ byte: UInt8) -> Bool {
  isNameStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}

extension XMLScanner {
  /// Whether the element that has begun has this name.
  @inline(__always)
  package func isElement(_ word: StaticString, in document: Span<UInt8>) -> Bool {
    matches(word, name, document)
  }

  /// The value of an attribute of the element that has begun, as written; nil where it has none.
  @inline(__always)
  package func value(of word: StaticString, in document: Span<UInt8>) -> Range<Int>? {
    for attribute in attributes where matches(word, attribute.name, document) {
      return attribute.value
    }
    return nil
  }

  /// The value of an attribute with its characters in the place of references; nil where there is
  /// none.
  package func text(of word: StaticString, in document: Span<UInt8>) -> [UInt8]? {
    guard let range = value(of: word, in: document) else { return nil }
    var text: [UInt8] = []
    XMLText(referring: range).append(document, to: &text)
    return text
  }

  /// The same as a string.
  package func string(of word: StaticString, in document: Span<UInt8>) -> String? {
    text(of: word, in: document).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute that is a whole number; nil where it is none, or not there.
  package func number(of word: StaticString, in document: Span<UInt8>) -> Int? {
    guard let range = value(of: word, in: document) else { return nil }
    return wholeNumber(document, range)
  }

  /// Whether an attribute says yes, as XML Schema writes it.
  package func isTrue(_ word: StaticString, in document: Span<UInt8>) -> Bool {
    let text = string(of: word, in: document)
    return text == "1" || text == "true"
  }

  @inline(__always)
  private func matches(_ word: StaticString, _ range: Range<Int>, _ document: Span<UInt8>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<letters.count
      where unsafe document[range.lowerBound + offset] != letters[offset] { return false }
      return true
    }
  }
}

/// A whole number of up to 10 digits; nil for other text.
func wholeNumber(_ document: Span<UInt8>, _ range: Range<Int>) -> Int? {
  guard (1...10).contains(range.count) else { return nil }
  var number = 0
  for position in range {
    let digit = document[position] &- zero
    guard digit <= 9 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}
