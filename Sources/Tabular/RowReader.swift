/// How the file stored a cell; delimited text knows text only.
package enum CellForm: UInt8, Sendable {
  case text, number, date
}

/// A cell of the current row, as a range of the row's text.
package struct Cell: Hashable, Sendable {
  package let start: UInt32
  package let end: UInt32
  package let form: CellForm

  /// Whether the cell has no characters at all, not even white space.
  package var isEmpty: Bool { start == end }

  /// The bytes of the row's text that the cell holds.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Makes a text cell; positions fit, because a reader takes no longer text.
  init(text start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    form = .text
  }
}

/// A row of a table, and the text in which its cells stand.
///
/// It belongs to whoever reads the table: a reader only fills it, so that going through the cells
/// costs no call and no reference count.
package struct Row: Sendable {
  /// The text that the cells are ranges of, in UTF-8.
  ///
  /// Only the cells of the current row are to be read in it: what lies between them is the reader's.
  package internal(set) var text: [UInt8]
  /// The cells of the current row; none where the row is blank.
  package internal(set) var cells: [Cell] = []
  /// The number of the current row as a spreadsheet shows it, from 1; 0 before the first.
  package internal(set) var number = 0

  /// Starts before the first row of a text.
  ///
  /// - Parameter text: UTF-8 without a byte order mark; empty for a reader that brings its own.
  package init(text: consuming [UInt8]) {
    self.text = text
  }
}

/// A table that is read row by row, whatever it was stored as.
package protocol RowReader {
  /// Goes to the next row.
  ///
  /// - Parameter row: The row before, from the same reader.
  /// - Returns: false where there is no further row.
  /// - Throws: the limit that the row breaks, or ``TabularError/unclosedQuote(row:)``.
  mutating func next(_ row: inout Row) throws(TabularError) -> Bool
}
