private import Glibc

/// A cell as nearly every program writes it, read in one pass:
/// `<c r="B2" s="1" t="s"><v>7</v></c>`, with `<is><t>` in the place of `<v>`, or with neither.
///
/// All else that a cell may have (references, comments, prefixes, formulas, runs of text, attributes
/// in another order) is left to ``XMLScanner``, which reads the same of the cells that are read here:
/// a third of the time of a large sheet was spent on looking for what is not there.
struct PlainCell {
  /// Where the cell says that it stands.
  let place: Range<Int>?
  let style: Int
  let type: WorksheetCell.ValueType
  /// The value or text as it stands; nil where there is none.
  let value: Range<Int>?
  /// Where the document goes on.
  let end: Int

  /// Reads the cell that stands at a position of a document; nil where another element does, or a
  /// cell that needs more than this.
  @inline(__always)
  init?(_ document: Span<UInt8>, at start: Int) {
    var scan = PlainScan(position: start)
    guard scan.pass("<c", document) else { return nil }
    place = scan.attribute(UInt8(ascii: "r"), document)
    let style = scan.attribute(UInt8(ascii: "s"), document)
    let type = scan.attribute(UInt8(ascii: "t"), document)
    guard let number = style.map({ wholeNumber(document, $0) }) ?? 0 else { return nil }
    self.style = number
    self.type = type.map { WorksheetCell.ValueType(document, $0) } ?? .number
    if scan.pass("/>", document) {
      value = nil
    } else if scan.pass("><v>", document) {
      value = scan.text(document)
      guard scan.pass("</v></c>", document) else { return nil }
    } else {
      guard self.type == .inlineText,
        scan.pass("><is><t", document),
        scan.pass(">", document) || scan.pass(" xml:space=\"preserve\">", document)
      else { return nil }
      value = scan.text(document)
      guard scan.pass("</t></is></c>", document) else { return nil }
    }
    end = scan.position
  }
}

/// What goes through a plain cell.
private struct PlainScan {
  var position: Int

  /// Passes a word, where it stands next.
  @inline(__always)
  mutating func pass(_ word: StaticString, _ document: Span<UInt8>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= document.count else { return false }
    // Of a word known when this is compiled, a few comparisons of eight bytes: byte by byte, a check
    // with 50,000 prices in a workbook took 4% longer.
    let isThere = unsafe document.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return false }
      return unsafe memcmp(first + position, word.utf8Start, count) == 0
    }
    if isThere { position += count }
    return isThere
  }

  /// Passes an attribute with a name of one letter, and gives its value; nil where it does not stand
  /// next, or is empty.
  @inline(__always)
  mutating func attribute(_ name: UInt8, _ document: Span<UInt8>) -> Range<Int>? {
    let start = position + 4
    guard start < document.count, document[position] == UInt8(ascii: " "),
      document[position + 1] == name, document[position + 2] == UInt8(ascii: "="),
      document[position + 3] == UInt8(ascii: "\"")
    else { return nil }
    var end = start
    while end < document.count, isOrdinary(document[end]) { end += 1 }
    guard end > start, end < document.count, document[end] == UInt8(ascii: "\"") else { return nil }
    position = end + 1
    return start..<end
  }

  /// Passes text up to what may not be text as it stands.
  @inline(__always)
  mutating func text(_ document: Span<UInt8>) -> Range<Int> {
    let start = position
    while position < document.count,
      isOrdinary(document[position]) || document[position] == UInt8(ascii: "\"")
    {
      position += 1
    }
    return start..<position
  }
}

/// Whether a byte stands for itself in a value and in a text: it ends neither, begins no reference, is
/// no line end that XML changes, and no underscore, with which workbooks escape.
@inline(__always)
private func isOrdinary(_ byte: UInt8) -> Bool {
  byte < 64 ? special >> UInt64(byte) & 1 == 0 : byte != UInt8(ascii: "_")
}

/// A bit for each character before `@` that does not stand for itself.
private let special: UInt64 =
  1 << 0x3C | 1 << 0x3E | 1 << 0x26 | 1 << 0x22 | 1 << 0x0D
