import Tabular
internal import Text

/// The rows of all sheets of a file, each as a text with its cells in their order.
///
/// - Parameter bytes: The file.
/// - Returns: Each row once; of text that is no table its lines, of any other file that cannot be
///   read nothing.
package func rowTexts(_ bytes: consuming [UInt8]) -> Set<[UInt8]> {
  var rows: Set<[UInt8]> = []
  do throws(TabularError) {
    var source = try openTables(bytes)
    while let sheet = try source.nextSheet() { try add(sheet, to: &rows) }
  } catch {
    return []
  }
  return rows
}

private func add(_ sheet: Sheet, to rows: inout Set<[UInt8]>) throws(TabularError) {
  // Delimited text may be read in several ways, and its lines are its rows in each.
  guard sheet.namesCells, var reader = sheet.readers.first else {
    return rows.formUnion(sheet.text.split(separator: UInt8(ascii: "\n")).map { Array($0) })
  }
  var row = SheetRow(of: sheet)
  while try reader.next(&row) {
    let cells = row.cells.map { row.text[$0.range] }
    rows.insert(Array(cells.joined(separator: [UInt8(ascii: "\t")])))
  }
}
