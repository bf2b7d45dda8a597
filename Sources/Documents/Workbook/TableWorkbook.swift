package import Settlement
package import Text

/// A table for people as a workbook: the cells of its CSV, each stored as what its column holds.
///
/// It is made from the CSV itself, so that both always say the same.
package struct TableWorkbook: ~Copyable {
  private let name: String
  private var workbook: WorkbookWriter
  private var sheet: SheetWriter
  private var header: [String] = []
  private var styles: [CellStyle] = []
  private var sheets = 1
  private var cell: [UInt8] = []

  /// The rows that a sheet can have, as far as spreadsheets go.
  private static let rowLimit = 1_048_576

  /// Starts the workbook of a table.
  package init(_ name: String) {
    self.name = name
    workbook = WorkbookWriter(title: name)
    sheet = SheetWriter(name, number: 1)
  }

  /// Adds whole rows of RFC 4180; the first row of all is the header.
  package mutating func append(_ csv: Span<UInt8>) {
    var position = 0
    while position < csv.count {
      if header.isEmpty {
        appendHeader(csv, &position)
      } else {
        if sheet.rows == Self.rowLimit { continueOnNextSheet() }
        appendRow(csv, &position)
      }
    }
  }

  private mutating func appendHeader(_ csv: Span<UInt8>, _ position: inout Int) {
    var isLast = false
    while !isLast {
      isLast = readCell(csv, &position)
      header.append(String(decoding: cell, as: UTF8.self))
    }
    styles = header.map(CellStyle.init(ofColumn:))
    sheet.append(row: header, as: .heading)
  }

  private mutating func appendRow(_ csv: Span<UInt8>, _ position: inout Int) {
    sheet.beginRow()
    var isLast = false
    var column = 0
    while !isLast {
      isLast = readCell(csv, &position)
      let style = column < styles.count ? styles[column] : .text
      let text = cell
      sheet.append(text.span, as: style)
      column += 1
    }
    sheet.endRow()
  }

  private mutating func continueOnNextSheet() {
    sheets += 1
    let full = exchange(&sheet, with: SheetWriter("\(name) \(sheets)", number: sheets))
    workbook.add(full)
    sheet.append(row: header, as: .heading)
  }

  /// Reads a cell and what ends it.
  ///
  /// - Returns: Whether it was the last of its row.
  private mutating func readCell(_ csv: Span<UInt8>, _ position: inout Int) -> Bool {
    cell.removeAll(keepingCapacity: true)
    var isQuoted = false
    while position < csv.count {
      let byte = csv[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        // Two quotes in a quoted cell are one.
        if !isQuoted, position > 1, csv[position - 2] == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: return false
      case UInt8(ascii: "\n") where !isQuoted: return true
      default: cell.append(byte)
      }
    }
    return true
  }

  /// Writes the whole file.
  ///
  /// - Parameters:
  ///   - day: When what it shows was issued.
  ///   - file: Where the bytes go.
  package consuming func finish(on day: Day, into file: inout TextBuffer) {
    workbook.add(sheet)
    workbook.finish(on: day, into: &file)
  }
}

extension CellStyle {
  /// What the columns of our tables hold, by their canonical names.
  init(ofColumn name: String) {
    switch name {
    case "amount", "amount_approved", "amount_claimed", "adjustments", "claimed", "credit",
      "debit", "difference", "fee", "fee_approved", "fee_claimed", "gross", "invoiced",
      "invoiced_net", "invoiced_tax", "net", "parts", "reductions", "services", "tax",
      "tax_difference", "total":
      self = .money
    case "quantity_approved", "quantity_claimed": self = .quantity
    case "unit_price_approved", "unit_price_claimed": self = .price
    case "adjusted", "approved", "entry", "invoices", "late", "lines", "rejected", "revision",
      "row":
      self = .count
    case "date", "due", "invoice_due", "issued_on": self = .day
    default: self = .text
    }
  }
}
