/// What a cell is; delimited text knows text only.
@usableFromInline
package enum CellForm: UInt8, Sendable {
  /// Text as written.
  case text
  /// A number, exact: digits, with a point and a sign where it has them.
  ///
  /// Shown is the number rounded to the decimals of its format, where that has fewer.
  case number
  /// A whole number from 0 that the format shows under a mask; shown is what the mask shows.
  case maskedNumber
  /// A day, as `2025-10-05`.
  case date
  /// `TRUE` or `FALSE`.
  case boolean
  /// The name of an error, such as `#N/A`.
  case error
  /// A formula whose value no program has calculated; the cell has an equals sign.
  case uncalculated
  /// A number in a merged cell of several rows, of which nobody can say whether it is meant once or
  /// for each; the other rows have nothing.
  case mergedNumber
}

/// A cell of the current row, as a range of the row's text.
///
/// Of a merged cell, each row that it covers has the value in the first column.
@usableFromInline
package struct SheetCell: Hashable, Sendable {
  @usableFromInline package let start: UInt32
  @usableFromInline package let end: UInt32
  @usableFromInline package let form: CellForm
  private let shownCount: UInt16

  /// Whether the cell has no characters at all, not even white space.
  @inlinable package var isEmpty: Bool { start == end }

  /// The bytes of the row's text that the cell holds.
  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }

  /// The bytes that the file shows for the value, which are mostly the value's own.
  ///
  /// Such as `0083000005` for the number 83000005 where the cell's format is of ten digits.
  package var shown: Range<Int> {
    shownCount == 0 ? range : Int(end)..<Int(end) + Int(shownCount)
  }

  /// A cell without characters.
  static let blank = SheetCell(text: 0, 0)

  /// A cell of text; positions fit, because a reader takes no longer text.
  @inline(__always)
  init(text start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    form = .text
    shownCount = 0
  }

  /// A cell of any form; what it shows, where that differs, stands right behind its value.
  ///
  /// - Precondition: the text is shorter than 4 GiB, and what is shown than 64 KiB.
  package init(_ form: CellForm, _ range: Range<Int>, shown count: Int = 0) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.form = form
    shownCount = UInt16(count)
  }
}

/// A row of a sheet, and the text in which its cells stand.
///
/// It belongs to whoever reads the sheet: a reader only fills it, so that going through the cells
/// costs no call and no reference count.
@usableFromInline
package struct SheetRow: Sendable {
  /// The text that the cells are ranges of, in UTF-8.
  ///
  /// Only the cells of the current row are to be read in it: what lies between them is the reader's.
  @usableFromInline package internal(set) var text: [UInt8]
  /// The cells of the current row by column, to the last filled one; none where the row is blank.
  @usableFromInline package internal(set) var cells: [SheetCell] = []
  /// The number of the current row as a spreadsheet shows it, from 1; 0 before the first.
  @usableFromInline package internal(set) var number = 0
  private let namesCells: Bool
  /// From which day the file counts its days.
  package let dates: DateSystem

  /// Starts before the first row of a sheet.
  package init(of sheet: Sheet) {
    text = sheet.text
    dates = sheet.dates
    namesCells = sheet.namesCells
  }

  /// What the file calls a cell of the current row, such as `F6`; nil where it has no names.
  package func name(ofCell column: Int) -> String? {
    namesCells && column >= 0 ? columnLetters(column) + String(number) : nil
  }
}

/// Goes through the rows of a sheet.
package protocol RowReader: Sendable {
  /// Goes to the next row: one call a row, whatever its cells.
  ///
  /// - Parameter row: The row before, from the same reader.
  /// - Returns: false where there is no further row.
  /// - Throws: The limit that the row breaks, or ``TabularError/unclosedQuote(row:)``.
  mutating func next(_ row: inout SheetRow) throws(TabularError) -> Bool

  /// The character that parts the cells of a row; nil where the file keeps them apart itself, so
  /// that none can slip into the place of another.
  var separator: UInt8? { get }
}

extension RowReader {
  package var separator: UInt8? { nil }
}
