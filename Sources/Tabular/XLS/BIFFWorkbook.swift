/// A workbook of Excel 97 to 2003 (XLS, BIFF8): what the stream `Workbook` of a compound file holds.
package struct BIFFWorkbook: TableSource {
  private let records: BIFFRecords
  private let globals: BIFFGlobals
  private let formats: [NumberFormat]
  private var nextSheetIndex = 0
  /// The bytes that sheets not read yet can have: where two lie over each other, more than there are.
  private var sizeLeft: Int

  /// Reads what the stream says about all sheets.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)``, ``TabularError/workbookLocked``, or that the
  ///   workbook is of a version before Excel 97.
  package init(_ stream: [UInt8]) throws(TabularError) {
    records = BIFFRecords(bytes: stream)
    let globals = try BIFFGlobals(records)
    let coded = globals.codes.mapValues { NumberFormat(code: $0.span) }
    formats = globals.styles.map { coded[$0] ?? NumberFormat(builtIn: $0) }
    self.globals = globals
    sizeLeft = stream.count
  }

  package mutating func nextSheet() throws(TabularError) -> Sheet? {
    while nextSheetIndex < globals.sheets.count {
      let announced = globals.sheets[nextSheetIndex]
      nextSheetIndex += 1
      guard let scan = try BIFFSheetScan(records, at: announced.position) else { continue }
      sizeLeft -= scan.size
      guard sizeLeft >= 0 else { throw .workbookDamaged(.binary) }
      if !scan.isDialog { return try sheet(announced.name, scan) }
    }
    return nil
  }

  private func sheet(_ name: String, _ scan: BIFFSheetScan) throws(TabularError) -> Sheet {
    // A sheet with a few texts takes them over, another all that there are.
    let shares = scan.sharedCount >= globals.strings.count
    var builder = SheetBuilder(name: name, sharedText: shares ? globals.strings.text : [])
    let isCalculated = globals.namesCalculation || scan.isCalculated
    var row = -1
    for place in scan.places {
      if place.row != row {
        row = place.row
        try builder.beginRow(row + 1, isHidden: scan.hiddenRows.contains(row))
      }
      let cell = try BIFFCell(place, in: records, isCalculated: isCalculated)
      guard try append(cell, column: place.column, to: &builder, shares: shares) else {
        throw .workbookDamaged(.cell(columnLetters(place.column) + String(row + 1)))
      }
    }
    for column in scan.hiddenColumns { builder.hide(columns: column...column) }
    for merge in scan.merges { builder.merge(rows: merge.rows, columns: merge.columns) }
    return try builder.finish()
  }

  /// Adds a cell; gives false for one whose text, format or number does not exist.
  private func append(
    _ cell: BIFFCell, column: Int, to builder: inout SheetBuilder, shares: Bool
  ) throws(TabularError) -> Bool {
    switch cell.value {
    case .text(let text): try builder.append(.text, text.span, column: column)
    case .shared(let number):
      guard let range = globals.strings[number] else { return false }
      if shares {
        try builder.append(shared: range, column: column)
      } else {
        try builder.append(.text, globals.strings.text.span.extracting(range), column: column)
      }
    case .number(let value):
      guard cell.style < formats.count, let number = ExactDecimal(value) else { return false }
      try builder.append(number, formats[cell.style], globals.dates, column: column)
    case .boolean(let value):
      let text = [UInt8]((value ? "TRUE" : "FALSE").utf8)
      try builder.append(.boolean, text.span, column: column)
    case .error(let code):
      let text = [UInt8](Self.errorName(code).utf8)
      try builder.append(.error, text.span, column: column)
    case .uncalculated: try builder.appendUncalculated(column: column)
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
