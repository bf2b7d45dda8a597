/// The attributes in the tag of a cell or a row.
struct HTMLAttributes {
  /// Over how many columns the cell goes.
  private(set) var columns = 1
  /// Over how many rows it goes.
  private(set) var rows = 1
  /// Whether it says that a person does not see it.
  private(set) var isHidden = false

  /// Reads what stands between a tag's name and its end.
  init(_ text: [UInt8], _ range: Range<Int>) {
    var scan = HTMLAttributeScan(text: text, position: range.lowerBound, end: range.upperBound)
    while let (name, value) = scan.next() {
      if equal(text[name], columnSpan) {
        columns = span(text[value])
      } else if equal(text[name], rowSpan) {
        rows = span(text[value])
      } else if equal(text[name], style) {
        isHidden = isNotDisplayed(text[value])
      }
    }
  }
}

private let columnSpan = [UInt8]("colspan".utf8)
private let rowSpan = [UInt8]("rowspan".utf8)
private let style = [UInt8]("style".utf8)

private func equal(_ name: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
  name.count == word.count && name.elementsEqual(word) { smallLetter($0) == $1 }
}

/// A number of rows or columns, from 1 to 1,000; what is no number counts as 1.
private func span(_ value: ArraySlice<UInt8>) -> Int {
  var number = 0
  for byte in value.drop(while: isHTMLSpace) {
    guard byte >= zero, byte <= UInt8(ascii: "9") else { break }
    number = min(number * 10 + Int(byte - zero), 1000)
  }
  return max(number, 1)
}

/// Whether a style says `display: none`.
private func isNotDisplayed(_ style: ArraySlice<UInt8>) -> Bool {
  let words = style.filter { !isHTMLSpace($0) }.map(smallLetter).split(separator: UInt8(ascii: ";"))
  return words.contains { $0.elementsEqual("display:none".utf8) }
}

/// Goes through the attributes of a tag.
private struct HTMLAttributeScan {
  let text: [UInt8]
  var position: Int
  let end: Int

  /// The next name, and its value, which is empty where there is none.
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    pass { isHTMLSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
    let name = pass { !isHTMLSpace($0) && !Self.endsName($0) }
    guard !name.isEmpty else { return nil }
    pass(isHTMLSpace)
    guard position < end, text[position] == UInt8(ascii: "=") else { return (name, end..<end) }
    position += 1
    pass(isHTMLSpace)
    guard position < end, case let quote = text[position],
      quote == quoteMark || quote == UInt8(ascii: "'")
    else { return (name, pass { !isHTMLSpace($0) && $0 != UInt8(ascii: ">") }) }
    position += 1
    let value = pass { $0 != quote }
    position += 1
    return (name, value)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
  }

  /// Goes on as long as bytes are of a kind, and gives their range.
  @discardableResult
  private mutating func pass(_ isOfKind: (UInt8) -> Bool) -> Range<Int> {
    let start = min(position, end)
    position = start
    while position < end, isOfKind(text[position]) { position += 1 }
    return start..<position
  }
}
