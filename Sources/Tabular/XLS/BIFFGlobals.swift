/// What the first part of a workbook stream says about all its sheets.
struct BIFFGlobals {
  /// A sheet as it is announced.
  struct Announcement {
    let name: String
    /// Where its own records begin.
    let position: Int
  }

  /// The sheets of cells that a person sees, in the order of the file.
  private(set) var sheets: [Announcement] = []
  private(set) var dates = DateSystem.from1900
  /// The codes of the formats that the file names, by their numbers.
  private(set) var codes: [Int: [UInt8]] = [:]
  /// The number of the format of each style of cells, by the number that cells name.
  private(set) var styles: [Int] = []
  private(set) var strings = BIFFStrings()
  /// Whether the file says what calculated its formulas last, as Excel 2002 and its like do.
  private(set) var namesCalculation = false

  /// Reads to the end of the first substream.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)``, ``TabularError/workbookLocked``, or that the
  ///   workbook is of a version before Excel 97.
  init(_ records: BIFFRecords) throws(TabularError) {
    var record = try records.record(at: 0)
    guard record.type & 0xF0FF == 0x0009 else { throw .workbookDamaged(.binary) }
    guard record.kind == .beginning, try records.word(0, of: record) == 0x0600 else {
      throw .formatNotRead(.earlyWorkbook)
    }
    while record.kind != .endOfSubstream {
      record = try records.record(at: record.next)
      try take(record, of: records)
    }
  }

  private mutating func take(
    _ record: BIFFRecord, of records: BIFFRecords
  ) throws(TabularError) {
    switch record.kind {
    case .filePass: throw .workbookLocked
    case .dateMode: dates = try records.word(0, of: record) == 1 ? .from1904 : .from1900
    case .boundSheet: try takeSheet(record, of: records)
    case .format:
      // Some programs count a character more than they write: what is there is the code.
      var code: [UInt8] = []
      var reader = ContinuedRecord(records, record)
      try reader.skip(2)
      try? reader.appendText(to: &code)
      guard code.count <= Self.longestCode else { throw .workbookDamaged(.format) }
      codes[try records.word(0, of: record)] = code
    case .cellFormat: styles.append(try records.word(2, of: record))
    case .sharedStrings: strings = BIFFStrings(records, record)
    case .calculationEngine: namesCalculation = true
    case .formula, .endOfSubstream, .continuation, .columns, .sheetSettings, .numbers, .richLabel,
      .mergedCells,
      .sharedLabel, .number, .label, .booleanOrError, .string, .row, .compactNumber, .beginning,
      nil:
      break
    }
  }

  /// Bytes of UTF-8; Excel takes 255 characters.
  private static let longestCode = 1024

  /// Hidden sheets are passed over, and those of charts, macros and dialogs.
  private mutating func takeSheet(
    _ record: BIFFRecord, of records: BIFFRecords
  ) throws(TabularError) {
    let position = Int(try records.long(0, of: record))
    let isHidden = try records.byte(4, of: record) & 3 != 0
    let isOfCells = try records.byte(5, of: record) == 0
    let name = try records.text(at: 6, of: record, lengthIsShort: true)
    guard isOfCells, !isHidden else { return }
    sheets.append(Announcement(name: String(decoding: name, as: UTF8.self), position: position))
  }
}
