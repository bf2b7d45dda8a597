/// How the file stored a cell; delimited text knows text only.
package enum CellForm: UInt8, Sendable {
  case text, number, date
}

/// A cell of the current row, as a range of the reader's text.
package struct Cell: Hashable, Sendable {
  package let start: UInt32
  package let end: UInt32
  package let form: CellForm

  /// Whether the cell has no characters at all, not even white space.
  package var isEmpty: Bool { start == end }

  /// The bytes of the reader's text that the cell holds.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Makes a text cell; positions fit, because a reader takes no longer text.
  init(text start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    form = .text
  }
}

/// A table that is read row by row, whatever it was stored as.
package protocol RowReader {
  /// The text that the cells are ranges of, in UTF-8.
  ///
  /// Only the cells of the current row are to be read in it: what lies between them is the reader's.
  var text: [UInt8] { get }
  /// The cells of the current row; none where the row is blank.
  var cells: [Cell] { get }
  /// The number of the current row as a spreadsheet shows it, from 1; 0 before the first.
  var row: Int { get }

  /// Goes to the next row.
  ///
  /// - Returns: false where there is no further row.
  /// - Throws: the limit that the row breaks, or ``TabularError/unclosedQuote(row:)``.
  mutating func next() throws(TabularError) -> Bool
}
