internal import Text

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let quoteMark = UInt8(ascii: "\"")

@inline(__always)
func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

/// The search for the cells of a row: nearly all time of reading is spent here.
///
/// It changes nothing in the text. Used within the call that lends the bytes, and never kept.
@safe struct RowScan {
  /// Why the scan went no further.
  enum Stop {
    /// The row ends here: at a line end, or at the end of the text.
    case row(end: Int)
    /// The cell that begins with this quote has another within, or does not end with its closing one.
    case quote(at: Int)
    case tooManyColumns
  }

  let bytes: UnsafeRawBufferPointer
  let delimiter: UInt8

  private var count: Int { unsafe bytes.count }

  /// Appends cells to the row until it ends or a cell is more than plain or quoted text.
  func cells(from first: Int, into cells: inout [SheetCell]) -> Stop {
    var start = first
    while cells.count <= TableLimits.columns {
      if let opening = openingQuote(at: start) {
        guard let end = endOfQuotedCell(at: opening) else { return .quote(at: opening) }
        cells.append(SheetCell(text: opening + 1, end - 1))
        guard end < count, unsafe bytes[end] == delimiter else { return .row(end: end) }
        start = end + 1
      } else {
        let stop = plainCells(from: start, into: &cells)
        guard case .quote(let quote) = stop else { return stop }
        start = quote
      }
    }
    return .tooManyColumns
  }

  /// Finds the next quote.
  func firstQuote(from start: Int) -> Int? {
    let quotes = ByteWord.repeating(quoteMark)
    for position in stride(from: start, to: count, by: 8) {
      let marks = unsafe ByteWord(bytes, at: position).marks(of: quotes)
      if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
    }
    return nil
  }

  /// The position behind the closing quote, where the cell ends with it.
  private func endOfQuotedCell(at opening: Int) -> Int? {
    guard let quote = firstQuote(from: opening + 1) else { return nil }
    let end = quote + 1
    guard end < count else { return end }
    let byte = unsafe bytes[end]
    return byte == delimiter || isLineEnd(byte) ? end : nil
  }

  /// Appends cells until the row ends or a cell begins with a quote.
  private func plainCells(from first: Int, into cells: inout [SheetCell]) -> Stop {
    let delimiters = ByteWord.repeating(delimiter)
    var start = first
    for position in stride(from: first, to: count, by: 8) {
      let word = unsafe ByteWord(bytes, at: position)
      // Line ends are the only frequent bytes below 14; a tab has both marks, which are one bit.
      var marks = word.marks(of: delimiters) | word.marks(below: 14)
      while marks != 0 {
        let end = position + marks.trailingZeroBitCount / 8
        marks &= marks - 1
        let byte = unsafe bytes[end]
        guard byte == delimiter || isLineEnd(byte) else { continue }
        cells.append(SheetCell(text: start, end))
        guard byte == delimiter else { return .row(end: end) }
        start = end + 1
        if openingQuote(at: start) != nil { return .quote(at: start) }
      }
      if cells.count > TableLimits.columns { return .tooManyColumns }
    }
    cells.append(SheetCell(text: start, count))
    return .row(end: count)
  }

  /// The position of the quote that the cell begins with, white space before it not counted.
  @inline(__always)
  private func openingQuote(at position: Int) -> Int? {
    guard position < count else { return nil }
    let byte = unsafe bytes[position]
    if byte == quoteMark { return position }
    guard byte == 0x20 || byte == 0x09 || byte == 0xE3 || byte == 0xC2 else { return nil }
    let quote = afterWhiteSpace(from: position)
    return unsafe quote < count && bytes[quote] == quoteMark ? quote : nil
  }

  /// The position behind white space: blanks, tabs that are no delimiters, and the no-break and
  /// the ideographic space.
  func afterWhiteSpace(from start: Int) -> Int {
    var position = start
    while position < count, case let length = spaceLength(at: position), length > 0 {
      position += length
    }
    return position
  }

  private func spaceLength(at position: Int) -> Int {
    let byte = unsafe bytes[position]
    if byte == delimiter { return 0 }
    if byte == 0x20 || byte == 0x09 { return 1 }
    let left = count - position
    if byte == 0xC2, left >= 2, unsafe bytes[position + 1] == 0xA0 { return 2 }
    guard byte == 0xE3, left >= 3, unsafe bytes[position + 1] == 0x80 else { return 0 }
    return unsafe bytes[position + 2] == 0x80 ? 3 : 0
  }
}
