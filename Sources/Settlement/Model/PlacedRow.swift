/// A row of a table, with where it stands.
@usableFromInline
package struct PlacedRow<Row: Sendable>: Sendable {
  @usableFromInline package let file: FileNumber
  /// As a spreadsheet program counts, from 1.
  @usableFromInline package let row: Int32
  @usableFromInline package let value: Row

  /// Names a row by the number of its table and its own.
  @inlinable
  package init(file: FileNumber, row: Int32, value: Row) {
    self.file = file
    self.row = row
    self.value = value
  }

  /// Where the row stands.
  package var place: Place { Place(file: file, row: Int(row)) }

  /// Where a cell of it stands, by the canonical name of its column.
  package func place(ofColumn column: String) -> Place {
    Place(file: file, row: Int(row), column: column)
  }
}
