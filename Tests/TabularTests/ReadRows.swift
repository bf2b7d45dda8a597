import Tabular
import Text

/// A row as a test compares it: its number and its cells as strings.
struct ReadRow: Equatable, CustomStringConvertible {
  let row: Int
  let cells: [String]

  init(_ row: Int, _ cells: [String]) {
    self.row = row
    self.cells = cells
  }

  var description: String { "\(row) \(cells)" }
}

/// Reads a whole text; a cell that is not UTF-8 shows as a mark that no test expects.
func readRows(
  _ text: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")
) throws(TabularError) -> [ReadRow] {
  var reader = DelimitedReader(delimiter: delimiter)
  var row = SheetRow(of: Sheet(text: text, readers: []))
  var rows: [ReadRow] = []
  while try reader.next(&row) {
    let cells = row.cells.map {
      String(validating: row.text[$0.range], as: UTF8.self) ?? "<not UTF-8>"
    }
    rows.append(ReadRow(row.number, cells))
  }
  return rows
}

/// Reads the cells of a whole text, without the numbers of the rows.
func readCells(
  _ text: String, delimiter: UInt8 = UInt8(ascii: ",")
) throws(TabularError) -> [[String]] {
  try readRows([UInt8](text.utf8), delimiter: delimiter).map(\.cells)
}

/// The error that an operation ends with, or nil where it succeeds.
func failure<Failure: Error, Result>(
  of operation: () throws(Failure) -> Result
) -> Failure? {
  do throws(Failure) {
    _ = try operation()
    return nil
  } catch {
    return error
  }
}
