/// A month with one file that is broken as programs and people break them, so that nothing of it may
/// be guessed.
package struct BrokenMonth: Sendable {
  /// How a file is broken.
  private enum Damage: CaseIterable {
    /// A quoted cell goes on behind its closing quote.
    case textBehindQuote
    /// A quote is never closed, and swallows what comes after it.
    case openQuote
    /// Two columns have one name.
    case doubledColumn
    /// A cell is filled beyond the last heading.
    case extraCell
    /// An unquoted comma in a number moves what stands behind it.
    case looseComma
  }

  /// Every file, the broken one among them.
  package private(set) var files: [MonthFile]
  /// The path of the broken file.
  package let path: String
  /// The row to be named, as a spreadsheet counts.
  package private(set) var row = 0
  /// The code of a file that is refused whole; nil where a row of it cannot be read.
  package private(set) var refusal: String?

  /// Breaks a file that the seed names.
  package init(_ whole: [MonthFile], seed: UInt64) {
    var random = SplitMix(seed: seed, branch: 0xB0C)
    let tables = whole.filter { $0.path.hasSuffix(".csv") }.sorted { $0.path < $1.path }
    let damages = Damage.allCases
    let file = tables[Int(seed) / damages.count % tables.count]
    files = whole
    path = file.path
    let sheet = BrokenSheet(String(decoding: file.bytes, as: UTF8.self))
    let text = broken(sheet, damages[Int(seed) % damages.count], &random)
    files.removeAll { $0.path == file.path }
    files.append(MonthFile(path: file.path, text: text))
  }

  /// Whether the file lies where everything has to be readable.
  package var isReference: Bool { path.hasPrefix("reference/") }

  /// The files without the broken one.
  package var rest: [MonthFile] { files.filter { $0.path != path } }

  private mutating func broken(
    _ sheet: BrokenSheet, _ damage: Damage, _ random: inout SplitMix
  ) -> String {
    // The row below the header is data in every table.
    let place = sheet.header + 1
    row = place + 1
    switch damage {
    case .textBehindQuote, .openQuote:
      refusal = "file-quotes"
      let cell = sheet.filled(place, &random)
      let raw = "\"\(sheet.rows[place][cell])\(damage == .openQuote ? "" : "\"x")"
      return sheet.text(raw: raw, in: place, at: cell)
    case .doubledColumn:
      refusal = "file-two-columns"
      row = sheet.header + 1
      return sheet.doubling(sheet.decidingColumn(&random))
    case .looseComma:
      guard let cell = sheet.numbers.last else { break }
      return sheet.text(raw: "1,234.5", in: place, at: cell)
    case .extraCell: break
    }
    return sheet.text(raw: "见附件", in: place, at: sheet.rows[sheet.header].count)
  }
}

/// A table whose cells are written one by one, so that a single one can be written wrongly.
private struct BrokenSheet {
  let rows: [[String]]
  /// The row with the headings.
  let header: Int
  private let columns: [String]

  init(_ text: String) {
    rows = SlowText.rows(of: text)
    let names = rows.map { $0.map(SlowTable.columnName) }
    header =
      names.firstIndex { names in
        names.filter { ["dealer", "part_no", "record_no", "kind", "machine_no"].contains($0) }
          .count >= 2 || names.contains("name") || names.contains("price")
          || names.contains("mailed_on") || names.contains("sold_on")
      } ?? 0
    columns = names[header]
  }

  /// The columns with numbers.
  var numbers: [Int] {
    let names = ["quantity", "accepted", "unit_price", "amount", "price", "hours"]
    return columns.indices.filter { names.contains(columns[$0]) }
  }

  /// A column that may not come twice.
  func decidingColumn(_ random: inout SplitMix) -> Int {
    let free = ["dealer", "name", "part_name", "unit", "remark", "快递公司"]
    return random.pick(columns.indices.filter { !free.contains(columns[$0]) })
  }

  func filled(_ row: Int, _ random: inout SplitMix) -> Int {
    random.pick(rows[row].indices.filter { $0 < columns.count && !rows[row][$0].isEmpty })
  }

  /// Every row with another cell that is the column's.
  func doubling(_ column: Int) -> String {
    text(
      rows.enumerated().map { index, row in
        index < header || column >= row.count ? row : row + [row[column]]
      })
  }

  /// The text with one cell as it must not be; the row's other cells stay.
  func text(raw: String, in row: Int, at place: Int) -> String {
    var lines = rows.map { $0.map(quoted) }
    while lines[row].count < place { lines[row].append("") }
    if place < lines[row].count { lines[row][place] = raw } else { lines[row].append(raw) }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private func quoted(_ cell: String) -> String {
    let isPlain = !cell.contains { $0 == "," || $0 == "\"" }
    return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
