/// Writes workbooks of Excel 97 to 2003 for tests, record by record (MS-XLS).
package struct BIFFWriter {
  /// A sheet: how it is announced, and its records between its beginning and its end.
  package struct Sheet {
    package var name: String
    package var isHidden = false
    /// 0 for cells, 2 for a chart.
    package var type: UInt8 = 0
    package var records: [UInt8]

    package init(
      _ records: [UInt8]..., name: String = "清单", isHidden: Bool = false, type: UInt8 = 0
    ) {
      self.name = name
      self.isHidden = isHidden
      self.type = type
      self.records = Array(records.joined())
    }
  }

  /// 0x0600 from Excel 97 on.
  package var version = 0x0600
  /// The records before those that announce the sheets.
  package var globals: [UInt8] = []
  package var sheets: [Sheet] = []
  /// Whether each sheet is announced twice in one place, as no program does.
  package var announcesTwice = false

  package init(globals: [UInt8]..., sheets: Sheet...) {
    self.globals = Array(globals.joined())
    self.sheets = sheets
  }

  /// The file: a compound file with the stream `Workbook`.
  package func file() -> [UInt8] { CompoundFileWriter([("Workbook", stream())]).file() }

  /// The stream of records.
  package func stream() -> [UInt8] {
    var stream = beginning(5) + globals
    let times = announcesTwice ? 2 : 1
    let announced = sheets.reduce(0) { $0 + announcement($1, at: 0).count } * times
    var position = stream.count + announced + 4
    for sheet in sheets {
      for _ in 0..<times { stream += announcement(sheet, at: position) }
      position += substream(sheet).count
    }
    stream += Self.end
    return stream + sheets.flatMap(substream)
  }

  /// The record that ends a substream.
  package static let end = record(0x0A, [])

  /// A record of a type.
  package static func record(_ type: UInt16, _ body: [UInt8]) -> [UInt8] {
    littleEndian(type, count: 2) + words(body.count) + body
  }

  /// A text with a length of two bytes, one byte a character where all fit.
  package static func text(_ text: String) -> [UInt8] {
    words(text.utf16.count) + characters(text)
  }

  private static func characters(_ text: String) -> [UInt8] {
    let units = Array(text.utf16)
    guard units.contains(where: { $0 > 0xFF }) else {
      return [0] + units.map { UInt8(truncatingIfNeeded: $0) }
    }
    return [1] + units.flatMap { littleEndian($0, count: 2) }
  }

  private func beginning(_ type: Int) -> [UInt8] {
    Self.record(0x0809, words(version, type, 0, 0) + littleEndian(0, count: 8))
  }

  private func substream(_ sheet: Sheet) -> [UInt8] {
    beginning(sheet.type == 2 ? 0x20 : 0x10) + sheet.records + Self.end
  }

  private func announcement(_ sheet: Sheet, at position: Int) -> [UInt8] {
    let name = [UInt8(sheet.name.utf16.count)] + Self.characters(sheet.name)
    let head = littleEndian(position, count: 4) + [sheet.isHidden ? 1 : 0, sheet.type]
    return Self.record(0x85, head + name)
  }
}

/// The records of cells and of what stands around them; rows and columns count from 0.
extension BIFFWriter {
  /// A text that stands in the cell itself.
  package static func label(_ row: Int, _ column: Int, _ text: String) -> [UInt8] {
    record(0x0204, words(row, column, 0) + self.text(text))
  }

  /// A text of those that cells share.
  package static func shared(_ row: Int, _ column: Int, _ index: Int) -> [UInt8] {
    record(0x00FD, words(row, column, 0) + littleEndian(index, count: 4))
  }

  package static func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) -> [UInt8]
  {
    record(0x0203, words(row, column, style) + littleEndian(value.bitPattern, count: 8))
  }

  /// A compact number, by its bits.
  package static func compact(_ row: Int, _ column: Int, _ bits: UInt32, style: Int = 0) -> [UInt8]
  {
    record(0x027E, words(row, column, style) + littleEndian(bits, count: 4))
  }

  /// A formula with the eight bytes of what it gave.
  package static func formula(_ row: Int, _ column: Int, _ result: [UInt8]) -> [UInt8] {
    record(0x0006, words(row, column, 0) + result + [UInt8](repeating: 0, count: 8))
  }

  /// The styles of cells, each with the number of a format.
  package static func styles(_ formats: Int...) -> [UInt8] {
    formats.flatMap { record(0x00E0, words(0, $0) + [UInt8](repeating: 0, count: 16)) }
  }

  /// A format's code.
  package static func format(_ number: Int, _ code: String) -> [UInt8] {
    record(0x041E, words(number) + text(code))
  }

  /// The texts that cells share, whole in one record.
  package static func sharedTexts(_ texts: String...) -> [UInt8] {
    record(
      0x00FC,
      littleEndian(texts.count, count: 4) + littleEndian(texts.count, count: 4)
        + texts.flatMap(text))
  }

  package static func merges(_ ranges: [Int]...) -> [UInt8] {
    record(0x00E5, words(ranges.count) + ranges.flatMap { $0.flatMap { words($0) } })
  }
}
