package import Settlement

/// A table as a check has read it, to be written again with what is to be mended.
package struct MarkedTable: Sendable {
  /// A filled cell.
  package struct Cell: Sendable {
    package let column: Int
    package let text: String
    package let style: CellStyle

    package init(column: Int, text: String, style: CellStyle) {
      self.column = column
      self.text = text
      self.style = style
    }
  }

  /// A row that has a filled cell.
  package struct Row: Sendable {
    /// As the file counts it, from 1.
    package let number: Int
    package let cells: [Cell]

    package init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }
  }

  package let number: FileNumber
  /// What its sheet is called.
  package let name: String
  /// The row of its header.
  package let headerRow: Int
  /// The canonical names of its columns; empty texts for what means nothing.
  package let columns: [String]
  package let rows: [Row]

  package init(
    number: FileNumber, name: String, headerRow: Int, columns: [String], rows: [Row]
  ) {
    self.number = number
    self.name = name
    self.headerRow = headerRow
    self.columns = columns
    self.rows = rows
  }

  /// The columns that its widest row has.
  var width: Int {
    rows.reduce(columns.count) { max($0, ($1.cells.last?.column ?? -1) + 1) }
  }
}
