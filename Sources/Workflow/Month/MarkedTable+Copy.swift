import Documents
import Intake
internal import Text

extension MarkedTable {
  /// Makes cells of a spreadsheet of a table as it was read.
  init(_ copy: TableCopy) {
    self.init(
      number: copy.number, name: copy.name ?? copy.kind.title.chinese, headerRow: copy.headerRow,
      columns: copy.columns,
      rows: copy.rows.map { row in
        Row(number: row.number, cells: row.cells.map { Cell($0, in: copy) })
      })
  }
}

extension MarkedTable.Cell {
  /// Gives a cell the style of its column, unless that would store or show something else.
  fileprivate init(_ cell: TableCopy.Cell, in table: TableCopy) {
    let name = cell.column < table.columns.count ? table.columns[cell.column] : ""
    let figure = Figure(ofColumn: name)
    switch cell.form {
    case .day: self.init(column: cell.column, text: cell.text, style: .day)
    case .text:
      let style = figure.flatMap { $0.holds(cell.text) ? $0.style : nil }
      self.init(column: cell.column, text: cell.text, style: style ?? .text)
    case .number:
      // What the file shows is what is read of a number with more decimals than its column takes.
      let read = figure.flatMap { figure in [cell.text, cell.shown].first(where: figure.holds) }
      self.init(
        column: cell.column, text: read ?? cell.text,
        style: read == nil ? .number : figure?.style ?? .number)
    }
  }
}

/// A column of figures: how its cells are shown, and with how many decimals.
private struct Figure {
  let style: CellStyle
  let decimals: Int

  /// Knows a column by its canonical name; nil where it has no figures.
  init?(ofColumn name: String) {
    switch name {
    case "quantity": (style, decimals) = (.quantity, 3)
    case "unit_price": (style, decimals) = (.price, 4)
    case "amount", "fee": (style, decimals) = (.money, 2)
    default: return nil
    }
  }

  /// Whether a text is a number that a spreadsheet stores and shows as it is: in digits, no more
  /// of them than it keeps, and no more decimals than the format has.
  func holds(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
      return false
    }
    return digits.count <= 15 && (parts.count == 1 || parts[1].count <= decimals)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
