/// Tables of reports as text, and back.
enum SlowReportText {
  /// The rows of a table by the names of its columns.
  static func rows(_ table: String) -> [[String: String]] {
    let rows = SlowText.rows(of: table)
    guard let names = rows.first else { return [] }
    return rows.dropFirst().filter { $0.contains { !$0.isEmpty } }.map { cells in
      Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Rows of one number as one: of each column the first that is filled.
  static func filled(_ rows: [[String: String]]) -> SlowCells {
    var cells: [String: String] = [:]
    for row in rows {
      for (name, cell) in row where (cells[name] ?? "").isEmpty { cells[name] = cell }
    }
    return SlowCells(cells)
  }

  static func row(_ cells: [String]) -> String { SlowPrint.csv([cells]) }

  /// With one decimal; blank without a whole.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole != 0 else { return "" }
    let tenths = SlowRounding.part(of: 1000, part, in: whole)
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
