/// A cell of CSV as people type it into a spreadsheet.
enum TypedCell {
  /// The number by which spreadsheets know a day.
  case day(Int)
  /// A number that a spreadsheet shows again as it was written.
  case number(Double)
  case text(String)

  init(_ cell: String) {
    if let day = Self.spreadsheetDay(cell) {
      self = .day(day)
    } else if cell.utf8.count <= 15, let number = Double(cell), cell.first != "-",
      "\(number)" == cell || "\(number)" == "\(cell).0"
    {
      self = .number(number)
    } else {
      self = .text(cell)
    }
  }

  /// The number of a day such as `2025-10-05`; nil for any other text.
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
}

extension MonthFile {
  /// The cells of a CSV file, row by row.
  var rows: [[String]] {
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
