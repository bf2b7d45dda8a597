extension JSONSource {
  /// Reads a number, which stays as it is written.
  mutating func readNumber() throws(JSONError) -> String {
    let start = position
    if current == UInt8(ascii: "-") { advance() }
    if current == UInt8(ascii: "0") {
      advance()
      if isDigit { throw error(.invalidNumber) }
    } else {
      try skipDigits()
    }
    if current == UInt8(ascii: ".") {
      advance()
      try skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      advance()
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { advance() }
      try skipDigits()
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private var isDigit: Bool {
    current.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private mutating func skipDigits() throws(JSONError) {
    guard isDigit else { throw error(isAtEnd ? .unexpectedEnd : .invalidNumber) }
    while isDigit { advance() }
  }

  /// Reads a string from its opening quote.
  mutating func readString() throws(JSONError) -> String {
    let opening = place
    advance()
    var string = ""
    while true {
      try readRun(into: &string, from: opening)
      guard current == UInt8(ascii: "\\") else { break }
      string.unicodeScalars.append(try readEscape(from: opening))
    }
    advance()
    return string
  }

  /// Reads what stands before the next quote or backslash.
  private mutating func readRun(
    into string: inout String, from opening: JSONPlace
  ) throws(JSONError) {
    let start = position
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { throw error(.controlCharacter) }
      advance()
    }
    guard !isAtEnd else { throw opening.error(.unclosedString) }
    guard start < position else { return }
    guard let run = String(validating: text[start..<position], as: UTF8.self) else {
      throw opening.error(.notUTF8)
    }
    string += run
  }

  private mutating func readEscape(from opening: JSONPlace) throws(JSONError) -> Unicode.Scalar {
    guard let letter = byte(ahead: 1) else { throw opening.error(.unclosedString) }
    let scalar: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default: throw error(.invalidEscape)
    }
    advance(by: 2)
    return scalar
  }

  /// Reads `\u` and four digits, and a second of the same where the first is half a pair.
  private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let first = place
    let high = try readUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, current == UInt8(ascii: "\\"), byte(ahead: 1) == UInt8(ascii: "u") else {
      throw first.error(.loneSurrogate)
    }
    let low = try readUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw first.error(.loneSurrogate) }
    return scalar
  }

  private mutating func readUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let byte = byte(ahead: index), let digit = hexadecimalValue(of: byte) else {
        throw error(.invalidEscape)
      }
      unit = unit << 4 | digit
    }
    advance(by: 6)
    return unit
  }
}

private func hexadecimalValue(of byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
  default: nil
  }
}
