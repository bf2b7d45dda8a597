/// The programs whose workbooks a month may come in.
package enum WorkbookFormat: String, CaseIterable, Sendable {
  /// Excel 97 to 2003.
  case xls
  /// Excel 2007 and later.
  case xlsx
}

extension MonthFile {
  /// The tables of CSV files as the sheets of one workbook, typed as people type them: days are
  /// days, figures are numbers, everything else is text.
  package static func workbook(
    _ path: String, of files: [MonthFile], as format: WorkbookFormat = .xls
  ) -> MonthFile {
    let sheets = files.enumerated().map { (name: "表\($0 + 1)", rows: $1.rows) }
    switch format {
    case .xls:
      var writer = BIFFWriter(globals: BIFFWriter.styles(0, 14))
      writer.sheets = sheets.map { BIFFWriter.Sheet(records(of: $0.rows), name: $0.name) }
      return MonthFile(path: path, bytes: writer.file())
    case .xlsx:
      return MonthFile(path: path, bytes: PackageOfSheets.bytes(sheets))
    }
  }

  private static func records(of rows: [[String]]) -> [UInt8] {
    var records: [UInt8] = []
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        switch TypedCell(cell) {
        case .day(let day): records += BIFFWriter.number(row, column, Double(day), style: 1)
        case .number(let number): records += BIFFWriter.number(row, column, number)
        case .text(let text): records += BIFFWriter.label(row, column, text)
        }
      }
    }
    return records
  }
}
