/// The value of a cell as its record stores it.
enum BIFFValue {
  case text([UInt8])
  /// A text of those that cells share.
  case shared(UInt32)
  case number(Double)
  case boolean(Bool)
  /// An error by its number.
  case error(UInt8)
  /// What a formula gave that gave a text of no characters.
  case blank
  /// A formula that nothing has calculated.
  case uncalculated
}

/// A cell: the style that it names, and its value.
struct BIFFCell {
  let style: Int
  let value: BIFFValue

  /// Reads a cell where it stands in the stream.
  ///
  /// - Parameters:
  ///   - place: Where it stands.
  ///   - records: The records of the stream.
  ///   - isCalculated: Whether any formula of the sheet has been calculated.
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where its record does not hold it whole.
  init(
    _ place: BIFFCellPlace, in records: BIFFRecords, isCalculated: Bool
  ) throws(TabularError) {
    guard !place.isOfMany else {
      let end = records.bytes.count
      style = Int(try records.bytes.word(at: place.position, before: end))
      let bits = try records.bytes.long(at: place.position + 2, before: end)
      value = .number(compact: bits)
      return
    }
    let record = try records.record(at: place.position)
    style = try records.word(4, of: record)
    let isUncalculated = !isCalculated && record.kind == .formula
    value = isUncalculated ? .uncalculated : try BIFFValue(record, in: records)
  }
}

extension BIFFValue {
  fileprivate init(_ record: BIFFRecord, in records: BIFFRecords) throws(TabularError) {
    switch record.kind {
    case .sharedLabel: self = .shared(try records.long(6, of: record))
    case .label, .richLabel: self = .text(try records.text(at: 6, of: record))
    case .number: self = .number(Double(bitPattern: try records.quad(6, of: record)))
    case .compactNumber: self = .number(compact: try records.long(6, of: record))
    case .booleanOrError:
      let byte = try records.byte(6, of: record)
      self = try records.byte(7, of: record) == 0 ? .boolean(byte != 0) : .error(byte)
    case .formula: self = try BIFFValue(resultOf: record, in: records)
    case .endOfSubstream, .dateMode, .filePass, .continuation, .columns, .sheetSettings,
      .boundSheet, .numbers,
      .cellFormat, .mergedCells, .sharedStrings, .string, .row, .format, .calculationEngine,
      .beginning, nil:
      throw .workbookDamaged(.binary)
    }
  }

  /// A compact number (RkNumber, MS-XLS 2.5.217): a whole number of 30 bits, or the upper 30 of a
  /// double, either of which may count hundredths.
  fileprivate static func number(compact bits: UInt32) -> BIFFValue {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & ~3) << 32)
    return .number(bits & 1 != 0 ? value / 100 : value)
  }

  /// What a formula gave when it was calculated last (FormulaValue, MS-XLS 2.5.133).
  private init(resultOf record: BIFFRecord, in records: BIFFRecords) throws(TabularError) {
    let bits = try records.quad(6, of: record)
    guard bits >> 48 == 0xFFFF else {
      self = .number(Double(bitPattern: bits))
      return
    }
    let byte = UInt8(truncatingIfNeeded: bits >> 16)
    switch bits & 0xFF {
    case 0: self = .text(try Self.text(behind: record, in: records))
    case 1: self = .boolean(byte != 0)
    case 2: self = .error(byte)
    case 3: self = .blank
    default: throw .workbookDamaged(.binary)
    }
  }

  /// Whether a record is of a formula of several cells, which stands behind the first of them:
  /// SHRFMLA, ARRAY, TABLE, or what goes on with one.
  private static func isFormula(_ type: UInt16) -> Bool {
    [0x04BC, 0x0221, 0x0236, 0x003C].contains(type)
  }

  /// Whether a formula gave something that a program which calculates nothing does not write: such
  /// programs leave 0 or no text.
  static func isCalculated(
    _ formula: BIFFRecord, in records: BIFFRecords
  ) throws(TabularError) -> Bool {
    let bits = try records.quad(6, of: formula)
    return bits != 0 && bits != 0xFFFF_0000_0000_0003
  }

  /// The text that a formula gave, in a record of its own; between them may stand the formula that
  /// several cells share.
  private static func text(
    behind formula: BIFFRecord, in records: BIFFRecords
  ) throws(TabularError) -> [UInt8] {
    var record = try records.record(at: formula.next)
    while Self.isFormula(record.type) {
      record = try records.record(at: record.next)
    }
    guard record.kind == .string else { throw .workbookDamaged(.binary) }
    return try records.text(at: 0, of: record)
  }
}
