@testable import Tabular

/// A file whose cells have forms and names, as those of a workbook have.
struct MadeWorkbook: TableSource {
  /// A cell: its form, its value, and what is shown where that differs.
  struct Cell {
    var form = CellForm.text
    var value = ""
    var shown = ""
  }

  var sheets: [(name: String, rows: [[Cell]])]
  var hidden = HiddenCells()
  var dates = DateSystem.from1900

  mutating func nextSheet() -> Sheet? {
    guard !sheets.isEmpty else { return nil }
    let (name, rows) = sheets.removeFirst()
    var text: [UInt8] = []
    let cells = rows.map { row in
      row.map { cell in
        let start = text.count
        text += Array(cell.value.utf8)
        let end = text.count
        text += Array(cell.shown.utf8)
        return SheetCell(cell.form, start..<end, shown: text.count - end)
      }
    }
    return Sheet(
      name: name, namesCells: true, text: text, readers: [Reader(rows: cells)], hidden: hidden,
      dates: dates)
  }

  private struct Reader: RowReader {
    let rows: [[SheetCell]]

    mutating func next(_ row: inout SheetRow) -> Bool {
      guard row.number < rows.count else { return false }
      row.cells = rows[row.number]
      row.number += 1
      return true
    }
  }
}
