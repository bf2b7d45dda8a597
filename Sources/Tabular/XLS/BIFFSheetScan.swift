/// Where the cells of a sheet stand in a workbook stream, and what it says about rows, columns and
/// merged cells.
struct BIFFSheetScan {
  /// The cells by row and column.
  private(set) var places: [BIFFCellPlace] = []
  private(set) var merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  private(set) var hiddenRows: Set<Int> = []
  /// By column, one more hidden from there on, or one less.
  private var hiddenSteps: [Int] = []
  /// Whether the sheet is a dialog of Excel 5, which has no cells of its own.
  private(set) var isDialog = false
  /// How many cells name a text that they share with others.
  private(set) var sharedCount = 0
  /// The bytes of the sheet's records.
  private(set) var size = 0
  /// Whether a formula has given something other than 0 or no text.
  private(set) var isCalculated = false

  /// Goes through a sheet to its end.
  ///
  /// - Returns: Nil for a sheet that has no cells, such as a chart.
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where the sheet does not end.
  init?(_ records: BIFFRecords, at position: Int) throws(TabularError) {
    var record = try records.record(at: position)
    guard record.kind == .beginning else { throw .workbookDamaged(.binary) }
    guard try records.word(2, of: record) == 0x10 else { return nil }
    while true {
      record = try records.record(at: record.next)
      if record.kind == .endOfSubstream { break }
      if record.kind == .beginning {
        // A chart on a sheet is a substream within.
        record = try Self.end(ofSubstream: record, in: records)
      } else {
        try take(record, of: records)
      }
    }
    size = record.next - position
    // Programs write cells as they come; Excel alone writes them row by row.
    if !zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) { places.sort() }
  }

  private static func end(
    ofSubstream beginning: BIFFRecord, in records: BIFFRecords
  ) throws(TabularError) -> BIFFRecord {
    var record = beginning
    var depth = 1
    while depth > 0 {
      record = try records.record(at: record.next)
      if record.kind == .beginning { depth += 1 }
      if record.kind == .endOfSubstream { depth -= 1 }
    }
    return record
  }

  private mutating func take(
    _ record: BIFFRecord, of records: BIFFRecords
  ) throws(TabularError) {
    switch record.kind {
    case .formula, .richLabel, .sharedLabel, .number, .label, .booleanOrError, .compactNumber:
      let row = try records.word(0, of: record)
      places.append(BIFFCellPlace(row, try records.word(2, of: record), at: record.start - 4))
      if record.kind == .sharedLabel { sharedCount += 1 }
      if record.kind == .formula, !isCalculated {
        isCalculated = try BIFFValue.isCalculated(record, in: records)
      }
    case .numbers: try takeNumbers(record, of: records)
    case .row:
      let isHidden = try records.word(12, of: record) & 0x20 != 0
      if isHidden { hiddenRows.insert(try records.word(0, of: record)) }
    case .columns: try takeColumns(record, of: records)
    case .sheetSettings: isDialog = try records.word(0, of: record) & 0x10 != 0
    case .mergedCells: try takeMerges(record, of: records)
    case .endOfSubstream, .dateMode, .filePass, .continuation, .boundSheet, .cellFormat,
      .sharedStrings, .string, .format, .calculationEngine, .beginning, nil:
      break
    }
  }

  /// Numbers side by side, of six bytes each between the first column and the last.
  private mutating func takeNumbers(
    _ record: BIFFRecord, of records: BIFFRecords
  ) throws(TabularError) {
    let row = try records.word(0, of: record)
    let first = try records.word(2, of: record)
    let count = (record.end - record.start - 6) / 6
    guard count > 0 else { throw .workbookDamaged(.binary) }
    guard first + count <= TableLimits.gridColumns else { throw .workbookDamaged(.beyondGrid) }
    for index in 0..<count {
      let position = record.start + 4 + 6 * index
      places.append(BIFFCellPlace(row, first + index, ofManyAt: position))
    }
  }

  /// The columns that a person does not see, counted from 0, in order.
  var hiddenColumns: [Int] {
    var depth = 0
    return hiddenSteps.indices.filter { column in
      depth += hiddenSteps[column]
      return depth > 0
    }
  }

  private mutating func takeColumns(
    _ record: BIFFRecord, of records: BIFFRecords
  ) throws(TabularError) {
    let first = try records.word(0, of: record)
    let last = try records.word(2, of: record)
    guard try records.word(8, of: record) & 1 != 0, first <= last else { return }
    if hiddenSteps.isEmpty { hiddenSteps = [Int](repeating: 0, count: TableLimits.gridColumns + 1) }
    hiddenSteps[min(first, TableLimits.gridColumns)] += 1
    hiddenSteps[min(last + 1, TableLimits.gridColumns)] -= 1
  }

  /// As many merges as the record has room for, whatever it counts.
  private mutating func takeMerges(
    _ record: BIFFRecord, of records: BIFFRecords
  ) throws(TabularError) {
    for offset in stride(from: 2, through: record.end - record.start - 8, by: 8) {
      let top = try records.word(offset, of: record)
      let bottom = try records.word(offset + 2, of: record)
      let left = try records.word(offset + 4, of: record)
      let right = try records.word(offset + 6, of: record)
      guard top <= bottom, left <= right else { throw .workbookDamaged(.binary) }
      merges.append((rows: top + 1...bottom + 1, columns: left...right))
    }
  }
}

/// Where a cell stands on its sheet, and its record in the stream, in eight bytes: a sheet may have
/// millions of them.
struct BIFFCellPlace: Comparable {
  /// From the top: 16 bits of row, 16 of column, one for a number among many, 31 of position.
  private let bits: UInt64

  /// A cell with a record of its own.
  init(_ row: Int, _ column: Int, at record: Int) {
    bits = UInt64(row) << 48 | UInt64(column) << 32 | UInt64(record)
  }

  /// A cell that is one of many in a record.
  init(_ row: Int, _ column: Int, ofManyAt position: Int) {
    bits = UInt64(row) << 48 | UInt64(column) << 32 | 1 << 31 | UInt64(position)
  }

  /// From 0.
  var row: Int { Int(bits >> 48) }
  /// From 0.
  var column: Int { Int(bits >> 32 & 0xFFFF) }
  /// Whether the cell is a number in a record of many.
  var isOfMany: Bool { bits & 1 << 31 != 0 }
  /// Where the cell's record begins, or the six bytes of a number among many.
  var position: Int { Int(bits & 0x7FFF_FFFF) }

  static func < (one: BIFFCellPlace, other: BIFFCellPlace) -> Bool { one.bits < other.bits }
}
