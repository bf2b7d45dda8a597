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
    var rest = text[range]
    while let (name, value) = nextAttribute(&rest) {
      switch String(decoding: name.map(smallLetter), as: UTF8.self) {
      case "colspan": columns = span(value)
      case "rowspan": rows = span(value)
      case "style":
        let plain = value.filter { !isHTMLSpace($0) }.map(smallLetter)
        isHidden = String(decoding: plain, as: UTF8.self).contains("display:none")
      default: break
      }
    }
  }
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

/// Takes a name and its value, which is empty where there is none; nil where no further name stands.
private func nextAttribute(
  _ rest: inout ArraySlice<UInt8>
) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
  rest = rest.drop { isHTMLSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
  let name = rest.prefix { !isHTMLSpace($0) && !"/=>".utf8.contains($0) }
  guard !name.isEmpty else { return nil }
  rest = rest[name.endIndex...].drop(while: isHTMLSpace)
  guard rest.first == UInt8(ascii: "=") else { return (name, []) }
  rest = rest.dropFirst().drop(while: isHTMLSpace)
  guard let quote = rest.first, quote == quoteMark || quote == UInt8(ascii: "'") else {
    let value = rest.prefix { !isHTMLSpace($0) && $0 != UInt8(ascii: ">") }
    rest = rest[value.endIndex...]
    return (name, value)
  }
  let value = rest.dropFirst().prefix { $0 != quote }
  rest = rest[value.endIndex...].dropFirst()
  return (name, value)
}
