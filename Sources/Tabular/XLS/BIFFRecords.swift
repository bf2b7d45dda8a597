/// The records of a workbook stream (MS-XLS 2.1.4): a type, a length, and as many bytes.
struct BIFFRecords {
  let bytes: [UInt8]

  /// The record that begins at a position.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it does not lie in the stream whole.
  func record(at position: Int) throws(TabularError) -> BIFFRecord {
    let type = try bytes.word(at: position, before: bytes.count)
    let length = Int(try bytes.word(at: position + 2, before: bytes.count))
    let record = BIFFRecord(type: type, start: position + 4, end: position + 4 + length)
    guard record.end <= bytes.count else { throw .workbookDamaged(.binary) }
    return record
  }

  func byte(_ offset: Int, of record: BIFFRecord) throws(TabularError) -> UInt8 {
    try bytes.byte(at: record.start + offset, before: record.end)
  }

  func word(_ offset: Int, of record: BIFFRecord) throws(TabularError) -> Int {
    Int(try bytes.word(at: record.start + offset, before: record.end))
  }

  func long(_ offset: Int, of record: BIFFRecord) throws(TabularError) -> UInt32 {
    try bytes.long(at: record.start + offset, before: record.end)
  }

  func quad(_ offset: Int, of record: BIFFRecord) throws(TabularError) -> UInt64 {
    try bytes.quad(at: record.start + offset, before: record.end)
  }

  /// A text that begins in a record and may go on in the CONTINUE records behind it.
  func text(
    at offset: Int, of record: BIFFRecord, lengthIsShort: Bool = false
  ) throws(TabularError) -> [UInt8] {
    var reader = ContinuedRecord(self, record)
    try reader.skip(offset)
    var text: [UInt8] = []
    try reader.appendText(to: &text, lengthIsShort: lengthIsShort)
    return text
  }
}

/// Where a record's bytes stand in the stream.
struct BIFFRecord {
  let type: UInt16
  let start: Int
  let end: Int

  /// Where the record behind it begins.
  var next: Int { end }
  /// What it is; nil for one that says nothing about a cell.
  var kind: Kind? {
    // Formulas are the same under the numbers that they had in Excel 3 and 4.
    type == 0x0206 || type == 0x0406 ? .formula : Kind(rawValue: type)
  }

  /// The records that are looked into (MS-XLS 2.3).
  enum Kind: UInt16 {
    case formula = 0x0006
    case endOfSubstream = 0x000A
    case dateMode = 0x0022
    case filePass = 0x002F
    case continuation = 0x003C
    case columns = 0x007D
    case sheetSettings = 0x0081
    case boundSheet = 0x0085
    case numbers = 0x00BD
    case richLabel = 0x00D6
    case cellFormat = 0x00E0
    case mergedCells = 0x00E5
    case sharedStrings = 0x00FC
    case sharedLabel = 0x00FD
    case number = 0x0203
    case label = 0x0204
    case booleanOrError = 0x0205
    case string = 0x0207
    case row = 0x0208
    case compactNumber = 0x027E
    case format = 0x041E
    case calculationEngine = 0x01C1
    case beginning = 0x0809
  }
}
