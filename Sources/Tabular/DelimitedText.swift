/// A file of text whose cells are parted by commas or tabs, or by semicolons or bars: one sheet
/// without a name.
package struct DelimitedText: TableSource {
  private var text: [UInt8]?

  /// Decodes the bytes of a whole file, in any accepted encoding.
  package init(_ file: consuming [UInt8]) throws(TabularError) {
    text = try decodedText(file)
  }

  package mutating func nextSheet() -> Sheet? {
    guard let text = text.take() else { return nil }
    let delimiters = announcedDelimiter(of: text).map { [$0] } ?? [UInt8](",\t;|".utf8)
    return Sheet(text: text, readers: delimiters.map { DelimitedReader(delimiter: $0) })
  }
}

/// The delimiter that a first line `sep=;` names, as Excel writes and reads it.
private func announcedDelimiter(of text: [UInt8]) -> UInt8? {
  let line = text.prefix { !isLineEnd($0) }.filter { $0 != quoteMark }
  guard line.count == 5, line.prefix(4).elementsEqual("sep=".utf8) else { return nil }
  return ",;|\t".utf8.contains(line[4]) ? line[4] : nil
}

/// Reads text whose cells are parted by one character, quoted as RFC 4180 has it.
///
/// As tolerant as spreadsheets: a quote within an unquoted cell is a character, white space around
/// a quoted cell does not count, and rows may end in LF, CRLF or CR.
package struct DelimitedReader: RowReader, Sendable {
  private let delimiter: UInt8
  private var position = 0

  package var separator: UInt8? { delimiter }

  /// Reads from the beginning of a row's text.
  ///
  /// - Parameter delimiter: a comma, a tab, a semicolon or a bar.
  package init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Goes to the next row.
  ///
  /// - Precondition: the text is shorter than 4 GiB.
  package mutating func next(_ row: inout SheetRow) throws(TabularError) -> Bool {
    guard position < row.text.count else { return false }
    precondition(row.text.count <= Int(UInt32.max), "a text of 4 GiB or more")
    row.number += 1
    guard row.number <= TableLimits.rows else { throw .tooManyRows }
    row.cells.removeAll(keepingCapacity: true)
    let start = position
    if isLineEnd(row.text[start]) {
      position = row.afterLineEnd(at: start)
    } else {
      try readCells(of: &row)
      try row.checkLimits(of: start..<position)
    }
    return true
  }

  private mutating func readCells(of row: inout SheetRow) throws(TabularError) {
    while true {
      switch row.scanCells(from: position, delimiter) {
      case .row(let end):
        position = row.afterLineEnd(at: end)
        return
      case .tooManyColumns:
        throw .tooManyColumns(row: row.number)
      case .quote(let opening):
        let end = try row.readQuotedCell(at: opening, delimiter)
        guard end < row.text.count, row.text[end] == delimiter else {
          position = row.afterLineEnd(at: end)
          return
        }
        position = end + 1
      }
    }
  }
}

extension SheetRow {
  /// Reads on until the row ends or a cell needs its quotes taken out.
  fileprivate mutating func scanCells(from position: Int, _ delimiter: UInt8) -> RowScan.Stop {
    // Lent to the scan, because the text must not be read while the row itself is changed.
    var found: [SheetCell] = []
    swap(&found, &cells)
    defer { swap(&found, &cells) }
    return unsafe text.withUnsafeBytes { bytes in
      unsafe RowScan(bytes: bytes, delimiter: delimiter).cells(from: position, into: &found)
    }
  }

  /// Reads a quoted cell, closing up its text in place where quotes are doubled.
  ///
  /// - Returns: the position of the delimiter or line end behind it.
  fileprivate mutating func readQuotedCell(
    at opening: Int, _ delimiter: UInt8
  ) throws(TabularError) -> Int {
    var from = opening + 1
    var end = from
    while let quote = firstQuote(from: from, delimiter) {
      end = close(up: from..<quote, to: end)
      from = quote + 1
      guard from < text.count, text[from] == quoteMark else {
        let next = afterWhiteSpace(from: from, delimiter)
        guard next == text.count || text[next] == delimiter || isLineEnd(text[next]) else {
          throw .textBehindQuote(row: number)
        }
        cells.append(SheetCell(text: opening + 1, end))
        return next
      }
      end = close(up: from..<from + 1, to: end)
      from += 1
    }
    throw .unclosedQuote(row: number)
  }

  /// Moves bytes towards the start of the text, and gives the position behind them.
  private mutating func close(up range: Range<Int>, to target: Int) -> Int {
    let end = target + range.count
    guard target < range.lowerBound, !range.isEmpty else { return end }
    unsafe text.withUnsafeMutableBytes { bytes in
      let source = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[target..<end]).copyMemory(from: source)
    }
    return end
  }

  private func firstQuote(from start: Int, _ delimiter: UInt8) -> Int? {
    unsafe text.withUnsafeBytes { bytes in
      unsafe RowScan(bytes: bytes, delimiter: delimiter).firstQuote(from: start)
    }
  }

  private func afterWhiteSpace(from start: Int, _ delimiter: UInt8) -> Int {
    unsafe text.withUnsafeBytes { bytes in
      unsafe RowScan(bytes: bytes, delimiter: delimiter).afterWhiteSpace(from: start)
    }
  }

  fileprivate func afterLineEnd(at end: Int) -> Int {
    guard end < text.count else { return end }
    let isPair = text[end] == carriageReturn && end + 1 < text.count && text[end + 1] == lineFeed
    return end + (isPair ? 2 : 1)
  }

  fileprivate func checkLimits(of range: Range<Int>) throws(TabularError) {
    guard cells.count <= TableLimits.columns else { throw .tooManyColumns(row: number) }
    guard range.count > TableLimits.cellCharacters else { return }
    for cell in cells where cell.range.count > TableLimits.cellCharacters {
      let characters = text[cell.range].count { $0 & 0xC0 != 0x80 }
      guard characters <= TableLimits.cellCharacters else { throw .cellTooLong(row: number) }
    }
  }
}
