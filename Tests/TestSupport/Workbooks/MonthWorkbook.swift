extension MonthFile {
  /// The tables of CSV files as the sheets of one workbook of Excel 97 to 2003, typed as people type
  /// them: days are days, figures are numbers, everything else is text.
  package static func workbook(_ path: String, of files: [MonthFile]) -> MonthFile {
    var writer = BIFFWriter(globals: BIFFWriter.styles(0, 14))
    writer.sheets = files.enumerated().map { index, file in
      BIFFWriter.Sheet(records(of: file), name: "表\(index + 1)")
    }
    return MonthFile(path: path, bytes: writer.file())
  }

  private static func records(of file: MonthFile) -> [UInt8] {
    var records: [UInt8] = []
    for (row, cells) in rows(of: file.bytes).enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        records += record(row, column, cell)
      }
    }
    return records
  }

  private static func record(_ row: Int, _ column: Int, _ cell: String) -> [UInt8] {
    if let day = spreadsheetDay(cell) {
      return BIFFWriter.number(row, column, Double(day), style: 1)
    }
    // Only what a number shows again as it was written.
    if cell.utf8.count <= 15, let number = Double(cell), cell.first != "-",
      "\(number)" == cell || "\(number)" == "\(cell).0"
    {
      return BIFFWriter.number(row, column, number)
    }
    return BIFFWriter.label(row, column, cell)
  }

  /// The number by which spreadsheets know a day such as `2025-10-05`; nil for any other text.
  private static func spreadsheetDay(_ cell: String) -> Int? {
    let parts = cell.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2]), year >= 1901, (1...12).contains(month),
      (1...28).contains(day)
    else { return nil }
    // Years from March on: the leap day is the last of one.
    let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days = years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day
    return days - 693_901 + 1
  }

  /// The cells of CSV, row by row.
  private static func rows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        (row, cell) = ([], [])
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
    }
    return cell.isEmpty && row.isEmpty
      ? rows : rows + [row + [String(decoding: cell, as: UTF8.self)]]
  }
}
