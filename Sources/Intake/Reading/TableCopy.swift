package import Settlement
import Tabular
internal import Text

/// A table with every row that the file has of it, cell by cell as they were read.
///
/// The rows above the header are among them, so that each has the number that messages give it.
package struct TableCopy: Sendable {
  /// A filled cell.
  package struct Cell: Sendable {
    package let column: Int
    package let form: Form
    package let text: String
    /// What the file shows of a number that has more decimals than its format; else the text.
    package let shown: String
  }

  /// What a cell is to a spreadsheet.
  package enum Form: Sendable {
    case text, number, day
  }

  /// A row that has a filled cell.
  package struct Row: Sendable {
    /// As a spreadsheet program counts, from 1.
    package let number: Int
    package let cells: [Cell]
  }

  /// Its number among those of all files.
  package let number: FileNumber
  /// What the file calls it; nil where the file is one table without a name.
  package let name: String?
  package let kind: TableKind
  /// The row of its header.
  package let headerRow: Int
  /// The canonical names of its columns; empty texts for what the kind does not have.
  package let columns: [String]
  package let rows: [Row]
}

/// Copies the tables of some kinds out of a file.
///
/// - Parameters:
///   - bytes: The file.
///   - file: Its number in reading order.
///   - kinds: The kinds that are wanted.
/// - Returns: In the order of the sheets; none from a file that cannot be read.
package func tableCopies(
  _ bytes: consuming [UInt8], file: Int, kinds: Set<TableKind>
) -> [TableCopy] {
  var copies: [TableCopy] = []
  do throws(TabularError) {
    var source = try openTables(bytes)
    var number = 0
    while let sheet = try source.nextSheet() {
      guard case .found(let reader, _, let header) = try findHeader(in: sheet) else { continue }
      if kinds.contains(header.kind) {
        copies.append(
          try TableCopy(
            sheet, separator: reader.separator, header, FileNumber(file, sheet: number)))
      }
      number += 1
    }
  } catch {
    return []
  }
  return copies
}

extension TableCopy {
  /// Reads a sheet once more, from its first row, as its header was found.
  fileprivate init(
    _ sheet: Sheet, separator: UInt8?, _ header: Header, _ number: FileNumber
  ) throws(TabularError) {
    self.number = number
    name = sheet.name
    kind = header.kind
    headerRow = header.row
    let fields = RowRoles(header).fields
    columns = header.headings.indices.map { fields[$0]?.name ?? "" }
    var rows: [Row] = []
    var row = SheetRow(of: sheet)
    if var reader = sheet.readers.first(where: { $0.separator == separator }) {
      while try reader.next(&row) {
        let cells = row.cells.indices.compactMap { Cell(row, $0) }
        if !cells.isEmpty { rows.append(Row(number: row.number, cells: cells)) }
      }
    }
    self.rows = rows
  }
}

extension TableCopy.Cell {
  /// Copies a cell; nil where it is blank.
  ///
  /// A formula without a value is its equals sign, which no column takes for a value either.
  fileprivate init?(_ row: SheetRow, _ column: Int) {
    let cell = row.cells[column]
    let bytes = row.text.span
    let range = trimmed(bytes, cell.form == .maskedNumber ? cell.shown : cell.range)
    guard !range.isEmpty else { return nil }
    let text = String(decoding: row.text[unquoted(bytes, range)], as: UTF8.self)
    self.column = column
    self.text = text
    switch cell.form {
    case .number, .mergedNumber: form = .number
    case .date: form = .day
    case .text, .maskedNumber, .boolean, .error, .uncalculated: form = .text
    }
    shown = form == .number ? String(decoding: row.text[cell.shown], as: UTF8.self) : text
  }
}
