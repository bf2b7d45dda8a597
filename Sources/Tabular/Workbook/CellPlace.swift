/// The place of a cell as a sheet names it, such as `F6`.
struct CellPlace {
  /// From 0.
  let column: Int
  /// From 1.
  let row: Int

  var name: String { columnLetters(column) + String(row) }

  /// Reads a name: letters, then digits; nil where it is none, or beyond what any sheet has.
  init?(_ document: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    var column = 0
    while position < range.upperBound, case let letter = (document[position] | 0x20) &- 0x61,
      letter < 26, column < 1 << 20
    {
      column = column * 26 + Int(letter) + 1
      position += 1
    }
    guard position > range.lowerBound,
      let row = wholeNumber(document, position..<range.upperBound), row > 0
    else { return nil }
    self.column = column - 1
    self.row = row
  }

  /// Reads a range such as `B3:B5`, or a single place; nil where it is none.
  static func pair(
    _ document: Span<UInt8>, _ range: Range<Int>
  ) -> (CellPlace, CellPlace)? {
    var colon = range.lowerBound
    while colon < range.upperBound, document[colon] != UInt8(ascii: ":") { colon += 1 }
    guard let first = CellPlace(document, range.lowerBound..<colon) else { return nil }
    guard colon < range.upperBound else { return (first, first) }
    guard let last = CellPlace(document, colon + 1..<range.upperBound),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return (first, last)
  }
}
