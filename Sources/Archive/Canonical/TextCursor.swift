internal import Settlement
internal import Text

/// Reads a canonical text from its first byte to its last.
///
/// Strict: what is not exactly what the writer writes is damaged, so that there is one text for
/// one content.
struct TextCursor {
  private(set) var position = 0

  /// What is wrong at the place where reading stopped.
  var damage: ArchiveError { .damaged("a statement's lines, at byte \(position)") }

  /// The byte that stands here; 0, which no canonical text has, behind the end.
  @inline(__always)
  func peek(_ text: Span<UInt8>) -> UInt8 {
    position < text.count ? text[position] : 0
  }

  /// Passes over a byte if it stands here.
  @inline(__always)
  mutating func skip(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard peek(text) == byte else { return false }
    position += 1
    return true
  }

  /// Passes over a byte that must stand here.
  @inline(__always)
  mutating func expect(_ byte: UInt8, in text: Span<UInt8>) throws(ArchiveError) {
    guard skip(byte, in: text) else { throw damage }
  }

  /// Reads a whole number without leading zeros.
  mutating func readNumber(in text: Span<UInt8>) throws(ArchiveError) -> Int64 {
    let isNegative = skip(UInt8(ascii: "-"), in: text)
    let start = position
    var value: Int64 = 0
    // Eighteen digits cannot leave the range.
    while position < start + 18, case let digit = peek(text) &- UInt8(ascii: "0"), digit < 10 {
      value = value &* 10 &- Int64(digit)
      position += 1
    }
    while case let digit = peek(text) &- UInt8(ascii: "0"), digit < 10 {
      let (shifted, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = shifted.subtractingReportingOverflow(Int64(digit))
      guard !first, !second else { throw damage }
      value = sum
      position += 1
    }
    let startsWithZero = position > start && text[start] == UInt8(ascii: "0")
    guard position > start, !startsWithZero || (position == start + 1 && !isNegative),
      isNegative || value > .min
    else { throw damage }
    return isNegative ? value : -value
  }

  /// Reads a text in quotes as it stands there, escapes and all.
  ///
  /// - Returns: where it stands without its quotes, and whether it has escapes.
  mutating func readQuoted(
    in text: Span<UInt8>
  ) throws(ArchiveError) -> (range: Range<Int>, isEscaped: Bool) {
    try expect(UInt8(ascii: "\""), in: text)
    let start = position
    var isEscaped = false
    passPlainWords(text)
    while true {
      switch peek(text) {
      case UInt8(ascii: "\""):
        position += 1
        return (start..<position - 1, isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        position += 2
      case 0..<0x20: throw damage
      default: position += 1
      }
    }
  }
}

extension TextCursor {
  /// Passes over eight bytes at a time as long as none of them is a quote, a backslash or a control
  /// character.
  @inline(__always)
  private mutating func passPlainWords(_ text: Span<UInt8>) {
    let bytes = unsafe text.bytes
    while position + 8 <= bytes.byteCount {
      let word = ByteWord(bytes, at: position)
      let marks =
        word.marks(of: ByteWord.repeating(UInt8(ascii: "\"")))
        | word.marks(of: ByteWord.repeating(UInt8(ascii: "\\"))) | word.marks(below: 0x20)
      position += marks == 0 ? 8 : marks.trailingZeroBitCount / 8
      guard marks == 0 else { return }
    }
  }
}

/// Writes a text without its escapes; false where they are not those of the writer.
func appendUnescaped(_ range: Range<Int>, of text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
  var index = range.lowerBound
  while index < range.upperBound {
    guard text[index] == UInt8(ascii: "\\") else {
      output.append(text[index])
      index += 1
      continue
    }
    let escape = index + 1 < range.upperBound ? text[index + 1] : 0
    if escape == UInt8(ascii: "\"") || escape == UInt8(ascii: "\\") {
      output.append(escape)
      index += 2
    } else {
      guard index + 6 <= range.upperBound, let control = controlCharacter(at: index, in: text)
      else { return false }
      output.append(control)
      index += 6
    }
  }
  return true
}

/// The control character that `\u00` and two digits stand for.
private func controlCharacter(at index: Int, in text: Span<UInt8>) -> UInt8? {
  let high = text[index + 4]
  let low = text[index + 5]
  guard text[index + 1] == UInt8(ascii: "u"), text[index + 2] == UInt8(ascii: "0"),
    text[index + 3] == UInt8(ascii: "0"),
    high == UInt8(ascii: "0") || high == UInt8(ascii: "1")
  else { return nil }
  let upper = (high - UInt8(ascii: "0")) << 4
  switch low {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): return upper | (low - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): return upper | (low - UInt8(ascii: "a") + 10)
  default: return nil
  }
}
