/// The bytes of a record and of the CONTINUE records behind it, read on across their seams.
struct ContinuedRecord {
  private let records: BIFFRecords
  private var position: Int
  private var end: Int

  /// Starts at the first byte of a record.
  init(_ records: BIFFRecords, _ record: BIFFRecord) {
    self.records = records
    position = record.start
    end = record.end
  }

  /// Whether there is nothing behind what was read.
  var isAtEnd: Bool {
    mutating get { position == end && !goesOn() }
  }

  /// Goes past bytes.
  mutating func skip(_ count: Int) throws(TabularError) {
    var left = count
    while left > end - position {
      left -= end - position
      position = end
      guard goesOn() else { throw .workbookDamaged(.binary) }
    }
    position += left
  }

  /// Reads a text (XLUnicodeRichExtendedString, MS-XLS 2.5.293; others are such without runs and
  /// phonetic marks), and appends it in UTF-8.
  ///
  /// - Parameters:
  ///   - text: To which it is appended.
  ///   - lengthIsShort: Whether its length is of one byte.
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is not there whole.
  mutating func appendText(
    to text: inout [UInt8], lengthIsShort: Bool = false
  ) throws(TabularError) {
    let count = lengthIsShort ? Int(try byte()) : try word()
    let flags = try byte()
    let runs = flags & 8 == 0 ? 0 : try word()
    let phonetic = flags & 4 == 0 ? 0 : try long()
    try appendCharacters(count, areWide: flags & 1 != 0, to: &text)
    try skip(4 * runs + phonetic)
  }

  /// Behind a seam, characters begin with a byte that says anew whether they are of two bytes.
  private mutating func appendCharacters(
    _ count: Int, areWide: Bool, to text: inout [UInt8]
  ) throws(TabularError) {
    var units = UTF16Joiner()
    var areWide = areWide
    var left = count
    while left > 0 {
      if position == end {
        guard goesOn() else { throw .workbookDamaged(.binary) }
        areWide = try byte() & 1 != 0
      }
      let run = min(left, (end - position) / (areWide ? 2 : 1))
      guard run > 0 else { throw .workbookDamaged(.binary) }
      for _ in 0..<run {
        units.append(areWide ? UInt16(try word()) : UInt16(try byte()), to: &text)
      }
      left -= run
    }
    units.finish(&text)
  }

  private mutating func long() throws(TabularError) -> Int {
    let low = try word()
    return try word() << 16 | low
  }

  private mutating func word() throws(TabularError) -> Int {
    let low = Int(try byte())
    return Int(try byte()) << 8 | low
  }

  private mutating func byte() throws(TabularError) -> UInt8 {
    if position == end, !goesOn() { throw .workbookDamaged(.binary) }
    defer { position += 1 }
    return records.bytes[position]
  }

  /// Goes to the CONTINUE record behind, past empty ones; gives false where there is none.
  private mutating func goesOn() -> Bool {
    while position == end {
      guard let record = try? records.record(at: end), record.kind == .continuation else {
        return false
      }
      (position, end) = (record.start, record.end)
    }
    return true
  }
}
