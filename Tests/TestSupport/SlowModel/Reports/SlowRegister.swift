/// The rows of the tables of a workspace as reports count them, taken from the files one by one.
struct SlowRegister {
  /// A row with where it stands.
  struct Row {
    let file: String
    let row: Int
    var cells: [String: String]

    func text(_ column: String) -> String { cells[column] ?? "" }

    /// Reference comes before every inbox.
    var inbox: String { file.hasPrefix("reference") ? "" : String(file.dropFirst(6).prefix(7)) }
  }

  private let files: [MonthFile]

  init(_ files: [MonthFile]) {
    self.files = files.filter { $0.path.hasSuffix(".csv") }.sorted { left, right in
      let isFirst = left.path.hasPrefix("reference")
      return isFirst != right.path.hasPrefix("reference") ? isFirst : left.path < right.path
    }
  }

  /// The rows of the tables with some columns, in reading order.
  func rows(_ columns: String...) -> [Row] {
    files.flatMap { file -> [Row] in
      let table = SlowText.rows(of: String(decoding: file.bytes, as: UTF8.self))
      guard let names = table.first, columns.allSatisfy(names.contains) else { return [] }
      return table.enumerated().dropFirst().filter { !$0.element.allSatisfy(\.isEmpty) }.map {
        Row(
          file: file.path, row: $0.offset + 1,
          cells: Dictionary(zip(names, $0.element), uniquingKeysWith: { $1 }))
      }
    }
  }

  /// Of each number the rows of its latest inbox as one; those of one inbox that differ are left out,
  /// and reported.
  static func latest(_ rows: [Row], _ key: String) -> (rows: [Row], differing: [Row]) {
    var (kept, differing): ([Row], [Row]) = ([], [])
    for number in Set(rows.map { SlowText.identifier($0.text(key)) }) {
      let own = rows.filter { SlowText.identifier($0.text(key)) == number }
      var standing: Row?
      for inbox in Set(own.map(\.inbox)).sorted() {
        let here = own.filter { $0.inbox == inbox }
        if isOne(here) { standing = merged(here) } else { differing += here }
      }
      if let standing { kept.append(standing) }
    }
    return (kept, differing)
  }

  private static func values(_ rows: [Row], _ column: String) -> Set<String> {
    Set(rows.map { SlowText.comparable($0.text(column)) }.filter { !$0.isEmpty })
  }

  private static func isOne(_ rows: [Row]) -> Bool {
    rows[0].cells.keys.allSatisfy { values(rows, $0).count < 2 }
  }

  private static func merged(_ rows: [Row]) -> Row {
    var first = rows[0]
    for row in rows.dropFirst() {
      for (column, cell) in row.cells where first.text(column).isEmpty {
        first.cells[column] = cell
      }
    }
    return first
  }

  /// Rows that are alike in two files are one; of one file, each counts.
  static func once(_ rows: [Row]) -> [Row] {
    var (kept, counts): ([Row], [[String: String]: [String: Int]]) = ([], [:])
    for row in rows {
      let before = counts[row.cells] ?? [:]
      counts[row.cells, default: [:]][row.file, default: 0] += 1
      let most = before.values.max() ?? 0
      if (before[row.file] ?? 0) + 1 > most { kept.append(row) }
    }
    return kept
  }
}
