/// A workbook of Excel 97 to 2003 (XLS, BIFF8): what the stream `Workbook` of a compound file holds.
struct BIFFWorkbook: TableSource {
  private let records: BIFFRecords
  private let globals: BIFFGlobals
  private let formats: [NumberFormat]
  private var nextSheetIndex = 0

  /// Reads what the stream says about all sheets.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)``, ``TabularError/workbookLocked``, or that the
  ///   workbook is of a version before Excel 97.
  init(_ stream: [UInt8]) throws(TabularError) {
    records = BIFFRecords(bytes: stream)
    let globals = try BIFFGlobals(records)
    formats = globals.styles.map { number in
      globals.codes[number].map { NumberFormat(code: $0.span) } ?? NumberFormat(builtIn: number)
    }
    self.globals = globals
  }

  mutating func nextSheet() throws(TabularError) -> Sheet? {
    while nextSheetIndex < globals.sheets.count {
      let announced = globals.sheets[nextSheetIndex]
      nextSheetIndex += 1
      guard let scan = try BIFFSheetScan(records, at: announced.position) else { continue }
      return try sheet(announced.name, scan)
    }
    return nil
  }

  private func sheet(_ name: String, _ scan: BIFFSheetScan) throws(TabularError) -> Sheet {
    var builder = SheetBuilder(name: name, sharedText: globals.strings.text)
    var row = -1
    for place in scan.places {
      if place.row != row {
        row = place.row
        try builder.beginRow(row + 1, isHidden: scan.hiddenRows.contains(row))
      }
      let cell = try BIFFCell(place, in: records)
      guard try append(cell, column: place.column, to: &builder) else {
        throw .workbookDamaged(.cell(columnLetters(place.column) + String(row + 1)))
      }
    }
    for columns in scan.hiddenColumns { builder.hide(columns: columns) }
    for merge in scan.merges { builder.merge(rows: merge.rows, columns: merge.columns) }
    return try builder.finish()
  }

  /// Adds a cell; gives false for one whose text, format or number does not exist.
  private func append(
    _ cell: BIFFCell, column: Int, to builder: inout SheetBuilder
  ) throws(TabularError) -> Bool {
    switch cell.value {
    case .text(let text): try builder.append(.text, text.span, column: column)
    case .shared(let number):
      guard let range = globals.strings[number] else { return false }
      try builder.append(shared: range, column: column)
    case .number(let value):
      guard cell.style < formats.count, let number = ExactDecimal(value) else { return false }
      try builder.append(number, formats[cell.style], globals.dates, column: column)
    case .boolean(let value):
      let text = [UInt8]((value ? "TRUE" : "FALSE").utf8)
      try builder.append(.boolean, text.span, column: column)
    case .error(let code):
      let text = [UInt8](Self.errorName(code).utf8)
      try builder.append(.error, text.span, column: column)
    case .blank: break
    }
    return true
  }

  /// What Excel shows for an error (BErr, MS-XLS 2.5.10).
  private static func errorName(_ code: UInt8) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    case 0x2A: "#N/A"
    default: "#\(code)"
    }
  }
}
