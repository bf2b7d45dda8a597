import Tabular

/// A sheet as a test compares it: each filled cell by its name, with a mark for its form.
///
/// `text`, `=12.5` for a number, `=83000005:0083000005` for one under a mask or with another number
/// shown, `@2025-10-05`, `?TRUE`, `!#N/A`, `+12` for a number
/// that is merged over rows.
struct ReadSheet: Equatable {
  let name: String?
  let cells: [String: String]
  let hidden: HiddenCells
  /// The cells with a formula that has no value, by their names.
  let uncalculated: [String]

  init(_ sheet: Sheet) throws(TabularError) {
    name = sheet.name
    hidden = sheet.hidden
    var row = SheetRow(of: sheet)
    var cells: [String: String] = [:]
    var uncalculated: [String] = []
    if var reader = sheet.readers.first {
      while try reader.next(&row) {
        for (column, cell) in row.cells.enumerated() {
          let name = columnLetters(column) + String(row.number)
          if cell.form == .uncalculated {
            uncalculated.append(name)
          } else if !cell.isEmpty {
            cells[name] = Self.text(cell, row)
          }
        }
      }
    }
    self.cells = cells
    self.uncalculated = uncalculated
  }

  private static func text(_ cell: SheetCell, _ row: SheetRow) -> String {
    func string(_ range: Range<Int>) -> String {
      String(validating: row.text[range], as: UTF8.self) ?? "<not UTF-8>"
    }
    let value = string(cell.range)
    switch cell.form {
    case .text: return value
    case .number, .maskedNumber:
      return cell.shown == cell.range ? "=\(value)" : "=\(value):\(string(cell.shown))"
    case .date: return "@\(value)"
    case .boolean: return "?\(value)"
    case .error: return "!\(value)"
    case .uncalculated: return "…"
    case .mergedNumber: return "+\(value)"
    }
  }
}

/// Reads all sheets of a file.
func readSheets(_ file: [UInt8]) throws(TabularError) -> [ReadSheet] {
  var source = try openTables(file)
  var sheets: [ReadSheet] = []
  while let sheet = try source.nextSheet() { sheets.append(try ReadSheet(sheet)) }
  return sheets
}

/// The cells of a file's only sheet.
func readOnlySheet(_ file: [UInt8]) throws -> [String: String] {
  let sheets = try readSheets(file)
  guard sheets.count == 1 else { throw SeveralSheets(count: sheets.count) }
  return sheets[0].cells
}

private struct SeveralSheets: Error { let count: Int }
