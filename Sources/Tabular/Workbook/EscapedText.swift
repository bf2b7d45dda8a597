/// Brings the end of a text back to what a workbook escaped in it: characters in the place of
/// `_xHHHH_`, lines ended by a line feed.
///
/// Workbooks write characters that XML has not as `_xHHHH_`, and protect an underscore before such
/// letters as `_x005F_`: ECMA-376 part 1, 22.9.2.19.
func unescape(_ text: inout [UInt8], from start: Int) {
  guard mayBeEscaped(text.span, from: start) else { return }
  var units: [UInt16] = []
  let escaped = Array(text[start...])
  text.removeLast(escaped.count)
  var position = 0
  while position < escaped.count {
    if let unit = escapedUnit(escaped, position) {
      units.append(unit)
      position += 7
    } else {
      append(&units, to: &text)
      text.append(escaped[position])
      position += 1
    }
  }
  append(&units, to: &text)
  joinLineEnds(&text, from: start)
}

/// Whether an underscore stands in the text, or a carriage return, as `&#13;` makes one.
private func mayBeEscaped(_ text: Span<UInt8>, from start: Int) -> Bool {
  for position in start..<text.count
  where text[position] == UInt8(ascii: "_") || text[position] == carriageReturn { return true }
  return false
}

/// The UTF-16 unit that stands as `_xHHHH_` at a place; nil where none does.
private func escapedUnit(_ text: [UInt8], _ start: Int) -> UInt16? {
  guard start + 7 <= text.count, text[start] == UInt8(ascii: "_"),
    text[start + 1] == UInt8(ascii: "x"), text[start + 6] == UInt8(ascii: "_")
  else { return nil }
  var unit: UInt16 = 0
  for position in start + 2..<start + 6 {
    guard let digit = hexDigit(text[position]) else { return nil }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}

/// Appends units as characters; half a pair is a replacement character.
private func append(_ units: inout [UInt16], to text: inout [UInt8]) {
  guard !units.isEmpty else { return }
  text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
  units.removeAll(keepingCapacity: true)
}

/// Makes a line feed of each carriage return, and of the two together.
private func joinLineEnds(_ text: inout [UInt8], from start: Int) {
  guard text[start...].contains(carriageReturn) else { return }
  var target = start
  var isBehindReturn = false
  for position in start..<text.count {
    let byte = text[position]
    let isSecond = byte == lineFeed && isBehindReturn
    isBehindReturn = byte == carriageReturn
    guard !isSecond else { continue }
    text[target] = isBehindReturn ? lineFeed : byte
    target += 1
  }
  text.removeLast(text.count - target)
}
