/// Rows of cells for a terminal, each column as wide as its widest cell.
struct Rows {
  private var rows: [[String]] = []

  /// Adds a row; a cell that is not there is blank.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The rows, indented and without white space at their ends, each with a line end.
  var printed: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? Columns.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { Self.line($0, widths) }.joined()
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    var gap = 2
    for (cell, width) in zip(cells, widths) {
      if !cell.isEmpty {
        line += String(repeating: " ", count: gap) + cell
        gap = 0
      }
      gap += width - Columns.width(of: cell) + (width > 0 ? 2 : 0)
    }
    return line + "\n"
  }
}
