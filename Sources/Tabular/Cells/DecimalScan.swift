/// The scan of a decimal number's text: a sign, digits with a point, a power of ten.
struct DecimalScan {
  private(set) var isNegative = false
  /// The first 15 significant digits, the last rounded half up by the digit behind them.
  private(set) var digits: UInt64 = 0
  /// The power of ten by which the digits count.
  private(set) var exponent = 0
  /// How many significant digits there are.
  private var count = 0
  private var isRoundedUp = false
  private var hasDigits = false

  /// Reads a whole text.
  ///
  /// - Returns: false where it is no decimal number; white space at its ends does not matter.
  mutating func read(_ text: Span<UInt8>) -> Bool {
    var position = 0
    var end = text.count
    while position < end, isXMLSpace(text[position]) { position += 1 }
    while end > position, isXMLSpace(text[end - 1]) { end -= 1 }
    position = readSign(text, position, end, &isNegative)
    position = readDigits(text, position, end, areDecimals: false)
    if position < end, text[position] == UInt8(ascii: ".") {
      position = readDigits(text, position + 1, end, areDecimals: true)
    }
    guard hasDigits else { return false }
    if position < end, text[position] | 0x20 == UInt8(ascii: "e") {
      guard let power = readPower(text, position + 1, end) else { return false }
      exponent += power
      position = end
    }
    if isRoundedUp { digits += 1 }
    if digits == 0 { exponent = 0 }
    return position == end
  }

  private func readSign(
    _ text: Span<UInt8>, _ position: Int, _ end: Int, _ isNegative: inout Bool
  ) -> Int {
    guard position < end else { return position }
    isNegative = text[position] == UInt8(ascii: "-")
    return isNegative || text[position] == UInt8(ascii: "+") ? position + 1 : position
  }

  private mutating func readDigits(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, areDecimals: Bool
  ) -> Int {
    var position = start
    while position < end, case let digit = text[position] &- zero, digit <= 9 {
      hasDigits = true
      if count == 15 {
        isRoundedUp = digit >= 5
        if !areDecimals { exponent += 1 }
      } else if count > 15 {
        if !areDecimals { exponent += 1 }
      } else {
        digits = digits * 10 + UInt64(digit)
        if areDecimals { exponent -= 1 }
      }
      if digits > 0 { count += 1 }
      position += 1
    }
    return position
  }

  /// Reads the power of ten, to the end of the text; powers that no number has end as 10,000.
  private func readPower(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var isNegative = false
    let first = readSign(text, start, end, &isNegative)
    guard first < end else { return nil }
    var power = 0
    for position in first..<end {
      let digit = text[position] &- zero
      guard digit <= 9 else { return nil }
      power = min(power * 10 + Int(digit), 10_000)
    }
    return isNegative ? -power : power
  }
}

/// Whether a byte is white space in XML.
@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}
