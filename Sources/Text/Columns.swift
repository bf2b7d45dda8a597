/// Rows of two columns for a terminal, where a Chinese character takes two places.
package struct Columns {
  private var rows: [(left: String, right: String)] = []

  package init() {}

  /// Adds a row; an empty left side goes on with the row above.
  package mutating func add(_ left: String, _ right: String) {
    rows.append((left, right))
  }

  /// The rows, the right column aligned, each with a line end.
  package var printed: String {
    let width = rows.map { Columns.width(of: $0.left) }.max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width - Columns.width(of: row.left) + 2)
      return "  \(row.left)\(gap)\(row.right)\n"
    }.joined()
  }

  /// The places that a text takes on a terminal.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

/// Rows of cells for a terminal, each column as wide as its widest cell.
package struct Rows {
  private var rows: [[String]] = []

  package init() {}

  /// Adds a row; a cell that is not there is blank.
  package mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The rows, indented and without white space at their ends, each with a line end.
  package var printed: String {
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
