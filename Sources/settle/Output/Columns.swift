/// Rows of two columns for a terminal, where a Chinese character takes two places.
struct Columns {
  private var rows: [(left: String, right: String)] = []

  /// Adds a row; an empty left side goes on with the row above.
  mutating func add(_ left: String, _ right: String) {
    rows.append((left, right))
  }

  /// The rows, the right column aligned, each with a line end.
  var printed: String {
    let width = rows.map { Columns.width(of: $0.left) }.max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width - Columns.width(of: row.left) + 2)
      return "  \(row.left)\(gap)\(row.right)\n"
    }.joined()
  }

  /// The places that a text takes on a terminal.
  static func width(of text: String) -> Int {
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
